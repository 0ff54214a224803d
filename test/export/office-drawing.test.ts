import { describe, expect, test } from 'vitest';
import { Drawings } from '../../packages/export/src/drawings.ts';
import { type OfficeConnector, type OfficeShape, sitesOf } from '../../packages/export/src/office/office-drawing.ts';
import { toOffice } from '../../packages/export/src/office/to-office.ts';
import { testResources } from '../../packages/export/src/testing/resources-node.ts';
import { exampleText, read } from '../support/theories.ts';

const FORWARD = `theory "T"
activities {
  a "Visit families" { includes a1 "Listen to them" includes a2 "Play together" }
  b "Train staff"
}
short-term outcomes { c "Parents feel heard" d "Staff feel sure" }
impact { e "Children thrive" }
assumptions { k "Homes are open" }
a -> c { assumes k }
a1 -> d
a1 -> a2
b & a2 & c -> e { assumes k }
c ~> a
activities -> short-term outcomes
activities -> impact
`;

async function drawn(text: string, sizeStep = 0.1) {
  const { theory } = await read(text);
  const drawings = new Drawings({ fonts: testResources.fonts, look: {} });
  const figure = await drawings.figure(theory, { family: 'office', sheet: { name: '16:9', orientation: 'landscape' } });
  const { items } = toOffice(theory, figure, { faces: await drawings.faces('office'), sizeStep });
  const shapes = items.filter((item): item is OfficeShape => item.kind === 'shape');
  const connectors = items.filter((item): item is OfficeConnector => item.kind === 'connector');
  return { theory, figure, items, shapes, connectors };
}

describe.each([
  ['the clinical example', exampleText('clinical.toc')],
  ['the system example', exampleText('system.toc')],
  ['arrows of every kind', FORWARD],
])('%s', (_, text) => {
  test('every arrow sticks at both ends to shapes that are there, and is drawn to where it sticks', async () => {
    const { theory, shapes, connectors } = await drawn(text);
    const byKey = new Map(shapes.map((shape) => [shape.key, shape]));
    expect(byKey.size).toBe(shapes.length);
    const ofCards = connectors.filter(({ role }) => role === 'arrow');
    expect(new Set(ofCards.map(({ arrow }) => arrow))).toEqual(new Set(theory.arrows.map(({ id }) => id)));
    for (const { from, to, points, name } of ofCards) {
      for (const [glue, end] of [
        [from, points[0]],
        [to, points.at(-1)],
      ] as const) {
        const shape = byKey.get(glue?.key ?? '');
        expect(shape, name).toBeDefined();
        const site = shape && glue && sitesOf(shape)[glue.site];
        expect(Math.hypot((site?.x ?? 0) - (end?.x ?? 0), (site?.y ?? 0) - (end?.y ?? 0)), name).toBeLessThan(0.5);
      }
    }
  });

  test('an arrow leads from each of its cards to the one it ends at', async () => {
    const { theory, connectors } = await drawn(text);
    for (const { id, from, to } of theory.arrows) {
      const own = connectors.filter(({ arrow }) => arrow === id);
      const cards = (end: 'from' | 'to') =>
        own.flatMap((one) => one[end]?.key.match(/^(?:card|chip):(.*)$/)?.[1] ?? []).sort();
      expect(cards('from')).toEqual([...from].sort());
      expect(cards('to')).toEqual([to]);
      expect(own.filter(({ head }) => head)).toHaveLength(1);
    }
  });

  test('connectors keep level and upright pieces level and upright', async () => {
    const { connectors } = await drawn(text);
    for (const { points } of connectors) {
      for (const [i, point] of points.slice(1).entries()) {
        const before = points[i] ?? point;
        expect(Math.min(Math.abs(point.x - before.x), Math.abs(point.y - before.y))).toBeLessThan(0.05);
      }
    }
  });

  test('every word of the figure is in a shape, in the figure’s order', async () => {
    const { figure, shapes } = await drawn(text);
    const squeezed = (words: string) => words.replaceAll(/\s/g, '');
    const inShapes = shapes
      .map(({ text: words }) => words?.paragraphs.flatMap(({ lines }) => lines).join('') ?? '')
      .join('');
    const inFigure = figure.picture.marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join('');
    expect(squeezed(inShapes)).toBe(squeezed(inFigure));
  });

  test('words stay inside their shapes, in sizes that the format can say', async () => {
    const { shapes } = await drawn(text, 0.5);
    for (const { text: words, width, height } of shapes) {
      if (words === undefined) continue;
      const { insets, paragraphs } = words;
      expect(insets.left + insets.right).toBeLessThan(width);
      const lines = paragraphs.reduce((sum, { lines: all, leadingPt }) => sum + all.length * leadingPt, 0);
      expect(lines / 0.75 + insets.top + insets.bottom).toBeLessThan(height + 1);
      for (const { sizePt } of paragraphs) expect(sizePt % 0.5).toBe(0);
    }
  });
});

test('most cards break their lines without line breaks: whoever edits them finds running text', async () => {
  const { shapes } = await drawn(exampleText('clinical.toc'));
  const cards = shapes.filter(({ role }) => role === 'card');
  const running = cards.filter(({ text }) => text?.wraps && text.paragraphs.every(({ lines }) => lines.length === 1));
  expect(running.length).toBeGreaterThan(cards.length * 0.9);
});

test('cards that lead on together meet at a dot', async () => {
  const { shapes, connectors } = await drawn(FORWARD);
  const dot = shapes.find(({ role }) => role === 'arrow');
  const meeting = connectors.filter(({ from, to }) => from?.key === dot?.key || to?.key === dot?.key);
  expect(meeting.filter(({ to }) => to?.key === dot?.key).length).toBeGreaterThan(1);
  expect(meeting.filter(({ from }) => from?.key === dot?.key)).toMatchObject([{ head: true, to: { key: 'card:e' } }]);
});

test('what a shape means is told once to whoever cannot see it, decoration not at all', async () => {
  const { items } = await drawn(exampleText('clinical.toc'));
  const band = items.filter(({ role }) => role === 'band');
  expect(band.length).toBeGreaterThan(0);
  expect(band.every(({ altText }) => altText === undefined)).toBe(true);
  const card = items.find((item) => item.kind === 'shape' && item.key === 'card:warmth');
  expect(card?.altText).toContain('outcomes');
  const arrow = items.find((item) => item.kind === 'connector');
  expect(arrow?.altText).toMatch(/leads to/);
});

test('the words of a narrow card of another theory begin at the left, as those of cards do', async () => {
  const { shapes } = await drawn(exampleText('system.toc'));
  const chip = shapes.find(({ role }) => role === 'chip');
  expect(chip?.width).toBeLessThan(chip?.height ?? 0);
  expect(chip?.text?.paragraphs.map(({ align }) => align)).toEqual(chip?.text?.paragraphs.map(() => 'left'));
});

test('a card that another theory tells in full is marked in Office’s type too, and the key says so', async () => {
  const { theory, shapes } = await drawn(exampleText('system.toc'));
  const id = theory.cards.find(({ detailedIn }) => detailedIn !== undefined)?.id;
  expect(id).toBeDefined();
  const texts = shapes.map(({ text }) => JSON.stringify(text ?? ''));
  expect(texts.filter((text) => text.includes('»')).length).toBe(2);
});
