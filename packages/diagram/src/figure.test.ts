import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createElk } from './elk/index.ts';
import { type Figure, type FigureOptions, makeFigure } from './figure.ts';
import type { LayoutEngine } from './layout/engine.ts';
import { page } from './page/pages.ts';
import type { BoxMark, Mark, Picture, TextMark } from './picture.ts';
import { allParts } from './testing/all-parts.ts';
import { clinical } from './testing/clinical.ts';
import { randomTheory } from './testing/random-theory.ts';
import { shippedFaces } from './testing/resources-node.ts';
import { sketch } from './testing/theory.ts';

const faces = shippedFaces();
let engine: LayoutEngine;
beforeAll(async () => {
  engine = await createElk();
});

const draw = (theory = clinical, options: Partial<FigureOptions> = {}): Promise<Figure> =>
  makeFigure(theory, { faces, engine, ...options });

const isText = (mark: Mark): mark is TextMark => mark.kind === 'text';
const isBox = (mark: Mark): mark is BoxMark => mark.kind === 'box';

/** All words of a picture, as they are read. */
function read(picture: Picture): string {
  return picture.marks
    .filter(isText)
    .map((mark) => mark.text + (mark.joins === 'nothing' ? '' : ' '))
    .join('');
}

/** For every card: its own rectangle and its lines. */
function cardsOf(picture: Picture): readonly { readonly box: BoxMark; readonly lines: readonly TextMark[] }[] {
  const ofCards = picture.marks.filter((mark) => mark.subject.role === 'card');
  const ids = new Set(ofCards.map((mark) => mark.subject.id));
  return [...ids].map((id) => {
    const own = ofCards.filter((mark) => mark.subject.id === id);
    const box = own.find(isBox);
    if (box === undefined) throw new Error(`Card ${id} has no box.`);
    return { box, lines: own.filter(isText) };
  });
}

describe('the clinical theory on a page', () => {
  test.each([
    ['A4 landscape', page('A4'), 10],
    ['A3 landscape', page('A3'), 14],
    ['A4 portrait', page('A4', 'portrait'), 9],
    ['a slide', page('16:9'), 10],
  ] as const)('on %s has words of a good size, and fills the sheet', async (_, sheet, leastPt) => {
    const { picture, textSizePt, warnings } = await draw(clinical, { page: sheet });
    expect(textSizePt).toBeGreaterThanOrEqual(leastPt);
    expect(warnings).toEqual([]);
    expect(picture.width / picture.height).toBeCloseTo(sheet.width / sheet.height, 5);

    const margin = (sheet.margin / 25.4) * 96;
    const boxes = picture.marks.filter(isBox);
    const left = Math.min(...boxes.map((box) => box.x));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    expect((right - left) / (picture.width - 2 * margin)).toBeGreaterThan(0.97);
    const cards = cardsOf(picture).map(({ box }) => box.y + box.height);
    const lists = picture.marks.filter((mark) => mark.subject.role === 'list-heading').filter(isText);
    const free = Math.min(...lists.map((mark) => mark.y - mark.size)) - Math.max(...cards);
    expect(free / picture.height).toBeLessThan(0.06);
  });

  test('has its title, its parts and a key, and says that it is a draft', async () => {
    const { picture } = await draw(clinical, { page: page('A4') });
    const words = read(picture);
    for (const part of [
      'How parent-infant therapy helps a family',
      'Anytown Parent-Infant Team · Version 1',
      'Short-term outcomes by the end of the work',
      'Ceiling of accountability',
      'Assumptions A1 Families are willing to come, and staff take time to win them',
      'R2 Looking at trauma can make a parent feel worse at first',
      'leads to',
      'feeds back',
      'DRAFT',
      'Source: After the clinical-level example',
      '22 November 2026 · Page 1 of 1',
    ]) {
      expect(words).toContain(part);
    }
  });

  test('speaks the language of the theory in all that it adds to its words', async () => {
    const { picture } = await draw({ ...clinical, language: 'cy' }, { page: page('A4') });
    const words = read(picture);
    for (const part of [
      'Anytown Parent-Infant Team · Fersiwn 1',
      'Terfyn atebolrwydd',
      'Tybiaethau T1 Families are willing to come, and staff take time to win them',
      'R2 Looking at trauma can make a parent feel worse at first',
      'yn arwain at',
      'yn bwydo’n ôl',
      'DRAFFT',
      'Ffynhonnell: After the clinical-level example',
      '22 Tachwedd 2026 · Tudalen 1 o 1',
    ]) {
      expect(words).toContain(part);
    }
  });

  test('is read column by column, and every card is there', async () => {
    const { picture } = await draw(clinical, { page: page('A4') });
    const labels = picture.marks.filter((mark) => mark.subject.role === 'card').map((mark) => mark.subject.stage);
    const stages = labels.filter((stage, i) => stage !== labels[i - 1]);
    expect(stages).toEqual(['problems', 'aims', 'activities', 'short-term', 'medium-term', 'long-term']);
    expect(cardsOf(picture)).toHaveLength(clinical.cards.length);
  });

  test('is the same picture every time', async () => {
    const [once, again] = [await draw(clinical, { page: page('A3') }), await draw(clinical, { page: page('A3') })];
    expect(again).toEqual(once);
  });
});

