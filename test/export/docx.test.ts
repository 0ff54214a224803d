import { Drawings, type ExportWishes, formatOf, type Look, type Written } from '@theory-of-change/export';
import type { Theory } from '@theory-of-change/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { testResources } from '../../packages/export/src/testing/resources-node.ts';
import { zipParts } from '../../packages/export/src/testing/zip-parts.ts';
import { generateTheory } from '../bench/generate.ts';
import { toToc } from '../bench/write.ts';
import { EVERY_WORD, privateWords, publicWords } from '../support/every-word.ts';
import { mustSkipWithoutOpenXml, openXmlErrors, shownText } from '../support/office.ts';
import { exampleText, read } from '../support/theories.ts';
import { mustSkipWithout } from '../support/tools.ts';

const WISHES: ExportWishes = {
  dpi: 96,
  notes: false,
  figure: 'shapes',
  pages: { kind: 'figure' },
  length: {},
};

async function written(
  text: string,
  wishes: Partial<ExportWishes> = {},
  { logo, ...look }: Look & { readonly logo?: Uint8Array } = {},
): Promise<Word> {
  const { theory } = await read(text);
  const tools = { fonts: testResources.fonts, look, ...(logo === undefined ? {} : { logo }) };
  const input = { theory, drawings: new Drawings(tools), wishes: { ...WISHES, ...wishes }, details: new Map() };
  const docx = formatOf('bid.docx');
  if (docx === undefined) throw new Error('No format writes .docx');
  return { theory, ...(await docx.write(input, testResources)) };
}

interface Word extends Written {
  readonly theory: Theory;
}

function part({ bytes }: Written, name: string): string {
  const found = zipParts(bytes).get(name);
  if (found === undefined) throw new Error(`The file has no ${name}`);
  return found;
}

