import { emptyTheory, plainArrow, plainCard, type Theory } from '@theory-of-change/model';
import { describe, expect, test } from 'vitest';
import { toPlainText } from '../text/to-plain-text.ts';
import { bidDocument } from './bid-document.ts';
import type { Block, Table } from './document.ts';

const SOURCE = plainCard('none', 'aims', '').source;

const walks: Theory = {
  ...emptyTheory('memory:/walks.toc'),
  title: 'Walks',
  date: '2026-11-22',
  columns: (['problems', 'activities', 'short-term'] as const).map((stage) => ({
    stage,
    heading: stage,
    groups: [],
    source: SOURCE,
  })),
  cards: [
    plainCard('lonely', 'problems', 'People know nobody'),
    { ...plainCard('walk', 'activities', 'Lead walks'), inFull: 'Lead an easy walk every Saturday', provider: 'Anna' },
    plainCard('talk', 'activities', 'Walk and talk'),
    plainCard('meet', 'short-term', 'People meet'),
  ],
  arrows: [
    { ...plainArrow('walk -> meet'), because: 'Side by side talk is easy' },
    { ...plainArrow('talk -> meet'), because: 'Side by side talk is easy' },
    plainArrow('lonely -> walk'),
  ],
};

describe('the document of a theory', () => {
  const document = bidDocument(walks, { notes: false });

  test('has the sections that have something to say, in their order', () => {
    expect(document.sections.map(({ id }) => id)).toEqual([
      'narrative',
      'problems-and-aims',
      'activities',
      'outcomes',
      'links',
      'glossary',
    ]);
  });

  test('says who made it, for whom and when, as far as the theory does', () => {
    expect(document.facts).toEqual([{ label: 'Date', runs: [{ text: '22 November 2026' }] }]);
    expect(bidDocument(walks, { notes: false, funder: 'Lottery' }).facts[0]?.label).toBe('Paid for by');
  });

  test('names people once whom both the theory and an imported library name', () => {
    const parents = { ...plainCard('parent', 'aims', 'Parents and carers') };
    const stakeholders = [
      parents,
      { ...parents, id: 'library.parent' },
      { ...parents, id: 'child', words: 'Children' },
    ];
    const section = bidDocument({ ...walks, stakeholders }, { notes: false }).sections.find(
      ({ id }) => id === 'stakeholders',
    );
    expect(section?.blocks).toEqual([
      {
        kind: 'list',
        ordered: false,
        items: [{ runs: [{ text: 'Parents and carers' }] }, { runs: [{ text: 'Children' }] }],
      },
    ]);
  });

  test('is marked as a draft until it is final', () => {
    expect(document.draft).toBe('DRAFT');
    expect(bidDocument({ ...walks, status: 'final' }, { notes: false }).draft).toBeUndefined();
    expect(bidDocument({ ...walks, language: 'cy' }, { notes: false }).draft).toBe('DRAFFT');
  });

  test('gives the words of the bid in its tables, and no column that would be empty', () => {
    expect(grid(tableIn(document.sections[2]?.blocks))).toEqual([
      ['Activity', 'Provided by'],
      ['Lead an easy walk every Saturday', 'Anna'],
      ['Walk and talk', ''],
    ]);
  });

  test('shares out the whole width of a table', () => {
    const shares = tableIn(document.sections[2]?.blocks).columns.map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  test('tells steps that have one reason in one row, and none of which nothing is said', () => {
    expect(grid(tableIn(document.sections[4]?.blocks))).toEqual([
      ['Step', 'Because'],
      ['“Lead walks” leads to “People meet”\n“Walk and talk” leads to “People meet”', 'Side by side talk is easy'],
    ]);
  });

  test('lets only addresses be followed that lead to a page', () => {
    const cards = walks.cards.map((card) =>
      card.id === 'meet' ? { ...card, urls: ['https://example.org', 'javascript:alert(1)'] } : card,
    );
    const table = tableIn(bidDocument({ ...walks, cards }, { notes: false }).sections[3]?.blocks);
    const links = table.rows.flat().flatMap(({ paragraphs }) => paragraphs.flat());
    expect(links.filter(({ href }) => href !== undefined).map(({ text }) => text)).toEqual(['https://example.org']);
    expect(links.map(({ text }) => text)).toContain('javascript:alert(1)');
  });

  test('says in which language its headings are where the theory’s own has none', () => {
    expect(bidDocument({ ...walks, language: 'de' }, { notes: false })).toMatchObject({
      language: 'de',
      headingsLanguage: 'en',
    });
    expect(document.headingsLanguage).toBe('en-GB');
  });

  test('warns of what the narrative had no room for', () => {
    const [warning] = bidDocument(walks, { notes: false, narrative: { words: 12 } }).warnings;
    expect(warning?.message).toMatch(
      /^The narrative has \d+ words \(\d+ characters\)\. To keep to its length it leaves out: /,
    );
    expect(document.warnings).toEqual([]);
  });

  test('is the narrative alone as plain text', () => {
    expect(toPlainText(document)).toMatch(
      /^Because people know nobody, the plan is to lead an easy walk every Saturday/,
    );
    expect(toPlainText(document)).not.toMatch(/\n$|Activity/);
  });
});

function tableIn(blocks: readonly Block[] | undefined): Table {
  const table = blocks?.find((block) => block.kind === 'table');
  if (table === undefined) throw new Error('no table');
  return table;
}

/** A table as its texts, headings first. */
function grid({ columns, rows }: Table): readonly (readonly string[])[] {
  const cells = rows.map((row) =>
    row.map(({ paragraphs }) => paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('\n')),
  );
  return [columns.map(({ heading }) => heading), ...cells];
}