describe('a long column', () => {
  const many = Object.fromEntries(
    Array.from({ length: 24 }, (_, i) => [
      `act${i}`,
      { stage: 'activities' as const, words: `Meet families of the ${i}th street where they live, and listen` },
    ]),
  );
  const long = sketch({
    cards: { aim: { stage: 'aims', words: 'Know every family' }, ...many },
    arrows: ['aim -> act3'],
  });

  test('stands side by side on a wide sheet, so that its words are larger', async () => {
    const { picture, textSizePt } = await draw(long, { page: page('A4') });
    const lefts = cardsOf(picture).map(({ box }) => Math.round(box.x));
    expect(new Set(lefts).size).toBeGreaterThan(2);
    expect(textSizePt).toBeGreaterThan(9);
  });

  test('stays one column on a screen, where it can be scrolled', async () => {
    const { picture } = await draw(long);
    expect(new Set(cardsOf(picture).map(({ box }) => Math.round(box.x))).size).toBe(2);
  });
});

test('a drawing that is as high as the sheet still takes its width', async () => {
  const activities = Array.from({ length: 14 }, (_, i) => `a${i + 1}`);
  const services = sketch({
    cards: {
      need: { stage: 'problems', words: 'Families do not know whom to ask' },
      ...Object.fromEntries(
        activities.map((id) => [id, { stage: 'activities', words: `A group at the library (${id})` }]),
      ),
      calm: { stage: 'short-term', words: 'Parents feel less alone' },
      ready: { stage: 'long-term', words: 'Children start school ready' },
    },
    arrows: ['need -> a1', 'need -> a5', ...activities.map((id) => `${id} -> calm`), 'calm -> ready'],
  });
  const { picture } = await draw(services, { page: page('16:9') });
  const boxes = cardsOf(picture).map(({ box }) => box);
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - Math.min(...boxes.map((box) => box.x));
  expect(width / picture.width).toBeGreaterThan(0.6);
});

test('on a screen the marks of an arrow stand in one row', async () => {
  const { layout } = await draw(clinical);
  for (const { badges } of layout.links) expect(new Set(badges.map(({ y }) => y)).size).toBeLessThanOrEqual(1);
});

describe('long words', () => {
  const words = ['Jugendhilfeeinrichtungen', 'Familienhebammenbesuche', 'Selbstwirksamkeit'];
  const german = sketch({
    cards: {
      a: { stage: 'problems', words: `${words[0]} fehlen an vielen Orten der Stadt` },
      b: { stage: 'activities', words: `${words[1]} in den ersten Wochen` },
      c: { stage: 'short-term', words: `${words[2]} der Eltern wächst` },
    },
    arrows: ['a -> b', 'b -> c'],
  });

  test.each([page('A4'), page('A4', 'portrait')])('are not cut where the sheet has room for them', async (sheet) => {
    const { picture } = await draw(german, { page: sheet });
    for (const word of words) expect(picture.marks.filter(isText).some((mark) => mark.text.includes(word))).toBe(true);
  });
});

