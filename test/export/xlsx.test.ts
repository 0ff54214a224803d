import { Workbook } from '@cj-tech-master/excelts';
import { Drawings, type ExportWishes, formatOf, type Look, type Written } from '@theory-of-change/export';
import { describe, expect, test } from 'vitest';
import { testResources } from '../../packages/export/src/testing/resources-node.ts';
import { zipParts } from '../../packages/export/src/testing/zip-parts.ts';
import { generateTheory } from '../bench/generate.ts';
import { toToc } from '../bench/write.ts';
import { EVERY_WORD, privateWords } from '../support/every-word.ts';
import { mustSkipWithoutOpenXml, openXmlErrors, shownText } from '../support/office.ts';
import { exampleText, read } from '../support/theories.ts';
import { mustSkipWithout } from '../support/tools.ts';

const WISHES: ExportWishes = { dpi: 96, notes: false, figure: 'shapes', pages: { kind: 'figure' }, length: {} };

async function written(
  file: string,
  text: string,
  wishes: Partial<ExportWishes> = {},
  look: Look = {},
): Promise<Written> {
  const { theory } = await read(text);
  const drawings = new Drawings({ fonts: testResources.fonts, look });
  const format = formatOf(file);
  if (format === undefined) throw new Error(`No format writes ${file}`);
  return format.write({ theory, drawings, wishes: { ...WISHES, ...wishes }, details: new Map() }, testResources);
}

async function opened(text: string, wishes: Partial<ExportWishes> = {}): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load(Buffer.from((await written('plan.xlsx', text, wishes)).bytes));
  return book;
}

/** The cells of a sheet, row by row, as text. */
function cells(book: Workbook, name: string): readonly (readonly string[])[] {
  const page = book.getWorksheet(name);
  if (page === undefined) throw new Error(`There is no sheet ${name}`);
  return page
    .getSheetValues()
    .flatMap((row) => (Array.isArray(row) ? [row.slice(1).map((cell) => `${cell ?? ''}`)] : []));
}

function allText(book: Workbook): string {
  return book.worksheets.map(({ name }) => cells(book, name).flat().join('\n')).join('\n');
}

const MEASURED = `theory "Plan"
date 2026-11
activities { visit "Visit families" }
short-term outcomes {
  calm "Families are calmer" {
    indicator "Share who feel calm" { baseline 38%  target 60% by 2027-03  target 75% by 2028-03  actual 41% on 2026-12  collected start, end }
  }
}
long-term outcomes { thrive "Children thrive" }
assumptions { met "Families can be met" }
visit -> calm { assumes met }
calm -> thrive
`;

