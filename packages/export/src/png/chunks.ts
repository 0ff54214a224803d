/** A chunk of a PNG file (https://www.w3.org/TR/png-3/#5Chunk-layout): its four-letter type and its data. */
export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** Signature and IHDR, which must come first. */
const HEADER_LENGTH = 8 + 25;

/** The PNG with more chunks right behind its header. */
export function withChunks(png: Uint8Array, chunks: readonly PngChunk[]): Uint8Array {
  const added = chunks.map(encode);
  const length = added.reduce((sum, chunk) => sum + chunk.byteLength, png.byteLength);
  const whole = new Uint8Array(length);
  whole.set(png.subarray(0, HEADER_LENGTH));
  let offset = HEADER_LENGTH;
  for (const chunk of added) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  whole.set(png.subarray(HEADER_LENGTH), offset);
  return whole;
}

/** How many pixels go to the inch, without which Word and others guess the size (pHYs counts them to the metre). */
export function resolution(dpi: number): PngChunk {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi / 0.0254);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return { type: 'pHYs', data };
}

/** Words that go with the picture, in UTF-8 and not compressed (iTXt). `keyword` is one that the PNG standard lists: Title, Description. */
export function words(keyword: string, text: string, language: string): PngChunk {
  const noCompression = '\0\0';
  const noTranslation = '\0';
  const content = `${keyword}\0${noCompression}${language}\0${noTranslation}${text.replaceAll('\0', '')}`;
  return { type: 'iTXt', data: new TextEncoder().encode(content) };
}

function encode({ type, data }: PngChunk): Uint8Array {
  const chunk = new Uint8Array(12 + data.byteLength);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.byteLength);
  for (let index = 0; index < 4; index++) chunk[4 + index] = type.charCodeAt(index);
  chunk.set(data, 8);
  view.setUint32(8 + data.byteLength, crc32(chunk.subarray(4, 8 + data.byteLength)));
  return chunk;
}

/** CRC-32 as in annex D of the PNG standard. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  return ~crc >>> 0;
}