describe('what is shown', () => {
  test('a final theory has no draft mark', async () => {
    const { picture } = await draw({ ...clinical, status: 'final' });
    expect(read(picture)).not.toContain('DRAFT');
  });

  test('notes, questions and ideas are never in it', async () => {
    const candid = {
      ...clinical,
      cards: clinical.cards.map((card) => ({ ...card, notes: ['SECRET'], questions: ['SECRET'] })),
      arrows: clinical.arrows.map((arrow) => ({ ...arrow, notes: ['SECRET'], questions: ['SECRET'] })),
      ideas: clinical.assumptions.map((entry) => ({ ...entry, words: 'SECRET' })),
    };
    expect(JSON.stringify((await draw(candid)).picture)).not.toContain('SECRET');
  });

  test('the key explains only what occurs', async () => {
    const plain = sketch({
      cards: { a: { stage: 'aims', words: 'Aim' }, b: { stage: 'activities', words: 'Act' } },
      arrows: ['a -> b'],
    });
    const { picture } = await draw(plain);
    const key = picture.marks.filter((mark) => mark.subject.role === 'key').filter(isText);
    expect(key.map((mark) => mark.text)).toEqual(['leads to']);
  });

  test('groups, chips, unfinished and funded cards, and arrows between columns', async () => {
    const { picture } = await draw(allParts, { funder: 'Lottery bid', page: page('A3') });
    const words = read(picture);
    for (const part of ['For children', 'Reading in schools', 'not finished', 'paid for by Lottery bid', 'together']) {
      expect(words).toContain(part);
    }
    const columnArrows = picture.marks.filter((mark) => mark.subject.role === 'column-arrow');
    expect(new Set(columnArrows.map((mark) => mark.subject.label))).toEqual(
      new Set([
        'The column “Why we began” leads to the column “What we put in”',
        'The column “Outputs” leads to the column “Impact”',
        'The column “Impact” feeds back to the column “Why we began”',
      ]),
    );
  });

  test('evidence, if it is asked for, by the weight and dash of arrows, with a key', async () => {
    const { picture } = await draw(allParts, { show: { evidence: true } });
    const strokes = picture.marks.flatMap((mark) =>
      mark.kind === 'line' && mark.subject.role === 'arrow' && !mark.closed
        ? [`${mark.strokeWidth} ${mark.dash?.join(' ') ?? 'solid'}`]
        : [],
    );
    expect(new Set(strokes).size).toBeGreaterThanOrEqual(5);
    for (const meaning of ['strong evidence', 'promising evidence', 'mixed evidence', 'evidence of harm']) {
      expect(read(picture)).toContain(meaning);
    }
  });

  test('without assumptions there are neither badges nor a list', async () => {
    const { picture } = await draw(clinical, { show: { assumptions: false } });
    expect(read(picture)).not.toMatch(/\bA1\b|Assumptions/);
  });
});

describe('warnings', () => {
  test('words below the size that is wanted: what would help', async () => {
    const { warnings } = await draw(clinical, { page: page('A4'), minTextPt: 13 });
    expect(warnings).toEqual([
      {
        code: 'small-text',
        message: expect.stringMatching(/^The cards' words come out at \d+\.\d pt, below the 13 pt that are wanted\.$/),
        help: expect.stringMatching(
          /larger paper \(--page A3: about 1[45] pt\).*shorter words.*“Fewer children need.*split by programme/,
        ),
      },
    ]);
  });

  test('letters that the font lacks are named', async () => {
    const { warnings } = await draw(sketch({ cards: { a: { stage: 'aims', words: 'Wellbeing 幸' } } }));
    expect(warnings).toMatchObject([{ code: 'missing-characters', message: expect.stringContaining('幸 (U+5E78)') }]);
  });
});

describe('any theory', () => {
  test('has all of its words inside their cards, and all of it inside the page', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomTheory,
        fc.constantFrom(undefined, page('A4'), page('A4', 'portrait')),
        async (theory, sheet) => {
          const { picture } = await draw(theory, sheet === undefined ? {} : { page: sheet, effort: 'live' });
          for (const { box, lines } of cardsOf(picture)) {
            expect(lines.length).toBeGreaterThan(0);
            for (const line of lines) {
              expect(line.x).toBeGreaterThan(box.x);
              expect(line.x + line.width).toBeLessThan(box.x + box.width);
              expect(line.y - line.size * faces.regular.capHeight).toBeGreaterThan(box.y);
              expect(line.y + line.size * 0.25).toBeLessThan(box.y + box.height);
            }
          }
          for (const mark of picture.marks) {
            if (mark.kind === 'line') {
              for (const { x, y } of mark.points) {
                expect(x).toBeGreaterThanOrEqual(0);
                expect(x).toBeLessThanOrEqual(picture.width);
                expect(y).toBeLessThanOrEqual(picture.height);
              }
              continue;
            }
            expect(mark.x).toBeGreaterThanOrEqual(0);
            expect(mark.x + mark.width).toBeLessThanOrEqual(picture.width);
            expect(mark.y).toBeLessThanOrEqual(picture.height);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ['nothing', sketch({ cards: {} })],
    [
      'a column without cards',
      {
        ...clinical,
        cards: clinical.cards.filter((card) => card.stage !== 'aims'),
        arrows: clinical.arrows.filter((arrow) => arrow.kind === 'feedback'),
      },
    ],
    ['one card', sketch({ cards: { a: { stage: 'aims', words: 'Aim' } } })],
    ['a card of ten thousand letters', sketch({ cards: { a: { stage: 'aims', words: 'x'.repeat(10_000) } } })],
  ])('of %s can be drawn', async (_, theory) => {
    const { picture } = await draw(theory, { page: page('A4') });
    expect(picture.marks.length).toBeGreaterThan(0);
  });
});
