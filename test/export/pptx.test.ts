import { Drawings, type ExportWishes, formatOf, type Written } from '@theory-of-change/export';
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

const WISHES: ExportWishes = { dpi: 96, notes: false, figure: 'shapes', pages: { kind: 'figure' }, length: {} };
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';

interface Deck extends Written {
  readonly theory: Theory;
  /** The XML of its slides, in their order. */
  readonly slides: readonly string[];
}

async function written(text: string, wishes: Partial<ExportWishes> = {}, logo?: string): Promise<Deck> {
  const { theory } = await read(text);
  const bytesOfLogo = logo === undefined ? {} : { logo: new TextEncoder().encode(logo) };
  const drawings = new Drawings({ fonts: testResources.fonts, look: {}, ...bytesOfLogo });
  const pptx = formatOf('bid.pptx');
  if (pptx === undefined) throw new Error('No format writes .pptx');
  const input = { theory, drawings, wishes: { ...WISHES, ...wishes }, details: new Map() };
  const made = await pptx.write(input, testResources);
  const parts = zipParts(made.bytes);
  const slides: string[] = [];
  for (let n = 1; parts.has(`ppt/slides/slide${n}.xml`); n++) slides.push(parts.get(`ppt/slides/slide${n}.xml`) ?? '');
  return { theory, ...made, slides };
}

function part({ bytes }: Written, name: string): string {
  const found = zipParts(bytes).get(name);
  if (found === undefined) throw new Error(`The file has no ${name}`);
  return found;
}

/** The words of DrawingML, a line for each paragraph. */
function wordsOf(xml: string): string {
  return xml
    .replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '')
    .replace(/<\/a:p>/g, '\n')
    .replace(/<a:br>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** What stands on a slide as PowerPoint takes it, in the order of reading. */
function shapesOf(slide: string): readonly string[] {
  const known = slide.replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '');
  return known.match(/<p:(sp|cxnSp|pic|graphicFrame)>.*?<\/p:\1>/gs) ?? [];
}

function idOf(shape: string): string {
  return /<p:cNvPr id="(\d+)"/.exec(shape)?.[1] ?? '';
}

function titleOf(slide: string): string {
  const title = shapesOf(slide).find((shape) => shape.includes('<p:ph type="title"/>'));
  return wordsOf(title ?? '').trim();
}

const SMALL = `theory "T & Co <1>"
status final
authors "Anna Author"
date 2026-11
activities { a "Visit families" { includes b "Listen" } }
short-term outcomes { c "Parents feel heard" d "Parents rest" }
a -> c { because "Listening helps" }
b & c -> d
d ~> c
`;

