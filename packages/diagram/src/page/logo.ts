import type { ImageMark } from '../picture.ts';

/** A picture for the title block, with its own size (any unit: only the ratio counts). */
export interface Logo {
  readonly data: Uint8Array;
  readonly mediaType: ImageMark['mediaType'];
  readonly width: number;
  readonly height: number;
}

/** Reads what a logo is and how wide and tall; nothing where it is no PNG, JPEG or SVG with a size. */
export function readLogo(data: Uint8Array): Logo | undefined {
  return readPng(data) ?? readJpeg(data) ?? readSvg(data);
}

function readPng(data: Uint8Array): Logo | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (data.length < 24 || !signature.every((byte, i) => data[i] === byte)) return undefined;
  const view = new DataView(data.buffer, data.byteOffset);
  return sized(data, 'image/png', view.getUint32(16), view.getUint32(20));
}

function readJpeg(data: Uint8Array): Logo | undefined {
  if (data[0] !== 0xff || data[1] !== 0xd8) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let at = 2; at + 9 < data.length; ) {
    const marker = view.getUint16(at);
    // Start of frame, whatever its coding; C4, C8 and CC are tables.
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc;
    if (isFrame) return sized(data, 'image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    if (marker < 0xff00) return undefined;
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function readSvg(data: Uint8Array): Logo | undefined {
  const open = /<svg\b[^>]*>/.exec(new TextDecoder().decode(data.subarray(0, 10_000)))?.[0];
  if (open === undefined) return undefined;
  const box = /\bviewBox\s*=\s*["']\s*\S+[\s,]+\S+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(open);
  const length = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)`).exec(open)?.[1] ?? 0);
  const [width, height] = box === null ? [length('width'), length('height')] : [Number(box[1]), Number(box[2])];
  return sized(data, 'image/svg+xml', width, height);
}

function sized(data: Uint8Array, mediaType: Logo['mediaType'], width: number, height: number): Logo | undefined {
  return width > 0 && height > 0 ? { data, mediaType, width, height } : undefined;
}
