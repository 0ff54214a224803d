import type { Faces, Figure } from '@theory-of-change/diagram';
import { type Theory, wordsFor } from '@theory-of-change/model';
import type { BidDocument } from '../../document/document.ts';
import { lying, toldIn } from '../../document/told.ts';
import { ownWords } from '../../docx/languages.ts';
import { figurePage, px, textPage } from '../../docx/measures.ts';
import type { Sheet } from '../../sheet.ts';
import type { Bookmark, PdfContents } from '../contents.ts';
import { grow } from '../structure-node.ts';
import { addSection, type Setting } from './blocks.ts';
import { ContentsList, type Entry } from './contents-list.ts';
import { figureUnits } from './figure.ts';
import { Flow } from './flow.ts';
import { furniture } from './furniture.ts';
import type { OpenPage } from './page.ts';
import { titleUnits } from './title-block.ts';

/** Where the figure in words stands: an anchor of its own. */
const IN_WORDS = 'figure-in-words';

/** With fewer sections than this a list of them is no help. */
const FEWEST_CONTENTS = 4;

const PAPER = '#ffffff';

/** What a document is made of. */
export interface DocumentParts {
  readonly document: BidDocument;
  readonly theory: Theory;
  /** Drawn for the sheet. */
  readonly figure: Figure;
  readonly sheet: Sheet & { readonly name: 'A4' | 'A3' };
  readonly faces: Faces;
}

/** The whole bid, set in pages: title block, contents, figure, sections, and the figure in words. */
export function documentContents({ document, theory, figure, sheet, faces }: DocumentParts): {
  readonly contents: PdfContents;
  /** Of the figure's words, pt. */
  readonly figurePt: number;
} {
  const setting: Setting = { faces, lang: ownWords(document) };
  const sections = toldIn(document, IN_WORDS);
  const entries: readonly Entry[] = [
    { anchor: 'figure', heading: document.figure.heading },
    ...sections.map(({ id, heading }) => ({ anchor: id, heading })),
  ];
  const root = grow('Document');
  const flow = new Flow();
  const list = new ContentsList(setting);

  const first = textPage('portrait');
  const { width } = Flow.roomOn(first);
  flow.open(first);
  flow.add(...titleUnits(document, figure.picture, root, width, setting));
  if (document.sections.length >= FEWEST_CONTENTS) {
    flow.add(...list.units(wordsFor(theory).document.contents, entries, root, width));
  }
  const figureFormat = figurePage(sheet.name, sheet.orientation);
  flow.open(figureFormat);
  const drawn = figureUnits(figure, document.figure, root, Flow.roomOn(figureFormat), IN_WORDS, setting);
  flow.add(...drawn.units);

  const lies = lying(sections);
  for (const [i, section] of sections.entries()) {
    const format = textPage(lies[i] === true ? 'landscape' : 'portrait');
    if (i === 0 || lies[i] !== lies[i - 1]) flow.open(format);
    addSection(flow, root, section, format, setting);
  }
  const pages = flow.finish();
  list.number(pages);
  const author = theory.authors ?? theory.organisation;
  return {
    contents: {
      about: {
        title: document.title,
        language: document.language,
        fontFamily: faces.family,
        ...(author === undefined ? {} : { author }),
        ...(theory.date === undefined ? {} : { date: theory.date }),
      },
      pages: pages.map((page) => ({
        width: px(page.format.width),
        height: px(page.format.height),
        background: PAPER,
        pieces: [...page.pieces, furniture(page, pages.length, document, theory, faces)],
        anchors: page.anchors,
      })),
      structure: root,
      bookmarks: entries.flatMap((entry) => bookmarkOf(entry, pages)),
    },
    figurePt: drawn.textSizePt,
  };
}

function bookmarkOf({ anchor, heading }: Entry, pages: readonly OpenPage[]): readonly Bookmark[] {
  return pages.flatMap(({ number, anchors }) =>
    anchors.flatMap(({ name, y }) => (name === anchor ? [{ title: heading, page: number, x: 0, y }] : [])),
  );
}
