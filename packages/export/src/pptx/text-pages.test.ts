import { type Faces, loadFace, pairFaces } from '@theory-of-change/diagram';
import { beforeAll, expect, test } from 'vitest';
import { bullets, paragraph, textOf } from '../document/runs.ts';
import { testResources } from '../testing/resources-node.ts';
import { paragraphsOf, type SlideParagraph, textPages } from './text-pages.ts';

let faces: Faces;
beforeAll(async () => {
  const { regular, bold } = await testResources.fonts('office');
  faces = pairFaces(loadFace(regular), loadFace(bold));
});

const pagesOf = (paragraphs: readonly SlideParagraph[]) =>
  textPages(paragraphs, { faces, sizePt: 16, width: 600, height: 300 });
const wordsOf = (pages: readonly (readonly SlideParagraph[])[]) =>
  pages.flatMap((page) => page.map(({ runs }) => textOf(runs)));

test('lists go on on the next slide, each point whole', () => {
  const points = Array.from({ length: 30 }, (_, i) => ({ runs: [{ text: `Point ${i}` }] }));
  const pages = pagesOf(paragraphsOf([bullets(points)]));
  expect(pages.length).toBeGreaterThan(2);
  expect(wordsOf(pages)).toEqual(points.map(({ runs }) => textOf(runs)));
});

test('a heading stands on the slide of what follows it', () => {
  const lines = Array.from({ length: 8 }, (_, i) => paragraph({ text: `Line ${i}` }));
  const pages = pagesOf(paragraphsOf([...lines, { kind: 'subheading', text: 'Aims' }, paragraph({ text: 'To help' })]));
  const withHeading = pages.find((page) => page.some(({ kind }) => kind === 'heading'));
  expect(withHeading?.map(({ runs }) => textOf(runs))).toContain('To help');
});

test('a paragraph that is longer than a slide goes on on the next, with all of its words', () => {
  const long = Array.from({ length: 600 }, (_, i) => `word${i}`).join(' ');
  const pages = pagesOf(paragraphsOf([paragraph({ text: 'Before' }), paragraph({ text: long, strong: true })]));
  expect(pages.length).toBeGreaterThan(1);
  expect(wordsOf(pages).join(' ')).toBe(`Before ${long}`);
  expect(pages.flat().every(({ runs }) => runs.every(({ text, strong }) => text === 'Before' || strong === true))).toBe(
    true,
  );
});

test('lists in lists keep their depth, and numbers their count', () => {
  const inner = { runs: [{ text: 'a' }], items: [{ runs: [{ text: 'b' }] }] };
  expect(paragraphsOf([{ kind: 'list', ordered: true, items: [inner, { runs: [{ text: 'c' }] }] }])).toMatchObject([
    { depth: 0, number: 1 },
    { depth: 1, number: 1 },
    { depth: 0, number: 2 },
  ]);
});
