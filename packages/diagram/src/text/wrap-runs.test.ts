import { describe, expect, test } from 'vitest';
import { shippedFaces } from '../testing/resources-node.ts';
import { wrap } from './wrap.ts';
import { type RunLine, wrapRuns } from './wrap-runs.ts';

const faces = shippedFaces();

const textsOf = (lines: readonly RunLine[]) => lines.map(({ segments }) => segments.map(({ text }) => text).join(''));
const regular = (text: string) => ({ text, face: faces.regular });
const bold = (text: string) => ({ text, face: faces.bold });

describe('a paragraph of several faces', () => {
  test('of one face breaks where a plain one does', () => {
    const words = 'Parents notice what the baby needs – and feel safe, well-attuned and warm together, every day.';
    for (const width of [60, 90, 140, 300, 2000]) {
      expect(textsOf(wrapRuns([regular(words)], 12, width))).toEqual(
        wrap(faces.regular, words, 12, width).map(({ text }) => text),
      );
    }
  });

  test('goes on along its line where the face changes, and counts the wider letters', () => {
    const [line] = wrapRuns([bold('Who: '), regular('parents')], 12, 400);
    expect(line?.segments.map(({ run, text }) => [run, text])).toEqual([
      [0, 'Who: '],
      [1, 'parents'],
    ]);
    expect(line?.segments[1]?.x).toBeCloseTo(faces.bold.advance('Who: ') * 12, 5);
  });

  test('keeps a word whole that changes its face', () => {
    const lines = wrapRuns([regular('one two th'), bold('ree')], 12, faces.regular.advance('one two th') * 12 + 1);
    expect(textsOf(lines)).toEqual(['one two', 'three']);
  });

  test('a word that is wider than a line is cut, and nothing is lost', () => {
    const word = 'https://example.org/'.repeat(9).replaceAll('/', 'x');
    const lines = wrapRuns([regular('See '), bold(word)], 12, 80);
    expect(textsOf(lines).join('')).toBe(`See${word}`);
    expect(lines.slice(1, -1).every(({ joins }) => joins === 'nothing')).toBe(true);
  });

  test('ends its lines where the text asks for it, and has one line where there is no text', () => {
    expect(textsOf(wrapRuns([regular('one\ntwo')], 12, 400))).toEqual(['one', 'two']);
    expect(wrapRuns([], 12, 400)).toHaveLength(1);
  });
});
