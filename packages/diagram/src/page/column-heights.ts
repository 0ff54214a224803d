import type { Id, Stage, Theory } from '@theory-of-change/model';
import { sizeCard, wordsOf } from '../graph/card-size.ts';
import type { Shown } from '../graph/sized-figure.ts';
import type { FigureStyle } from '../graph/style.ts';
import { cardContents, headingWidth } from '../graph/to-graph.ts';
import type { Layout } from '../layout-types.ts';
import { headingHeight } from '../paint/headings.ts';
import { averageCharacter, type Faces } from '../text/face.ts';
import { widestPiece } from '../text/wrap.ts';

/** How tall one column becomes for every width that its cards may have: what the search for widths reckons with. */
export interface ColumnHeights {
  readonly stage: Stage;
  /** Cards stand side by side in so many sub-columns. */
  readonly subColumns: number;
  /** Ascending, px. */
  readonly widths: readonly number[];
  /** Of the cards and gaps of the tallest sub-column, for each width, px. */
  readonly heights: readonly number[];
  /** Of the column's heading, for each width, px. */
  readonly headings: readonly number[];
  /** The narrowest that its cards can be set without cutting a word, px; no wider than the widest of `widths`. */
  readonly uncut: number;
  /** Gaps between the cards of that sub-column. */
  readonly gaps: number;
}

/** Between two widths that are tried, px. */
const STEP = 3;

/** Measures every column at every width between the narrowest and widest measure of the style. */
export function columnHeights(
  theory: Theory,
  faces: Faces,
  style: FigureStyle,
  shown: Shown,
  layout: Layout,
): readonly ColumnHeights[] {
  // Even lines are never more lines: leave them out, they only take time.
  const contents = cardContents(theory, faces, { ...style, lines: 'filled' }, shown);
  const cards = new Map(theory.cards.map((card) => [card.id, card]));
  return theory.columns.map((column) => {
    const { stage } = column;
    const { least, most } = measures(faces, style);
    const own = theory.cards.filter((card) => card.stage === stage && card.parent === undefined);
    const includes = own.some((card) => contents.includedIn(card.id).length > 0);
    const room = includes ? 2 * (style.inner.gap + style.inner.padX - style.card.padX) : 0;
    const subs = subColumnsOf(new Set(own.map((card) => card.id)), layout);
    const beside = Math.max(1, subs.length);
    const between = (beside - 1) * style.spacing.bandGap;
    const heading = (headingWidth(column, faces, style) - between) / beside;
    const narrowest = Math.max(least + Math.max(0, room), Math.min(heading, most));
    const widths: number[] = [];
    for (let width = narrowest; width <= most; width += STEP) widths.push(width);
    const heightOf = (id: Id, width: number): number => {
      const card = cards.get(id);
      return card === undefined ? 0 : sizeCard(card, width, contents).height;
    };
    const { boxGap } = style.spacing;
    const heights = widths.map((width) =>
      Math.max(0, ...subs.map((ids) => ids.reduce((sum, id) => sum + heightOf(id, width) + boxGap, -boxGap))),
    );
    const headings = widths.map((width) => headingHeight(column, width * beside + between, faces, style));
    const gaps = Math.max(0, ...subs.map((ids) => ids.length - 1));
    const longest = theory.cards
      .filter((card) => card.stage === stage)
      .map(
        (card) =>
          widestPiece(faces.regular, wordsOf(card), style.bodySize) +
          (card.parent === undefined ? 0 : Math.max(0, room)),
      );
    const uncut = Math.min(most, Math.max(0, ...longest) + 2 * style.card.padX);
    return { stage, subColumns: beside, widths, heights, headings, uncut, gaps };
  });
}

/** Widths of a card with the shortest and the longest lines that the style allows, px. */
export function measures(faces: Faces, style: FigureStyle): { readonly least: number; readonly most: number } {
  const character = averageCharacter(faces.regular) * style.bodySize;
  const pad = 2 * style.card.padX;
  return { least: style.measure.least * character + pad, most: style.measure.most * character + pad };
}

/** The cards of a band by the x that they were given. */
function subColumnsOf(ids: ReadonlySet<Id>, layout: Layout): readonly (readonly Id[])[] {
  const subs = new Map<number, Id[]>();
  for (const box of layout.boxes) {
    if (!ids.has(box.id)) continue;
    const x = Math.round(box.x);
    subs.set(x, [...(subs.get(x) ?? []), box.id]);
  }
  return [...subs.values()];
}
