import type { Picture } from '@theory-of-change/diagram';
import type { Theory } from '@theory-of-change/model';

/** What is written: the figure, and the theory that it shows for formats that tell more than a figure can. */
export interface ExportInput {
  readonly picture: Picture;
  readonly theory: Theory;
  /** Pixels to the inch of formats made of pixels. */
  readonly dpi: number;
}

/** The WebAssembly programs that writers need. */
export type Program = 'resvg' | 'harfbuzz-subset';

/** What a writer needs from outside: handed in, so that the same writers run in Node and in a browser. */
export interface ExportResources {
  /** The fonts that the figure was measured with, whole (TrueType). */
  readonly fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array };
  /** The bytes of a WebAssembly program that comes with the tool. */
  readonly program: (name: Program) => Promise<Uint8Array>;
  /** Brotli, for fonts as WOFF2; where it is absent the font is embedded as plain TrueType. */
  readonly brotli?: (bytes: Uint8Array) => Uint8Array;
}

/** Turns a figure into the bytes of one file. The same input gives the same bytes. Throws `ExportError`. */
export type Writer = (input: ExportInput, resources: ExportResources) => Promise<Uint8Array>;

/** A file format that a figure can be written in. */
export interface Format {
  /** As written in `--to`: `pdf`. */
  readonly id: 'svg' | 'png' | 'pdf';
  /** As people call it: "PDF, tagged for screen readers". */
  readonly title: string;
  /** With the dot, in lower case; the first one is the usual one. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly write: Writer;
}

/** The figure cannot be written in this format; the message says why and what would help. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
}
