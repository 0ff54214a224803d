import { emptyTheory, plainCard, type TextReading } from '@theory-of-change/model';
import { expect, test } from 'vitest';
import { PreviewFigures } from './preview-figures.ts';
import type { Place } from './theories-in-markdown.ts';

const FILE: Place = { kind: 'file', page: 'file:///page.md', path: 'our.toc' };

function block(text: string): Place {
  return { kind: 'block', page: 'file:///page.md', index: 0, text };
}

/** A page over files that are one card each, by their text; `!` is a mistake. */
function page() {
  const files = new Map([['file:///our.toc', 'Ours']]);
  const drawn: string[] = [];
  const state = { look: 'light', refreshed: 0 };
  const figures = new PreviewFigures({
    addressOf: () => 'file:///our.toc',
    textOf: async (address) => files.get(address) ?? Promise.reject(new Error('our.toc cannot be read.')),
    read: async (address, text): Promise<TextReading> => ({
      theory: { ...emptyTheory(address), cards: text.includes('{}') ? [] : [plainCard('a', 'aims', text)] },
      settings: {},
      errors: text.includes('!') ? [{ line: 2, message: 'Not so.' }] : [],
    }),
    draw: async ({ theory }) => {
      const words = theory.cards.map((card) => card.words).join();
      drawn.push(words);
      return `data:${state.look}:${words}`;
    },
    look: () => state.look,
    refresh: () => {
      state.refreshed++;
    },
  });
  /** What a place shows once nothing is left to be made for it. */
  const settled = async (place: Place) => {
    for (;;) {
      const view = figures.viewOf(place);
      if (!view.isDrawing) return view;
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return { figures, files, drawn, state, settled };
}

test('a page is not kept waiting, and is rendered anew when the figure is there', async () => {
  const { figures, settled, state } = page();
  expect(figures.viewOf(block('One'))).toEqual({ alt: '', words: [], isDrawing: true });
  expect(await settled(block('One'))).toMatchObject({ image: 'data:light:One', words: [] });
  expect(state.refreshed).toBe(1);
});

test('while a block is typed, its last figure stays', async () => {
  const { figures, settled } = page();
  await settled(block('One'));
  expect(figures.viewOf(block('Two'))).toMatchObject({ image: 'data:light:One', isDrawing: true });
  expect(await settled(block('Two'))).toMatchObject({ image: 'data:light:Two' });
});

test('asking again and again for what is being drawn draws it once', async () => {
  const { figures, settled, drawn } = page();
  for (let asked = 0; asked < 5; asked++) figures.viewOf(FILE);
  await settled(FILE);
  expect(drawn).toEqual(['Ours']);
});

test('the page that is looked at comes before what others still wait for', async () => {
  const { figures, settled, drawn } = page();
  for (let index = 0; index < 9; index++)
    figures.viewOf({ kind: 'block', page: 'file:///long.md', index, text: `Long ${index}` });
  await settled(block('Mine'));
  expect(drawn.indexOf('Mine')).toBe(1);
});

test('a change of a file reads it anew, and draws only what has changed', async () => {
  const { figures, files, settled, drawn, state } = page();
  expect(figures.outdate()).toBe(false);
  await settled(FILE);
  expect(figures.outdate()).toBe(true);
  await settled(FILE);
  expect(drawn).toEqual(['Ours']);
  files.set('file:///our.toc', 'Changed');
  figures.outdate();
  expect(await settled(FILE)).toMatchObject({ image: 'data:light:Changed' });
  state.look = 'dark';
  figures.outdate();
  expect(await settled(FILE)).toMatchObject({ image: 'data:dark:Changed' });
});

test('a change while a figure is drawn is not lost', async () => {
  const { figures, files, settled } = page();
  await settled(FILE);
  figures.outdate();
  figures.viewOf(FILE);
  files.set('file:///our.toc', 'Late');
  figures.outdate();
  expect(await settled(FILE)).toMatchObject({ image: 'data:light:Late' });
});

test('mistakes are told with their line, and what cannot be drawn or read says why', async () => {
  const { files, settled } = page();
  expect((await settled(block('One!'))).words).toEqual(['Line 3 of the block: Not so.']);
  expect(await settled(block('{}!'))).toEqual({ alt: '', words: ['Line 3 of the block: Not so.'], isDrawing: false });
  expect(await settled(block('{}'))).toEqual({ alt: '', words: [], isDrawing: false });
  files.set('file:///our.toc', '{}');
  expect((await settled(FILE)).words).toEqual(['There is no card in our.toc yet.']);
  files.clear();
  expect((await settled({ ...FILE, path: 'other.toc' })).words).toEqual(['our.toc cannot be read.']);
});