describe('the workbook', () => {
  test('plans the measuring, a row a target, with numbers that can be reckoned with', async () => {
    const page = (await opened(MEASURED)).getWorksheet('Measurement');
    expect(page?.getRow(1).getCell(1).value).toBe('Outcome');
    const [first, second] = [page?.getRow(2), page?.getRow(3)];
    expect([1, 4, 6, 7, 8, 11].map((at) => first?.getCell(at).value)).toEqual([
      'Families are calmer',
      'Share who feel calm',
      0.38,
      0.6,
      'March 2027',
      0.41,
    ]);
    expect(first?.getCell(6).numFmt).toBe('0%');
    expect([second?.getCell(7).value, second?.getCell(8).value]).toEqual([0.75, 'March 2028']);
    expect(page?.getRow(4).getCell(1).value).toBe('Children thrive');
  });

  test('has a logframe from goal to activities, with what each step rests on', async () => {
    const rows = cells(await opened(MEASURED), 'Logframe');
    expect(rows.slice(1).map(([level, summary]) => [level, summary])).toEqual([
      ['Goal', 'Children thrive'],
      ['Purpose', 'Families are calmer'],
      ['Activities', 'Visit families'],
    ]);
    expect(rows[3]?.at(-1)).toBe('A1 Families can be met');
  });

  test('can be filtered, keeps its headings in sight and on every page, and offers what may be chosen', async () => {
    const parts = zipParts((await written('plan.xlsx', MEASURED)).bytes);
    const [book = '', table = '', sheet = ''] = [
      'xl/workbook.xml',
      'xl/tables/table1.xml',
      'xl/worksheets/sheet2.xml',
    ].map((name) => parts.get(name));
    expect(table).toContain('<autoFilter');
    expect(sheet).toMatch(/<pane [^>]*xSplit="1"[^>]*ySplit="1"[^>]*state="frozen"/);
    expect(book).toContain('_xlnm.Print_Titles');
    expect(sheet).toMatch(/<dataValidation type="list"[^>]*sqref="M2:M\d+"/);
    expect(sheet).toContain('Not begun,On track,At risk,Off track,Reached');
  });

  test('keeps words words that begin like a formula', async () => {
    const formula = '=HYPERLINK(\\"http://x\\")';
    const text = `activities { a "${formula}" b "+1 worker" }\nshort-term outcomes { c "@home" { indicator "-5 points" } }\n`;
    const book = await opened(text);
    const page = book.getWorksheet('Measurement');
    for (const [at, words] of [
      [1, '@home'],
      [4, '-5 points'],
    ] as const) {
      expect(page?.getRow(2).getCell(at).value).toBe(words);
      expect(page?.getRow(2).getCell(at).numFmt).toBe('@');
    }
    const csv = new TextDecoder().decode((await written('a.csv', text)).bytes);
    expect(csv).toContain("'@home");
    expect(csv).toContain("'-5 points");
  });

  test('holds all that a plan is made of, and what is the team’s own only where it is asked for', async () => {
    const { theory } = await read(EVERY_WORD);
    const plain = allText(await opened(EVERY_WORD));
    const { cards, assumptions, enablers, risks, measures, interventions, evidence } = theory;
    const planned = cards.filter(({ stage }) => stage !== 'problems' && stage !== 'aims');
    const words = [
      ...planned.map((card) => card.inFull ?? card.words),
      ...planned.flatMap(({ indicators }) => indicators.map((indicator) => indicator.words)),
      ...[assumptions, enablers, risks, measures, interventions, evidence].flat().map((entry) => entry.words),
    ];
    expect(words.filter((one) => !plain.includes(one))).toEqual([]);
    expect(privateWords(theory).filter((one) => plain.includes(one))).toEqual([]);
    const noted = allText(await opened(EVERY_WORD, { notes: true }));
    expect(privateWords(theory).filter((one) => !noted.includes(one))).toEqual([]);
  });

  test('the same theory gives the same bytes', async () => {
    const [one, other] = [await written('a.xlsx', MEASURED), await written('a.xlsx', MEASURED)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  test('of two hundred cards, of none with words of every kind, and in Welsh is a workbook', async () => {
    const portfolio = await opened(toToc(generateTheory(200, 7)));
    expect(cells(portfolio, 'Measurement').length).toBeGreaterThan(50);
    const odd = await opened('activities { a "\u0007 & < > \ud83d\ude00 \u202b" }\n');
    expect(allText(odd)).toContain('& < > \ud83d\ude00');
    const welsh = await opened(`language cy\n${MEASURED}`);
    expect(welsh.worksheets.map(({ name }) => name)).toContain('Fframwaith rhesymegol');
  });
});

describe('one table as CSV', () => {
  test('is the measurement framework, as Excel reads it', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode((await written('a.csv', MEASURED)).bytes);
    const [head, first] = text.split('\r\n');
    expect(head).toMatch(/^\uFEFFOutcome,By when,/);
    expect(first).toContain('Families are calmer,');
    expect(first).toContain(',38%,60%,March 2027,');
  });

  test('is another where that is asked for', async () => {
    const text = new TextDecoder().decode((await written('a.csv', MEASURED, { table: 'assumptions' })).bytes);
    expect(text).toContain('A1 Families can be met');
    await expect(written('a.csv', MEASURED, { table: 'risks' })).rejects.toThrow(
      'says nothing for the table "risks": there are framework, logframe',
    );
  });
});

test.skipIf(mustSkipWithoutOpenXml('workbooks as Microsoft’s SDK sees them'))('is valid Office Open XML', async () => {
  for (const text of [exampleText('clinical.toc'), EVERY_WORD, MEASURED]) {
    expect(await openXmlErrors((await written('a.xlsx', text, { notes: true })).bytes, '.xlsx')).toEqual([]);
  }
});

test.skipIf(mustSkipWithout('workbooks as LibreOffice shows them', 'soffice', 'pdftotext'))(
  'opens in LibreOffice, each sheet with its words',
  async () => {
    const pages = await shownText((await written('a.xlsx', MEASURED)).bytes, '.xlsx');
    expect(pages[0]).toContain('Plan');
    expect(pages.join('\n').replace(/\s+/g, ' ')).toContain('Share who feel calm');
  },
);

test('a table that is printed smaller than the funder wants is told, with the format that sets it larger', async () => {
  const asked = await written('plan.xlsx', MEASURED, {}, { minText: 11 });
  expect(asked.warnings).toMatchObject([
    {
      code: 'small-tables',
      message: expect.stringContaining('below the 11 pt'),
      help: expect.stringContaining('.docx'),
    },
  ]);
  expect((await written('plan.xlsx', MEASURED, {}, { minText: 8 })).warnings).toEqual([]);
});