/** The words of WordprocessingML, a line for each paragraph. */
function wordsOf(xml: string): string {
  return xml
    .replace(/<w:instrText.*?<\/w:instrText>/g, '')
    .replace(/<\/w:p>|<w:br\/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The document without the figure, whose shapes have short words. */
function outsideFigure(xml: string): string {
  return xml.replace(/<mc:AlternateContent>.*?<\/mc:AlternateContent>/gs, '');
}

function canvasOf(xml: string): string {
  return /<wpc:wpc>.*<\/wpc:wpc>/s.exec(xml)?.[0] ?? '';
}

/** The paragraphs of a style, by their words. */
function inStyle(xml: string, style: string): readonly string[] {
  return xml
    .split('</w:p>')
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => wordsOf(paragraph).trim());
}

function styleOf(styles: string, id: string): string {
  return styles.split('<w:style ').find((style) => style.includes(`w:styleId="${id}"`)) ?? '';
}

const BUILT_BY_HAND = `theory "T & Co <1>"
status final
authors "Anna Author"
date 2026-11
activities { a "Visit families" { includes b "Listen" } }
short-term outcomes { c "Parents feel heard" d "Parents rest" }
a -> c { because "Listening helps" }
b & c -> d
d ~> c
`;

describe('the clinical example as a Word document', () => {
  let word: Word;
  let xml: string;

  beforeAll(async () => {
    word = await written(exampleText('clinical.toc'));
    xml = part(word, 'word/document.xml');
  });

  test('has its sections under real headings, in order, and the contents name them', () => {
    const headings = inStyle(xml, 'Heading1');
    expect(headings[0]).toBe('The theory of change');
    expect(headings.at(-1)).toBe('The figure in words');
    expect(headings).toContain('Outcomes and how they are measured');
    expect(inStyle(xml, 'Heading2')).toContain('Problems');
    expect(inStyle(xml, 'TOC1')).toEqual(headings);
    expect(inStyle(xml, 'Title')).toEqual(['How parent-infant therapy helps a family']);
  });

  test('repeats the headings of tables, keeps rows whole, and tells what each table is', () => {
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(7);
    for (const table of tables) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, i) => i === 0));
      expect(rows[0]).toContain('<w:cantSplit/>');
      expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/>/);
      expect(table).toContain('w:firstRow="true"');
    }
  });

  test('sets no words of the document smaller than 11 pt, and says how large the figure’s come out', () => {
    expect(word.textSizes).toEqual([
      { of: 'body', pt: 11, page: 'A4' },
      { of: 'tables', pt: 11, page: 'A4' },
      // Word knows half points.
      { of: 'figure', pt: 10, page: 'A4 landscape' },
    ]);
  });

  test('links to what its sources say', () => {
    const links = part(word, 'word/_rels/document.xml.rels').match(/Target="[^"]+" TargetMode="External"/g) ?? [];
    const targets = links.map((link) => link.slice('Target="'.length).split('"')[0]);
    expect(new Set(targets)).toEqual(new Set(urlsIn(word.theory)));
  });

  test('tells the figure to whoever cannot see it: in short, card for card, and in words', () => {
    expect(xml).toMatch(
      /<wp:docPr [^>]*descr="Theory of change “How parent-infant therapy helps a family”: Problems \(4\)/,
    );
    expect(canvasOf(xml)).toContain('descr="Problems: Some children have no lasting carer with whom they feel secure"');
    const inWords = wordsOf(outsideFigure(xml));
    expect(inWords).toContain('Leads to “Help babies feel secure with their parent and reach out”.');
    expect(xml).toContain('<w:hyperlink w:history="1" w:anchor="toc_figure_in_words">');
  });

  test('names title, author, language and date, and no other time', () => {
    const core = part(word, 'docProps/core.xml');
    expect(core).toContain('<dc:title>How parent-infant therapy helps a family</dc:title>');
    expect(core).toContain('<dc:creator>The team, with parents who have used it</dc:creator>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z']);
    expect(part(word, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"');
  });

  test('never leaves the first or the last line of a list alone on a page', () => {
    const paragraphs = xml.split('</w:p>').filter((one) => one.includes('<w:pStyle w:val="ListParagraph"/>'));
    const listOf = (paragraph: string) => /<w:numId w:val="(\d+)"/.exec(paragraph)?.[1];
    for (const [list, lines] of Map.groupBy(paragraphs, listOf)) {
      const kept = lines.map((line) => line.includes('<w:keepNext/>'));
      expect([kept[0], kept.at(-2), kept.at(-1)], list).toEqual(
        lines.length > 1 ? [true, true, false] : [false, undefined, false],
      );
    }
  });

  test('says on every page that it is a draft, with title and page number', () => {
    expect(inStyle(xml, 'Draft')).toEqual(['DRAFT']);
    expect(wordsOf(part(word, 'word/header1.xml'))).toBe('How parent-infant therapy helps a familyDRAFT\n');
    expect(part(word, 'word/footer1.xml')).toMatch(/Page .*PAGE.* of .*NUMPAGES/s);
  });
});

