import type { HostMessage, TheoryUpdate } from '@theory-of-change/model';
import { describe, expect, test } from 'vitest';
import { initialState, reduce, type ViewerEvent, type ViewerState } from './state.ts';
import { pictureOf, sketch, update } from './testing/sketch.ts';

const theory = sketch('aims a: One');
const picture = pictureOf({ a: { x: 0, y: 0, width: 10, height: 10 } });

const told = (message: HostMessage): ViewerEvent => ({ kind: 'told', message });
const text = (of: TheoryUpdate) => told({ kind: 'theory', ...of });
const drawn = (of: TheoryUpdate): ViewerEvent => ({
  kind: 'outcome',
  update: of,
  outcome: { kind: 'drawn', picture, order: { a: 0 } },
});
const failed = (of: TheoryUpdate): ViewerEvent => ({
  kind: 'outcome',
  update: of,
  outcome: { kind: 'failed', words: 'No.' },
});
const after = (...events: readonly ViewerEvent[]): ViewerState => events.reduce(reduce, initialState('light'));

const first = update(theory, 1);
const second = update(theory, 2);

describe('what the page shows', () => {
  test('a figure, once it is drawn', () => {
    expect(after(text(first)).shown).toBeUndefined();
    expect(after(text(first), drawn(first)).shown?.update).toBe(first);
  });

  test('not a text that is older than the newest', () => {
    expect(after(text(second), text(first)).latest?.version).toBe(2);
    expect(after(text(second), drawn(second), drawn(first)).shown?.update).toBe(second);
  });

  test('a figure on the way although the text has gone on', () => {
    expect(after(text(first), text(second), drawn(first)).shown?.update).toBe(first);
  });

  test('the last figure, with a note, where a layout fails', () => {
    const state = after(text(first), drawn(first), text(second), failed(second));
    expect(state.shown?.update).toBe(first);
    expect(state.note).toMatch(/could not be drawn/);
  });

  test('words where the first layout fails', () => {
    expect(after(text(first), failed(first)).instead).toBe('No.');
  });

  test('the last figure where the text is broken to the ground', () => {
    const broken = update({ ...theory, cards: [] }, 2, 1);
    expect(after(text(first), drawn(first), text(broken)).shown?.update).toBe(first);
  });

  test('no figure where the last card was deleted', () => {
    const empty = update({ ...theory, cards: [] }, 2);
    const state = after(text(first), drawn(first), text(empty));
    expect(state.shown).toBeUndefined();
    expect(state.instead).toMatch(/No cards yet/);
  });

  test('a figure also while the line `theory` is missing', () => {
    const headless = update({ ...theory, kind: 'library' }, 1);
    expect(after(text(headless), drawn(headless)).shown?.update).toMatchObject({ version: 1 });
  });

  test('what a library is for', () => {
    const nowhere = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
    const parent = { id: 'p', words: '', notes: [], questions: [], evidence: [], urls: [], source: nowhere };
    const library = update({ ...theory, kind: 'library', cards: [], stakeholders: [parent] }, 1);
    expect(after(text(library)).instead).toMatch(/This file is a library/);
    expect(after(text(update({ ...theory, kind: 'library', cards: [] }, 1))).instead).toMatch(/No cards yet/);
  });

  test('nothing of the one file in another', () => {
    const other = update({ ...theory, uri: 'file:///b.toc' }, 1);
    const state = after(text(first), drawn(first), { kind: 'focused', id: 'a' }, text(other));
    expect(state.shown).toBeUndefined();
    expect(state.focused).toBeUndefined();
    expect(after(text(first), text(other), drawn(first)).shown).toBeUndefined();
  });

  test('a word of the host beside the figure of the same file, in its place for another', () => {
    const words = 'The language server is not running.';
    const about = (uri: string) => told({ kind: 'status', uri, words });
    expect(after(text(first), drawn(first), about(first.uri)).note).toBe(words);
    expect(after(text(first), drawn(first), about('file:///b.toc'))).toMatchObject({
      shown: undefined,
      instead: words,
    });
  });
});

test('the cursor’s card is of the newest text', () => {
  const reveal = (version: number) => told({ kind: 'reveal', uri: first.uri, version, id: 'a' });
  expect(after(text(second), reveal(1)).cursor).toBeUndefined();
  expect(after(text(second), reveal(2)).cursor).toBe('a');
});