describe('the clinical example as slides', () => {
  let deck: Deck;

  beforeAll(async () => {
    deck = await written(exampleText('clinical.toc'));
  });

  test('the figure comes first; every slide has a title of its own, in its placeholder', () => {
    const titles = deck.slides.map(titleOf);
    expect(titles[0]).toBe('How parent-infant therapy helps a family');
    expect(titles).toContain('Outcomes and how they are measured (1/3)');
    expect(titles).toContain('Risks');
    expect(titles.every((title) => title !== '')).toBe(true);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('the figure’s words are shown large enough that no column needs a slide of its own', () => {
    expect(deck.textSizes).toEqual([
      { of: 'figure', pt: expect.closeTo(11.1, 0), page: '16:9 landscape' },
      { of: 'tables', pt: 12, page: '16:9 landscape' },
    ]);
    expect(deck.slides.map(titleOf)).not.toContain('The theory of change: Activities');
  });

  test('cards are read column by column, before the arrows', () => {
    const words = wordsOf(deck.slides[0] ?? '');
    const inOrder = ['Problems', 'Some children have no', 'Aims', 'Activities', 'Offer therapy', 'Build on strengths'];
    const places = inOrder.map((one) => words.indexOf(one));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    const shapes = shapesOf(deck.slides[0] ?? '');
    const lastCard = shapes.findLastIndex((shape) => shape.includes('descr="Long-term outcomes'));
    expect(shapes.findIndex((shape) => shape.includes('<a:stCxn'))).toBeGreaterThan(lastCard);
  });

  test('every shape without words says what it is to whoever cannot see it, or that it is decoration', () => {
    for (const slide of deck.slides) {
      for (const shape of shapesOf(slide)) {
        if (/<p:ph /.test(shape) || (shape.startsWith('<p:sp>') && wordsOf(shape).trim() !== '')) continue;
        expect(shape).toMatch(/<p:cNvPr id="\d+" name="[^"]*"( descr="[^"]+"|><a:extLst>.*<adec:decorative)/s);
      }
    }
    expect(deck.slides[0]).toContain('descr="“Parent and baby feel safe');
    expect(deck.slides[0]).toContain('descr="Problems: Some children have no lasting carer');
  });

  test('tables have a row of headings on every slide, and a description', () => {
    const tables = deck.slides.flatMap((slide) => shapesOf(slide).filter((shape) => shape.includes('<a:tbl>')));
    expect(tables.length).toBeGreaterThan(9);
    for (const table of tables) {
      expect(table).toContain('<a:tblPr firstRow="1" firstCol="1"/>');
      expect(table).toMatch(/<p:cNvPr [^>]*descr="[^"]{20,}"/);
      const rows = table.match(/<a:tr /g) ?? [];
      expect(rows.length).toBeGreaterThan(1);
    }
  });

  test('the notes tell the narrative, and the figure in words', () => {
    const notes = wordsOf(part(deck, 'ppt/notesSlides/notesSlide1.xml'));
    expect(notes).toContain('Organisation: Anytown Parent-Infant Team');
    expect(notes).toMatch(/we expect four changes/);
    expect(notes).toContain('Leads to “Help babies feel secure with their parent and reach out”.');
  });

  test('links lead to what its sources say', () => {
    const links = [...zipParts(deck.bytes)].flatMap(([name, xml]) =>
      name.startsWith('ppt/slides/_rels/') ? (xml.match(/Target="https[^"]+" TargetMode="External"/g) ?? []) : [],
    );
    expect(links.length).toBeGreaterThan(3);
    expect(deck.slides.join('')).toContain('<a:hlinkClick r:id="rId');
  });

  test('names title, author, language and date, and no other time', () => {
    const core = part(deck, 'docProps/core.xml');
    expect(core).toContain('<dc:title>How parent-infant therapy helps a family</dc:title>');
    expect(core).toContain('<dc:creator>The team, with parents who have used it</dc:creator>');
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z']);
    expect(deck.slides.join('')).not.toMatch(/ lang="(?!en-GB)/);
  });

  test('says on every slide that it is a draft', () => {
    for (const slide of deck.slides) expect(wordsOf(slide)).toContain('DRAFT\n');
  });

  test('the theme has Arial and the colours of the figure', () => {
    const theme = part(deck, 'ppt/theme/theme1.xml');
    expect(theme).toContain('<a:latin typeface="Arial"/>');
    expect(theme).toContain('<a:accent1><a:srgbClr val="A8322C"/></a:accent1>');
  });
});

describe('the figure as shapes', () => {
  test.each([
    ['the clinical example', exampleText('clinical.toc')],
    ['the system example', exampleText('system.toc')],
    ['cards that lead on together, and a loop', SMALL],
  ])('%s: every arrow is a connector, glued at both ends to shapes of the slide', async (_, text) => {
    const { slides, theory } = await written(text);
    const shapes = shapesOf(slides[0] ?? '');
    const ids = shapes.map(idOf);
    expect(new Set(ids).size).toBe(ids.length);
    const ends = new Set(shapes.filter((shape) => shape.startsWith('<p:sp>')).map(idOf));
    const arrows = shapes.filter((shape) => /tailEnd|<a:stCxn/.test(shape));
    expect(arrows.filter((shape) => shape.includes('<a:tailEnd'))).toHaveLength(theory.arrows.length);
    for (const arrow of arrows) {
      expect(arrow).toMatch(/^<p:cxnSp>/);
      const glued = [...arrow.matchAll(/<a:(?:stCxn|endCxn) id="(\d+)" idx="[0-3]"\/>/g)].map((match) => match[1]);
      expect(glued).toHaveLength(2);
      for (const id of glued) expect(ends).toContain(id);
    }
  });

  test('keeps a card together with what stands in it: who moves it moves all', async () => {
    const { slides } = await written(SMALL.concat('risks { r "Rain" { threatens c } }\n'));
    const groups = (slides[0] ?? '').match(/<p:grpSp>.*?<\/p:grpSp>/gs) ?? [];
    expect(groups.map((group) => wordsOf(group).trim().split('\n'))).toEqual([
      ['Visit families', 'Listen'],
      ['Parents feel heard', 'R1'],
    ]);
  });

  test('has the words of every card, as text that can be edited', async () => {
    const { slides, theory } = await written(SMALL);
    const words = wordsOf(slides[0] ?? '');
    for (const card of theory.cards) expect(words).toContain(card.words);
  });

  test('is a picture where that is asked for: SVG, with pixels for programs that draw none', async () => {
    const deck = await written(SMALL, { figure: 'picture' });
    const [first = ''] = deck.slides;
    expect(first).not.toContain('<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="2"');
    expect(first).not.toContain('<a:stCxn');
    expect(titleOf(first)).toBe('T & Co <1>');
    expect(first).toMatch(/<p:pic>.*descr="Theory of change “T &amp; Co &lt;1&gt;”.*<asvg:svgBlip/s);
    const media = [...zipParts(deck.bytes).keys()].filter((name) => name.startsWith('ppt/media/'));
    expect(media.map((name) => name.split('.').at(-1)).sort()).toEqual(['png', 'svg']);
  });

  test('has slides for its columns where its words are too small to be read', async () => {
    const deck = await written(toToc(generateTheory(60, 3)));
    const [whole, details] = deck.textSizes;
    expect(whole?.pt).toBeLessThan(10);
    expect(details?.of).toBe('detail slides');
    expect(details?.pt).toBeGreaterThanOrEqual(9);
    expect(deck.warnings).toEqual([]);
    expect(new Set(deck.slides.map(titleOf)).size).toBe(deck.slides.length);
    const words = deck.slides.slice(1).map(wordsOf).join('');
    for (const card of deck.theory.cards) expect(words).toContain(card.words);
  });

  test('and an assumption has the same number on each of them', async () => {
    const deck = await written(toToc(generateTheory(60, 3)));
    const numbered = (slide: string) => new Set(wordsOf(slide).match(/^A\d+$/gm) ?? []);
    const whole = numbered(deck.slides[0] ?? '');
    for (const slide of deck.slides.slice(1)) for (const one of numbered(slide)) expect(whole).toContain(one);
  });
});

describe('what is in the slides', () => {
  test('every word that is not the team’s own', async () => {
    const deck = await written(EVERY_WORD);
    const all = [...zipParts(deck.bytes)].filter(([name]) => /slides\/|notesSlides\//.test(name)).map(([, xml]) => xml);
    const text = all.map(wordsOf).join('\n').replaceAll('\n', ' ');
    expect(publicWords(deck.theory).filter((words) => !text.includes(words))).toEqual([]);
    for (const one of zipParts(deck.bytes).values()) expect(one).not.toContain('PRIVATE');
  });

  test('the team’s own words where they are asked for, and never in the figure', async () => {
    const deck = await written(EVERY_WORD, { notes: true });
    const text = deck.slides.map(wordsOf).join('\n');
    expect(privateWords(deck.theory).filter((words) => !text.includes(words))).toEqual([]);
    expect(deck.slides[0]).not.toContain('PRIVATE');
    expect(part(deck, 'ppt/notesSlides/notesSlide1.xml')).not.toContain('PRIVATE');
  });

  test('the logo on every slide, when there is one', async () => {
    const { slides } = await written(EVERY_WORD, {}, LOGO);
    for (const slide of slides) expect(slide).toContain('descr="Logo of Anytown Organisation"');
  });

  test('Welsh headings and Welsh spelling for a Welsh theory', async () => {
    const deck = await written(SMALL.replace('date', 'language cy\ndate'));
    expect(deck.slides.join('')).not.toMatch(/ lang="(?!cy-GB)/);
    expect(deck.slides.map(titleOf)).not.toContain('Activities');
  });

  test('a long title as it is wrapped in the figure', async () => {
    const title = `How ${'families and their babies '.repeat(7)}thrive`;
    const { slides } = await written(SMALL.replace('T & Co <1>', title));
    expect(titleOf(slides[0] ?? '')).toBe(title);
    expect(slides[0]).toContain('<a:br>');
  });

  test('the same bytes for the same theory', async () => {
    const [first, second] = [await written(EVERY_WORD), await written(EVERY_WORD)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  test('no draft mark once the theory is final', async () => {
    for (const slide of (await written(SMALL)).slides) expect(wordsOf(slide)).not.toContain('DRAFT');
  });
});

/** Files that try a writer: what nobody writes, and what only somebody with a portfolio does. */
const HARD: readonly (readonly [string, string])[] = [
  ['the clinical example', exampleText('clinical.toc')],
  ['the system example', exampleText('system.toc')],
  ['every word', EVERY_WORD],
  ['arrows that run back, and of columns', `${SMALL}activities -> short-term outcomes\nb -> a\n`],
  ['an empty file', ''],
  ['one card', 'theory "One"\nimpact { a "A fairer town" }\n'],
  ['signs of markup', 'theory "A & B ]]> <p:sp> \\"q\\" \'s"\norganisation "<&>"\nimpact { a "</a:t> & ]]>" }\n'],
  ['letters that XML has not', 'theory "bell \u0007 half \ud83d end"\nimpact { a "vertical \u000b tab \uffff" }\n'],
  [
    'emoji and right to left',
    'theory "👩🏽‍⚕️ مرحبا بالعالم"\nlanguage ar\nimpact { a "مرحبا & 👶" b "latin مرحبا" }\na ~> b\n',
  ],
  ['a word of 10,000 letters', `theory "T"\nimpact { a "${'w'.repeat(10_000)}" }\n`],
  ['a day that is none', 'theory "T"\ndate 2026-02-30\nimpact { a "A" }\n'],
];

describe.skipIf(mustSkipWithoutOpenXml('slides as the OpenXML SDK sees them'))('is valid OpenXML', () => {
  test.for(HARD)('%s', async ([, text]) => {
    const { bytes } = await written(text);
    expect(await openXmlErrors(bytes, '.pptx')).toEqual([]);
  });

  test('a portfolio of 200 cards', { timeout: 180_000 }, async () => {
    const { bytes } = await written(toToc(generateTheory(200, 7)));
    expect(await openXmlErrors(bytes, '.pptx')).toEqual([]);
  });

  test('with a picture, notes and a logo', async () => {
    const { bytes } = await written(EVERY_WORD, { figure: 'picture', notes: true }, LOGO);
    expect(await openXmlErrors(bytes, '.pptx')).toEqual([]);
  });
});

describe.skipIf(mustSkipWithout('slides as LibreOffice shows them', 'soffice', 'pdftotext'))('is shown', () => {
  test('slide by slide, each under its title', async () => {
    const deck = await written(exampleText('clinical.toc'));
    const pages = await shownText(deck.bytes, '.pptx');
    expect(pages).toHaveLength(deck.slides.length);
    deck.slides.forEach((slide, i) => {
      expect(pages[i]).toContain(titleOf(slide));
    });
  });
});
