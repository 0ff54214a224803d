import { ExportError } from '../export-error.ts';

/**
 * The exports of harfbuzz's subsetter that are called here (hb-subset.h). Pointers are numbers.
 * The usual wrapper, `subset-font`, reads its program from node_modules, which neither our bundle nor a browser has.
 */
interface HarfBuzz {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(bytes: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

const MEMORY_MODE_WRITABLE = 2;
const SETS_LAYOUT_FEATURE_TAG = 6;
const FLAGS_NO_HINTING = 1;

/** The features that browsers, resvg and our own measuring apply without being asked; the others would treble the size. */
const FEATURES = ['kern', 'liga', 'clig', 'calt', 'rlig', 'ccmp', 'locl', 'mark', 'mkmk'];

/** Cuts fonts down to the glyphs that some text needs. */
export interface Subsetter {
  /** A TrueType font with the glyphs for these characters, and no hints. Throws `ExportError` where the font cannot be read. */
  subset(font: Uint8Array, characters: Iterable<string>): Uint8Array;
}

/** Starts harfbuzz from the bytes of `harfbuzz-subset.wasm`. */
export async function startSubsetter(program: Uint8Array): Promise<Subsetter> {
  const { instance } = await WebAssembly.instantiate(new Uint8Array(program));
  const harfbuzz = instance.exports as unknown as HarfBuzz;
  harfbuzz._initialize();
  return { subset: (font, characters) => subsetWith(harfbuzz, font, characters) };
}

function subsetWith(harfbuzz: HarfBuzz, font: Uint8Array, characters: Iterable<string>): Uint8Array {
  const data = harfbuzz.malloc(font.byteLength);
  memoryOf(harfbuzz).set(font, data);
  const blob = harfbuzz.hb_blob_create(data, font.byteLength, MEMORY_MODE_WRITABLE, 0, 0);
  const face = harfbuzz.hb_face_create(blob, 0);
  harfbuzz.hb_blob_destroy(blob);
  const input = harfbuzz.hb_subset_input_create_or_fail();
  const features = harfbuzz.hb_subset_input_set(input, SETS_LAYOUT_FEATURE_TAG);
  harfbuzz.hb_set_clear(features);
  for (const feature of FEATURES) harfbuzz.hb_set_add(features, tagNumber(feature));
  harfbuzz.hb_subset_input_set_flags(input, FLAGS_NO_HINTING);
  const unicodes = harfbuzz.hb_subset_input_unicode_set(input);
  for (const character of characters) harfbuzz.hb_set_add(unicodes, character.codePointAt(0) ?? 0);

  const subset = harfbuzz.hb_subset_or_fail(face, input);
  harfbuzz.hb_subset_input_destroy(input);
  const result = subset === 0 ? undefined : bytesOfFace(harfbuzz, subset);
  harfbuzz.hb_face_destroy(face);
  harfbuzz.free(data);
  if (!result || result.byteLength === 0) throw new ExportError('The font cannot be cut down: its file seems damaged.');
  return result;
}

function bytesOfFace(harfbuzz: HarfBuzz, face: number): Uint8Array {
  const blob = harfbuzz.hb_face_reference_blob(face);
  const start = harfbuzz.hb_blob_get_data(blob, 0);
  const bytes = memoryOf(harfbuzz).slice(start, start + harfbuzz.hb_blob_get_length(blob));
  harfbuzz.hb_blob_destroy(blob);
  harfbuzz.hb_face_destroy(face);
  return bytes;
}

/** A new view each time: the memory's buffer is another one after it has grown. */
function memoryOf(harfbuzz: HarfBuzz): Uint8Array {
  return new Uint8Array(harfbuzz.memory.buffer);
}

/** An OpenType tag as a number (HB_TAG): four bytes, the first one highest. */
function tagNumber(tag: string): number {
  return [...tag].reduce((number, letter) => number * 256 + letter.charCodeAt(0), 0);
}
