import type { Theory } from '@theory-of-change/model';
import { wordsFor } from '@theory-of-change/model';
import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { BidDocument } from '../document/document.ts';
import { xmlCharacters } from '../xml/characters.ts';
import { DRAFT } from './colours.ts';
import { ownWords } from './languages.ts';
import { innerWidth, type PageFormat, twips } from './measures.ts';
import { languageOf } from './runs.ts';

/** Letters of a title that surely fit on one line of a header: a second line would push the figure off its page. */
const LONGEST_TITLE = 84;

/** What stands at the head and the foot of every page. */
export interface Furniture {
  readonly headers: { readonly default: Header; readonly first?: Header };
  readonly footers: { readonly default: Footer; readonly first?: Footer };
}

/** The title and the draft mark above, the organisation and the page's number below. The first page has its title already. */
export function furniture(document: BidDocument, theory: Theory, page: PageFormat, isFirst: boolean): Furniture {
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(innerWidth(page)) }];
  const line = (style: string, left: string, right: readonly TextRun[]): Paragraph =>
    new Paragraph({
      style,
      tabStops,
      children: [new TextRun({ text: left }), new TextRun({ children: [new Tab()] }), ...right],
    });
  const draft = draftMark(document);
  const header = (title: string): Header =>
    new Header({ children: [line('Header', title, draft === undefined ? [] : [draft])] });
  const footer = (): Footer =>
    new Footer({ children: [line('Footer', shortened(theory.organisation ?? ''), [pageNumber(document, theory)])] });
  return isFirst
    ? {
        headers: {
          default: header(shortened(document.title)),
          first: new Header({ children: [new Paragraph({ style: 'Header' })] }),
        },
        footers: { default: footer(), first: footer() },
      }
    : { headers: { default: header(shortened(document.title)) }, footers: { default: footer() } };
}

function draftMark(document: BidDocument): TextRun | undefined {
  const { draft } = document;
  if (draft === undefined) return undefined;
  const { lang } = ownWords(document);
  return new TextRun({
    text: draft,
    bold: true,
    color: DRAFT,
    ...(lang === undefined ? {} : { language: languageOf(lang) }),
  });
}

/** `Page 3 of 12` in the document's words: Word puts the numbers in. */
function pageNumber(document: BidDocument, theory: Theory): TextRun {
  const [here, all] = [901, 902];
  const parts = wordsFor(theory)
    .figure.page(here, all)
    .split(/(90[12])/);
  const { lang } = ownWords(document);
  return new TextRun({
    children: parts.map((part) =>
      part === `${here}` ? PageNumber.CURRENT : part === `${all}` ? PageNumber.TOTAL_PAGES : part,
    ),
    ...(lang === undefined ? {} : { language: languageOf(lang) }),
  });
}

/** On one line; cut at a blank where there is one. */
function shortened(title: string): string {
  const clean = xmlCharacters(title).replaceAll(/\s+/g, ' ').trim();
  const letters = [...clean];
  if (letters.length <= LONGEST_TITLE) return clean;
  const cut = letters.slice(0, LONGEST_TITLE).join('');
  const blank = cut.lastIndexOf(' ');
  return `${blank > LONGEST_TITLE / 2 ? cut.slice(0, blank) : cut}…`;
}
