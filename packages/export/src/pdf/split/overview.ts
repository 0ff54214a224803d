import type { Faces, Orientation } from '@theory-of-change/diagram';
import { type Theory, wordsFor } from '@theory-of-change/model';
import { px, textPage } from '../../docx/measures.ts';
import type { PdfPage } from '../contents.ts';
import { ContentsList, type Entry } from '../document/contents-list.ts';
import { Flow } from '../document/flow.ts';
import { pageNumber } from '../document/furniture.ts';
import type { OpenPage } from '../document/page.ts';
import { childOf, paragraphUnits } from '../document/paragraphs.ts';
import { STYLES } from '../document/type.ts';
import { type Growing, grow } from '../structure-node.ts';

/** What stands on the pages of an overview. */
export interface Overview {
  readonly pages: readonly PdfPage[];
  readonly structure: Growing;
}

/** How an overview is set. */
export interface OverviewSetting {
  readonly orientation: Orientation;
  readonly faces: Faces;
  readonly background: string;
  /** Of the words that we add, where it is not the theory's. */
  readonly lang: { readonly lang?: string };
}

/**
 * The first pages of a figure that is drawn over several: what each of these shows, and a list of them with links. It is asked for
 * twice, since it has to be known how many pages it takes itself.
 */
export function overviewOf(
  theory: Theory,
  about: string,
  titles: readonly string[],
  { orientation, faces, background, lang }: OverviewSetting,
): Overview {
  const words = wordsFor(theory);
  const { draft, split } = words.figure;
  const format = textPage(orientation);
  const flow = new Flow();
  const root = grow('Sect');
  const { width } = Flow.roomOn(format);
  const plain = { style: STYLES.body, width, before: px(2) };
  flow.open(format);
  if (theory.status !== 'final') {
    flow.add(...paragraphUnits([{ text: draft }], childOf(root, 'P', lang), { style: STYLES.draft, width }, faces));
  }
  const title = theory.title === '' ? words.document.untitled : theory.title;
  flow.add(
    ...paragraphUnits([{ text: title }], childOf(root, 'H1'), { style: STYLES.title, width, before: px(2) }, faces),
  );
  for (const text of [about, split.marks]) {
    flow.add(...paragraphUnits([{ text }], childOf(root, 'P', lang), { ...plain, before: px(3) }, faces));
  }
  const list = new ContentsList({ faces, lang });
  const entries = titles.map((heading, i): Entry => ({ anchor: anchorOf(i), heading }));
  flow.add(...list.units(words.document.contents, entries, root, width));
  const own = flow.finish();
  const figures = titles.map(
    (_, i): Pick<OpenPage, 'number' | 'anchors'> => ({
      number: own.length + i,
      anchors: [{ name: anchorOf(i), y: 0 }],
    }),
  );
  list.number(figures);
  return {
    structure: root,
    pages: own.map((page) => ({
      width: px(format.width),
      height: px(format.height),
      background,
      pieces: [...page.pieces, pageNumber(page, own.length + titles.length, theory, faces)],
    })),
  };
}

/** What links to the page of a part call it. */
export function anchorOf(part: number): string {
  return `part-${part + 1}`;
}
