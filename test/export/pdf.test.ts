import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Drawings, type ExportInput, type ExportWishes, formatOf, type Written } from '@theory-of-change/export';
import type { Theory } from '@theory-of-change/model';
import { describe, expect, test } from 'vitest';
import { type PdfDict, PdfFile } from '../../packages/export/src/testing/pdf-file.ts';
import { pagesOf } from '../../packages/export/src/testing/pdf-pages.ts';
import { accessibilityFaults } from '../../packages/export/src/testing/pdf-ua.ts';
import { testResources } from '../../packages/export/src/testing/resources-node.ts';
import { generateTheory } from '../bench/generate.ts';
import { toToc } from '../bench/write.ts';
import { EVERY_WORD, privateWords, publicWords } from '../support/every-word.ts';
import { mustRun } from '../support/run.ts';
import { exampleText, read } from '../support/theories.ts';
import { mustSkipWithout } from '../support/tools.ts';

const A4 = { name: 'A4', orientation: 'landscape' } as const;
const DOCUMENT: ExportWishes = {
  sheet: A4,
  dpi: 96,
  notes: false,
  figure: 'shapes',
  pages: { kind: 'document' },
  length: {},
};

interface Pdf extends Written {
  readonly theory: Theory;
  readonly file: PdfFile;
}

async function written(
  text: string,
  wishes: Partial<ExportWishes> = {},
  details: ExportInput['details'] = new Map(),
): Promise<Pdf> {
  const { theory } = await read(text);
  const drawings = new Drawings({ fonts: testResources.fonts, look: {} });
  const pdf = formatOf('bid.pdf');
  if (pdf === undefined) throw new Error('No format writes .pdf');
  const result = await pdf.write({ theory, drawings, wishes: { ...DOCUMENT, ...wishes }, details }, testResources);
  return { ...result, theory, file: new PdfFile(result.bytes) };
}

const folder = await mkdtemp(path.join(tmpdir(), 'toc-pdf-'));
let files = 0;

/** The words as poppler gives them, in the order of the content. */
async function textOf({ bytes }: Written): Promise<string> {
  files += 1;
  const file = path.join(folder, `${files}.pdf`);
  await writeFile(file, bytes);
  return mustRun('pdftotext', ['-raw', file, '-']);
}

/** Without blanks and line ends: a line may end within an address. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

function catalogOf({ file }: Pdf): PdfDict {
  const catalog = file.trailer.dict('Root');
  if (catalog === undefined) throw new Error('No catalog');
  return catalog;
}

function bookmarksOf(pdf: Pdf): readonly (string | undefined)[] {
  const titles: (string | undefined)[] = [];
  for (let item = catalogOf(pdf).dict('Outlines')?.dict('First'); item; item = item.dict('Next')) {
    titles.push(item.text('Title'));
  }
  return titles;
}

/** The elements of the tree with that tag, in the order that they are read. */
function elements(pdf: Pdf, tag: string): readonly PdfDict[] {
  const walk = (element: PdfDict): readonly PdfDict[] => [
    ...(element.name('S') === tag ? [element] : []),
    ...element.dicts('K').flatMap(walk),
  ];
  return catalogOf(pdf).dict('StructTreeRoot')?.dicts('K').flatMap(walk) ?? [];
}

const WELSH = exampleText('clinical.toc').replace('language en-GB', 'language cy');
const SMALL = `theory "Small" activities { a "Visit" } short-term outcomes { b "Rest" } long-term outcomes { c "Thrive" } a -> b -> c`;
const HOSTILE = `theory "&<>' ${'\u0007'}family 👨‍👩‍👧 שלום" activities { a "${'w'.repeat(4000)}" { url "https://example.org/${'x'.repeat(300)}" } } aims { b "العربية and 家" } b -> a { because "${'long reason '.repeat(900)}" }`;

