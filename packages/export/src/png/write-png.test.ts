import { expect, test } from 'vitest';
import { testResources } from '../testing/resources-node.ts';
import { inputOf, samplePicture } from '../testing/sample-picture.ts';
import { writePng } from './write-png.ts';

const resources = testResources;

test('says its size, its resolution and its words, and ends as a PNG does', async () => {
  const chunks = chunksOf(await writePng(inputOf(samplePicture(), 150), resources));
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
  const [header, resolution, title, description] = chunks.map(({ data }) => data);
  expect([header?.readUInt32BE(0), header?.readUInt32BE(4)]).toEqual([1754, 1240]);
  const perMetre = Math.round(150 / 0.0254);
  expect([resolution?.readUInt32BE(0), resolution?.readUInt32BE(4), resolution?.[8]]).toEqual([perMetre, perMetre, 1]);
  expect(title?.toString()).toBe('Title\0\0\0en-GB\0\0How visits & talks help <families>');
  expect(description?.toString()).toMatch(/^Description\0\0\0en-GB\0\0Activities: Visit families/);
});

test('the same figure gives the same bytes', async () => {
  const input = inputOf(samplePicture());
  expect(Buffer.compare(await writePng(input, resources), await writePng(input, resources))).toBe(0);
});

test('text is drawn, in both weights: it leaves more pixels than an empty page', async () => {
  const sizeOf = async (marks: ReturnType<typeof samplePicture>['marks']) =>
    (await writePng(inputOf(samplePicture({ marks })), resources)).byteLength;
  const { marks } = samplePicture();
  const without = await sizeOf(marks.filter((mark) => mark.kind !== 'text'));
  for (const weight of ['regular', 'bold'] as const) {
    const some = marks.filter((mark) => mark.kind !== 'text' || mark.weight === weight);
    expect(await sizeOf(some), weight).toBeGreaterThan(without + 2000);
  }
});

test('a letter that the font does not have is an empty box, never nothing', async () => {
  const [text] = samplePicture().marks.filter((mark) => mark.kind === 'text');
  if (!text) throw new Error('The sample has no text.');
  const sizeOf = async (words: string) =>
    (await writePng(inputOf(samplePicture({ marks: [{ ...text, text: words }] })), resources)).byteLength;
  expect(await sizeOf('家')).toBeGreaterThan((await sizeOf(' ')) + 50);
});

test('another family than the fonts’ is an error, never a page without words', async () => {
  await expect(writePng(inputOf(samplePicture({ fontFamily: 'Comic Sans' })), resources)).rejects.toThrow('Comic Sans');
});

test('words that are still empty break nothing', async () => {
  const marks = samplePicture().marks.map((mark) => ({ ...mark, subject: { ...mark.subject, label: '' } }));
  await expect(
    writePng(inputOf(samplePicture({ title: '', description: '', marks })), resources),
  ).resolves.toBeDefined();
});

test('a picture of more pixels than can be drawn is refused', async () => {
  await expect(writePng(inputOf(samplePicture(), 3000), resources)).rejects.toThrow('choose fewer to the inch');
});

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(png: Uint8Array): readonly Chunk[] {
  const bytes = Buffer.from(png);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}