describe('the figure as shapes', () => {
  test('has every card as a shape with its words, in reading order, and every arrow glued to two of them', async () => {
    const { theory, ...word } = await written(BUILT_BY_HAND);
    const canvas = canvasOf(part(word, 'word/document.xml'));
    const shapes = canvas.match(/<wps:wsp>.*?<\/wps:wsp>/gs) ?? [];
    const idOf = (shape: string): string => /<wps:cNvPr id="(\d+)"/.exec(shape)?.[1] ?? '';
    for (const { words } of theory.cards) expect(wordsOf(canvas).replaceAll('\n', ' ')).toContain(words);
    expect(new Set(shapes.map(idOf)).size).toBe(shapes.length);
    const places = [
      'Activities',
      'Visit families',
      'Listen',
      'Short-term outcomes',
      'Parents feel heard',
      'Parents rest',
    ];
    const read = wordsOf(canvas).replaceAll('\n', ' ');
    expect(places.map((words) => read.indexOf(words))).toEqual(
      places.map((words) => read.indexOf(words)).toSorted((a, b) => a - b),
    );
    const connectors = shapes.filter((shape) => shape.includes('<wps:cNvCnPr>'));
    // Three arrows; the one from two cards together has two branches and a trunk.
    expect(connectors).toHaveLength(5);
    const ends = new Set(shapes.filter((shape) => !connectors.includes(shape)).map(idOf));
    for (const connector of connectors) {
      const glued = [...connector.matchAll(/<a:(?:stCxn|endCxn) id="(\d+)" idx="[0-3]"\/>/g)].map((match) => match[1]);
      expect(glued).toHaveLength(2);
      for (const id of glued) expect(ends).toContain(id);
    }
  });

  test('comes three times: for Word, as a group for LibreOffice, and as a picture for all others', async () => {
    const xml = part(await written(BUILT_BY_HAND), 'word/document.xml');
    const choices = /<mc:AlternateContent>.*<\/mc:AlternateContent>/s.exec(xml)?.[0] ?? '';
    expect([...choices.matchAll(/<mc:(Choice Requires="\w+"|Fallback)>/g)].map((match) => match[1])).toEqual([
      'Choice Requires="wpc"',
      'Choice Requires="wpg"',
      'Fallback',
    ]);
    expect(choices).toMatch(/<mc:Fallback>.*<a:blip r:embed="\w+"/s);
  });

  test('is a picture where that is asked for: SVG, with pixels for programs that draw none', async () => {
    const word = await written(BUILT_BY_HAND, { figure: 'picture' });
    expect(part(word, 'word/document.xml')).not.toContain('<wps:');
    const names = [...zipParts(word.bytes).keys()].filter((name) => name.startsWith('word/media/'));
    expect(names.map((name) => name.split('.').at(-1)).sort()).toEqual(['png', 'svg']);
    expect(part(word, names.find((name) => name.endsWith('.svg')) ?? '')).toContain("font-family=\"'Arial'");
  });

  test('is warned about by the size that its words have in Word, not as they were drawn', async () => {
    const text = exampleText('clinical.toc');
    const [asDrawn, inWord] = [await written(text, { figure: 'picture' }), await written(text)];
    const [drawnPt = 0, wordPt = 0] = [asDrawn, inWord].map(({ textSizes }) => textSizes.at(-1)?.pt);
    expect(wordPt).toBeLessThan(drawnPt);
    const wanted = await written(text, {}, { minText: drawnPt });
    expect(wanted.warnings).toEqual([
      expect.objectContaining({ code: 'small-text', message: expect.stringContaining(`${wordPt.toFixed(1)} pt`) }),
    ]);
  });

  test('stands on A3 where that is asked for, while the words stay on A4', async () => {
    const word = await written(BUILT_BY_HAND, { sheet: { name: 'A3', orientation: 'landscape' } });
    const pages = part(word, 'word/document.xml').match(/<w:pgSz [^>]*>/g);
    expect(pages).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
      '<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>',
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    ]);
    expect(word.textSizes.at(-1)?.page).toBe('A3 landscape');
  });

  test('stands on its own ground where its theme is dark, in Word and in LibreOffice', async () => {
    const word = await written(BUILT_BY_HAND, {}, { theme: 'dark' });
    const xml = part(word, 'word/document.xml');
    const [, ground] = /<wpc:bg><a:solidFill><a:srgbClr val="(\w{6})"/.exec(xml) ?? [];
    expect(ground).toMatch(/^[0-3]/);
    expect(/<wpg:wgp>.*<\/wpg:wgp>/s.exec(xml)?.[0]).toMatch(new RegExp(`^.*?<wps:wsp>.*?<a:srgbClr val="${ground}"`));
  });

  test('stays on A4 where a poster is asked for: Word has no such paper', async () => {
    const word = await written(BUILT_BY_HAND, { sheet: { name: 'A0', orientation: 'portrait' } });
    expect(word.textSizes.at(-1)?.page).toBe('A4 landscape');
  });
});

