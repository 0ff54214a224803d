import { emptyTheory, plainCard, type TheoryUpdate } from '@theory-of-change/model';
import { describe, expect, test } from 'vitest';
import { placeNow, type Select } from './place-now.ts';

const uri = 'file:///a.toc';

function line(number: number) {
  return { start: { line: number, character: 2 }, end: { line: number, character: 9 } };
}

/** A reading of the text with one card, on a line. */
function reading(version: number, at: number, id = 'warmth'): TheoryUpdate {
  const card = { ...plainCard(id, 'short-term', 'Warmth'), source: { range: line(at) } };
  return { uri, version, theory: { ...emptyTheory(uri), cards: [card] }, settings: {}, errors: 0, warnings: 0 };
}

/** A click on the card of a figure that was drawn from version 1, where the card stood on line 4. */
const click: Select = { kind: 'select', uri, version: 1, id: 'warmth', range: line(4), source: uri };

/** A text at a version, of which the server has told one reading and gives others when it is asked. */
function text(version: number, latest: TheoryUpdate | undefined, ...asked: readonly (TheoryUpdate | undefined)[]) {
  const answers = [...asked];
  return { version: () => version, latest: () => latest, read: () => Promise.resolve(answers.shift()) };
}

describe('where a clicked card is written', () => {
  test('is where it was drawn from, while the text is the same', async () => {
    expect(await placeNow(click, text(1, undefined))).toEqual({ uri, range: line(4) });
  });

  test('is told by the newest reading, where the figure is older', async () => {
    expect(await placeNow(click, text(2, reading(2, 5)))).toEqual({ uri, range: line(5) });
  });

  test('is asked for, where the text is newer than all that was read: a click right after a key is not lost', async () => {
    expect(await placeNow(click, text(3, reading(2, 5), reading(3, 6)))).toEqual({ uri, range: line(6) });
  });

  test('is asked for again, where the text went on meanwhile', async () => {
    expect(await placeNow(click, text(4, reading(2, 5), reading(3, 6), reading(4, 7)))).toEqual({
      uri,
      range: line(7),
    });
  });

  test('is nowhere, where the card has gone from the text or nothing newer can be read', async () => {
    expect(await placeNow(click, text(2, reading(2, 5, 'another')))).toBeUndefined();
    expect(await placeNow(click, text(3, reading(2, 5), undefined))).toBeUndefined();
    expect(await placeNow(click, text(9, undefined, reading(2, 5), reading(3, 5), reading(4, 5)))).toBeUndefined();
  });

  test('stays as drawn where no editor holds the text, and in a file that was imported', async () => {
    expect(await placeNow(click, { ...text(1, undefined), version: () => undefined })).toEqual({ uri, range: line(4) });
    const imported = { ...click, source: 'file:///library.toc' };
    expect(await placeNow(imported, text(2, undefined))).toEqual({ uri: 'file:///library.toc', range: line(4) });
  });
});
