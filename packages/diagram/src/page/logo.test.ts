import { describe, expect, test } from 'vitest';
import { readLogo } from './logo.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('a logo', () => {
  test('of PNG tells its size in its header', () => {
    const png = new Uint8Array(24);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    new DataView(png.buffer).setUint32(16, 300);
    new DataView(png.buffer).setUint32(20, 100);
    expect(readLogo(png)).toMatchObject({ mediaType: 'image/png', width: 300, height: 100 });
  });

  test('of JPEG tells its size in its frame', () => {
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 0, 50, 0, 200, 3]);
    expect(readLogo(jpeg)).toMatchObject({ mediaType: 'image/jpeg', width: 200, height: 50 });
  });

  test('of SVG tells its size in its viewBox, else in width and height', () => {
    expect(readLogo(text('<?xml?><svg viewBox="0 0 120 40">'))).toMatchObject({ width: 120, height: 40 });
    expect(readLogo(text("<svg width='64px' height='32'>"))).toMatchObject({ width: 64, height: 32 });
  });

  test('of anything else is none', () => {
    expect(readLogo(text('GIF89a'))).toBeUndefined();
    expect(readLogo(text('<svg>'))).toBeUndefined();
  });
});