describe('what is in a Word document', () => {
  test('every word that is not the team’s own, at its full length outside the figure', async () => {
    const word = await written(EVERY_WORD);
    const text = wordsOf(outsideFigure(part(word, 'word/document.xml')));
    expect(publicWords(word.theory).filter((words) => !text.includes(words))).toEqual([]);
    for (const one of zipParts(word.bytes).values()) expect(one).not.toContain('PRIVATE');
  });

  test('the team’s own words where they are asked for, behind all else, and never in the figure', async () => {
    const word = await written(EVERY_WORD, { notes: true });
    const xml = part(word, 'word/document.xml');
    const text = wordsOf(outsideFigure(xml));
    expect(privateWords(word.theory).filter((words) => !text.includes(words))).toEqual([]);
    expect(inStyle(xml, 'Heading1').at(-1)).toBe('The team’s own notes');
    expect(canvasOf(xml)).not.toContain('PRIVATE');
  });

  test('who pays for what, and the logo, when they are given', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';
    const word = await written(EVERY_WORD, { funder: 'The Lottery bid' }, { logo: new TextEncoder().encode(svg) });
    const xml = part(word, 'word/document.xml');
    expect(inStyle(xml, 'Fact')).toContain('Paid for byThe Lottery bid');
    expect(xml).toContain('descr="Logo of Anytown Organisation"');
  });

  test('Welsh headings and Welsh spelling for a Welsh theory', async () => {
    const word = await written(BUILT_BY_HAND.replace('date', 'language cy\ndate'));
    const xml = part(word, 'word/document.xml');
    expect(inStyle(xml, 'Heading1')[0]).toBe('Y ddamcaniaeth newid');
    expect(part(word, 'word/styles.xml')).toContain('<w:lang w:val="cy-GB"');
    expect(part(word, 'docProps/core.xml')).toContain('<dc:language>cy-GB</dc:language>');
  });

  test('English headings, marked as English, for a language whose words it has not', async () => {
    const xml = part(await written(BUILT_BY_HAND.replace('date', 'language pl\ndate')), 'word/document.xml');
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>.*?<w:lang w:val="en-GB"/s);
  });

  test('the same bytes for the same theory, whatever was written before', async () => {
    const [first, second] = [await written(EVERY_WORD), await written(EVERY_WORD)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  test('words as large as a funder wants them, where that is larger', async () => {
    const word = await written(BUILT_BY_HAND, {}, { minText: 12 });
    expect(word.textSizes.map(({ of, pt }) => [of, pt]).slice(0, 2)).toEqual([
      ['body', 12],
      ['tables', 12],
    ]);
    expect(part(word, 'word/styles.xml')).toMatch(/<w:docDefaults>.*?<w:sz w:val="24"\/>/s);
    const own = ['TableText', 'ListParagraph', 'Fact'].map((id) => styleOf(part(word, 'word/styles.xml'), id));
    expect(own.filter((style) => style.includes('<w:sz '))).toEqual([]);
  });

  test('tables from right to left for a language that is written so', async () => {
    expect(part(await written(BUILT_BY_HAND), 'word/document.xml')).not.toContain('<w:bidiVisual');
    const xml = part(await written(BUILT_BY_HAND.replace('date', 'language ur\ndate')), 'word/document.xml');
    expect(xml.match(/<w:tbl>/g)?.length).toBe(xml.match(/<w:bidiVisual\/>/g)?.length);
  });

  test('rows that are taller than a page parted, not cut', async () => {
    const text = `theory "T"\nimpact { a "${'A long tale. '.repeat(400)}" b "Short" }\n`;
    const rows = part(await written(text), 'word/document.xml').match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.map((row) => [row.includes('A long tale'), row.includes('<w:cantSplit/>')])).toEqual([
      [false, true],
      [true, false],
      [false, true],
    ]);
  });

  test('no draft mark once the theory is final', async () => {
    const word = await written(BUILT_BY_HAND);
    const all = [...zipParts(word.bytes)].filter(([name]) => name.endsWith('.xml'));
    for (const [, xml] of all) expect(wordsOf(xml)).not.toContain('DRAFT');
  });
});