describe('the bid pack as a PDF', () => {
  test.each([
    ['the clinical example', exampleText('clinical.toc')],
    ['the system example', exampleText('system.toc')],
    ['a theory with everything', EVERY_WORD],
    ['a theory in Welsh', WELSH],
    ['a theory of three cards', SMALL],
    ['a theory of hostile words', HOSTILE],
  ])('%s meets the conditions of PDF/UA-1 that a machine can check', async (_, text) => {
    expect(accessibilityFaults((await written(text)).file)).toEqual([]);
  });

  test('has tables with headings, links with words, bookmarks for its sections, and the language of its words', async () => {
    const pdf = await written(exampleText('clinical.toc'));
    expect(elements(pdf, 'Table').length).toBeGreaterThan(7);
    expect(elements(pdf, 'Link').length).toBeGreaterThan(15);
    expect(elements(pdf, 'H1')).toHaveLength(1);
    expect(bookmarksOf(pdf)[0]).toBe('The theory of change');
    expect(bookmarksOf(pdf).at(-1)).toBe('The figure in words');
    expect(bookmarksOf(pdf)).toContain('Outcomes and how they are measured');
    expect(catalogOf(pdf).text('Lang')).toBe('en-GB');
    expect(pdf.textSizes.filter(({ of }) => of !== 'figure').every(({ pt }) => pt >= 11)).toBe(true);
  });

  test('stands on A4, the figure on a page that lies, or on A3 where that is asked for', async () => {
    const widths = async (sheet: ExportWishes['sheet']) => {
      const pdf = await written(exampleText('first.toc'), sheet === undefined ? {} : { sheet });
      return pagesOf(catalogOf(pdf))
        .slice(0, 2)
        .map((page) => {
          const side = page.items('MediaBox')[2];
          return side?.kind === 'number' ? Math.round((side.value / 72) * 25.4) : 0;
        });
    };
    expect(await widths(A4)).toEqual([210, 297]);
    expect(await widths({ name: 'A3', orientation: 'landscape' })).toEqual([210, 420]);
    expect(await widths({ name: 'A1', orientation: 'portrait' })).toEqual([210, 297]);
  });

  test('is the same to the byte when it is written again', async () => {
    const [one, other] = [await written(exampleText('system.toc')), await written(exampleText('system.toc'))];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  test('a portfolio of 200 cards becomes a document like any other', async () => {
    const pdf = await written(toToc(generateTheory(200, 7)));
    expect(accessibilityFaults(pdf.file)).toEqual([]);
    expect(pagesOf(catalogOf(pdf)).length).toBeGreaterThan(8);
  });
});

describe('a poster over sheets of ordinary paper', () => {
  const A1 = { name: 'A1', orientation: 'landscape' } as const;

  test.each([
    ['A1 in A4', A1, 'A4', 9],
    ['A1 in A3', A1, 'A3', 6],
    ['A0 in A3', { name: 'A0', orientation: 'landscape' }, 'A3', 9],
    ['A3 in A4', { name: 'A3', orientation: 'landscape' }, 'A4', 3],
    ['A1, standing, in A4', { name: 'A1', orientation: 'portrait' }, 'A4', 9],
  ] as const)('%s takes the fewest sheets, and is read once', async (_, sheet, name, count) => {
    const pages = { kind: 'tiles', on: { name, orientation: 'landscape' } } as const;
    const pdf = await written(exampleText('clinical.toc'), { sheet, pages });
    expect(accessibilityFaults(pdf.file)).toEqual([]);
    expect(pagesOf(catalogOf(pdf))).toHaveLength(count);
    expect(elements(pdf, 'H1')).toHaveLength(1);
    expect(pdf.textSizes[0]?.page).toContain(`on ${count} sheets of ${name}`);
  });

  test('without a page to fit it to, of words that the font has not, or hostile, is cut all the same', async () => {
    const pages = { kind: 'tiles', on: A4 } as const;
    expect(accessibilityFaults((await written(HOSTILE, { sheet: A1, pages })).file)).toEqual([]);
  });
});

describe('a figure over several pages', () => {
  const titles = (pdf: Pdf) => bookmarksOf(pdf);

  test('by pathway has a page for each outcome that leads on to nothing, after a list of them', async () => {
    const pdf = await written(exampleText('clinical.toc'), { pages: { kind: 'split', by: 'pathway' } });
    expect(accessibilityFaults(pdf.file)).toEqual([]);
    expect(titles(pdf)).toEqual([
      'Children grow up healthier, and learn, talk and relate better',
      'Fewer children need specialist services because of early relationships',
      'Fewer families pass these difficulties on to the next generation',
    ]);
    expect(pagesOf(catalogOf(pdf))).toHaveLength(4);
    expect(pdf.textSizes.map(({ of }) => of)).toEqual(['page 2', 'page 3', 'page 4']);
    expect(elements(pdf, 'TOCI')).toHaveLength(3);
    // The list's entries, and the marks that arrows end in, lead to the pages.
    const targets = pdf.file.dicts.filter((dict) => dict.name('S') === 'GoTo').map((dict) => dict.text('D'));
    expect(targets.length).toBeGreaterThan(3);
    expect(new Set(targets)).toEqual(new Set(['part-1', 'part-2', 'part-3']));
  });

  test('by group has a page for each label across the columns, and one for the rest', async () => {
    const text = `theory "G" status final
      aims { z "Aim" }
      activities "Parents" { a "Visit" } activities "Staff" { b "Train" }
      short-term outcomes "Parents" { c "Calm" } short-term outcomes "Staff" { d "Skilled" }
      z -> a -> c z -> b -> d b -> c`;
    const pdf = await written(text, { pages: { kind: 'split', by: 'group' } });
    expect(accessibilityFaults(pdf.file)).toEqual([]);
    expect(titles(pdf)).toEqual(['Parents', 'Staff', 'Everything else']);
  });

  test('by detail has this theory first, and then each that its cards are told in', async () => {
    const { theory: clinical } = await read(exampleText('clinical.toc'), 'clinical.toc');
    const { theory } = await read(exampleText('system.toc'));
    const details = new Map(theory.cards.filter((card) => card.detailedIn).map(({ id }) => [id, clinical]));
    const pdf = await written(exampleText('system.toc'), { pages: { kind: 'split', by: 'detail' } }, details);
    expect(accessibilityFaults(pdf.file)).toEqual([]);
    expect(titles(pdf)).toEqual([theory.title, clinical.title]);
  });

  test.each(['pathway', 'group', 'detail'] as const)(
    'by %s stays on one page where that makes no difference',
    async (by) => {
      const pdf = await written(SMALL, { pages: { kind: 'split', by } });
      expect(accessibilityFaults(pdf.file)).toEqual([]);
      expect(pagesOf(catalogOf(pdf))).toHaveLength(1);
      expect(pdf.warnings.map(({ code }) => code)).toContain('split-no-difference');
    },
  );

  test('that makes the words no larger says so', async () => {
    const pdf = await written(exampleText('clinical.toc'), { pages: { kind: 'split', by: 'pathway' } });
    expect(pdf.warnings.map(({ message }) => message).join()).toContain('makes the words no larger');
    expect(pdf.warnings.map(({ help }) => help).join()).toMatch(/split in another way: by \w+ or \w+\./);
  });

  test('of a theory in Welsh, of hostile words, or with everything, is a sound file', async () => {
    const pages = { kind: 'split', by: 'pathway' } as const;
    for (const text of [WELSH, HOSTILE, EVERY_WORD]) {
      expect(accessibilityFaults((await written(text, { pages })).file)).toEqual([]);
    }
  });

  test('of a portfolio of 200 cards has larger words than one page has', { timeout: 180_000 }, async () => {
    const portfolio = await written(toToc(generateTheory(200, 7)), { pages: { kind: 'split', by: 'pathway' } });
    expect(accessibilityFaults(portfolio.file)).toEqual([]);
    expect(portfolio.warnings.map(({ code }) => code)).not.toContain('split-no-difference');
  });

  test('is the same to the byte when it is written again', async () => {
    const pages = { kind: 'split', by: 'pathway' } as const;
    const [one, other] = [await written(SMALL, { pages }), await written(SMALL, { pages })];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });
});

describe.skipIf(mustSkipWithout('the words of a PDF as poppler sees them', 'pdftotext'))('the words of the PDF', () => {
  test('are all that is not the team’s own', async () => {
    const pdf = await written(EVERY_WORD);
    const text = squeezed(await textOf(pdf));
    expect(publicWords(pdf.theory).filter((words) => !text.includes(squeezed(words)))).toEqual([]);
    expect(text).not.toContain('PRIVATE');
  });

  test('are the team’s own too where notes are asked for', async () => {
    const pdf = await written(EVERY_WORD, { notes: true });
    const text = squeezed(await textOf(pdf));
    expect(privateWords(pdf.theory).filter((words) => !text.includes(squeezed(words)))).toEqual([]);
  });

  test('of a poster over sheets are all there, and say where each sheet belongs', async () => {
    const pages = { kind: 'tiles', on: A4 } as const;
    const pdf = await written(exampleText('clinical.toc'), { sheet: { name: 'A1', orientation: 'landscape' }, pages });
    const text = squeezed(await textOf(pdf));
    // A card may lie across a cut: its lines then stand on two sheets.
    const words = pdf.theory.cards.flatMap((card) => card.words.split(' '));
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
    expect(text).toContain(squeezed('row 2, column 3 (9 sheets)'));
  });

  test('of a split figure say where arrows go on, and on which pages a card stands', async () => {
    const pages = { kind: 'split', by: 'pathway' } as const;
    const pdf = await written(exampleText('clinical.toc'), { pages });
    const text = (await textOf(pdf)).replace(/\s+/g, ' ');
    expect(pdf.theory.cards.filter(({ words }) => !squeezed(text).includes(squeezed(words)))).toEqual([]);
    expect(text).toContain('page 3 Fewer children need specialist');
    expect(text).toContain('(also on page 3)');
    expect(text).toContain('Page 4 of 4');
    expect(text).not.toContain('Page 1 of 1');
  });

  test('come in the order of the document', async () => {
    const text = (await textOf(await written(exampleText('clinical.toc')))).replace(/\s+/g, ' ');
    const places = [
      'DRAFT',
      'How parent-infant therapy helps a family',
      'Anytown Parent-Infant Team',
      'Contents',
      'Outcomes and how they are measured 6',
      'How the change comes about',
      'Problems and aims',
      'Activity By when',
    ];
    let from = 0;
    for (const words of places.slice(0, 4)) {
      const at = text.indexOf(words, from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at;
    }
    const headings = ['Problems and aims Problems', 'What the words mean', 'The figure in words Problems'];
    const found = headings.map((words) => text.lastIndexOf(words));
    expect(found.every((at) => at > 0)).toBe(true);
    expect(found).toEqual(found.toSorted((one, other) => one - other));
  });
});