/** Files that try a writer: what nobody writes, and what only somebody with a portfolio does. */
const HARD: readonly (readonly [string, string])[] = [
  ['the clinical example', exampleText('clinical.toc')],
  ['the system example', exampleText('system.toc')],
  ['every word', EVERY_WORD],
  ['an empty file', ''],
  ['one card', 'theory "One"\nimpact { a "A fairer town" }\n'],
  ['signs of markup', 'theory "A & B ]]> <w:p> \\"q\\" \'s"\norganisation "<&>"\nimpact { a "</w:t> & ]]>" }\n'],
  ['letters that XML has not', 'theory "bell \u0007 half \ud83d end"\nimpact { a "vertical \u000b tab \uffff" }\n'],
  [
    'emoji and right to left',
    'theory "👩🏽‍⚕️ مرحبا بالعالم"\nlanguage ar\nimpact { a "مرحبا & 👶" b "latin مرحبا" }\na ~> b\n',
  ],
  ['a word of 10,000 letters', `theory "T"\nimpact { a "${'w'.repeat(10_000)}" }\n`],
  [
    'a long title',
    `theory "${'How it helps '.repeat(400)}"\norganisation "${'Team '.repeat(100)}"\nimpact { a "A" }\n`,
  ],
  ['a day that is none', 'theory "T"\ndate 2026-02-30\nimpact { a "A" }\n'],
];

describe.skipIf(mustSkipWithoutOpenXml('Word documents as the OpenXML SDK sees them'))('is valid OpenXML', () => {
  test.for(HARD)('%s', async ([, text]) => {
    const { bytes } = await written(text);
    expect(await openXmlErrors(bytes, '.docx')).toEqual([]);
  });

  test('a portfolio of 200 cards, with a warning that its words are too small', async () => {
    const { bytes, warnings } = await written(toToc(generateTheory(200, 7)));
    expect(warnings.map(({ code }) => code)).toEqual(['small-text']);
    expect(await openXmlErrors(bytes, '.docx')).toEqual([]);
  });

  test('with a picture, notes and a logo', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';
    const { bytes } = await written(
      EVERY_WORD,
      { figure: 'picture', notes: true },
      { logo: new TextEncoder().encode(svg) },
    );
    expect(await openXmlErrors(bytes, '.docx')).toEqual([]);
  });
});

describe.skipIf(mustSkipWithout('Word documents as LibreOffice shows them', 'soffice', 'pdftotext'))('is shown', () => {
  test('with its parts in order, each figure on its own page', async () => {
    const word = await written(exampleText('clinical.toc'));
    const pages = await shownText(word.bytes, '.docx');
    const [first = '', second = '', third = ''] = pages;
    expect(first).toContain('How parent-infant therapy helps a family');
    expect(second).toContain('The theory of change');
    for (const { words } of word.theory.cards) expect(second.replaceAll(/\s+/g, ' ')).toContain(words.split(' ')[0]);
    expect(second).toContain('The figure in words');
    expect(third).toContain('How the change comes about');
    const text = pages.slice(2).join('\n');
    let place = -1;
    for (const heading of inStyle(part(word, 'word/document.xml'), 'Heading1').slice(1)) {
      const next = text.indexOf(`${heading}\n`, place + 1);
      expect(next, heading).toBeGreaterThan(place);
      place = next;
    }
    expect(pages.length).toBeLessThanOrEqual(18);
  });
});

function urlsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(urlsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'urls' ? (one as string[]) : urlsIn(one)));
}
