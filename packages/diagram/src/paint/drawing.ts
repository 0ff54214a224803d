import type { Id } from '@theory-of-change/model';
import { allWords } from '../describe/sentences.ts';
import { topCards } from '../graph/sized-figure.ts';
import type { Layout, Point } from '../layout-types.ts';
import type { Mark } from '../picture.ts';
import { type DrawnLine, linesOf, paintArrow, paintArrowBadges } from './arrows.ts';
import { paintCard } from './cards.ts';
import { paintCeiling } from './ceiling.ts';
import { paintChip } from './chips.ts';
import { columnArrowLanes, paintColumnArrows } from './column-arrows.ts';
import type { Brush } from './context.ts';
import { paintGroup } from './groups.ts';
import { paintHeading, sizeHeading } from './headings.ts';
import { place } from './marks.ts';

/** Headings, columns, cards and arrows, before they are scaled to a page. Lengths are px. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Where the layout's origin stands in it. */
  readonly layoutAt: Point;
  readonly marks: readonly Mark[];
}

/** What stands over the cards: the name of the ceiling, arrows between columns, the headings. Lengths are px. */
interface Header {
  /** Of the headings' top edge, and of the cards'. */
  readonly headingTop: number;
  readonly headingHeight: number;
  readonly cardsTop: number;
}

function headerOf(layout: Layout, brush: Brush): Header {
  const { theory, style } = brush.sized;
  const ceiling = layout.ceilingX === undefined ? 0 : style.smallSize * style.lineHeight + 2;
  const lanes = columnArrowLanes(theory.columnArrows, layout, brush);
  const headingHeight = headings(layout, brush).reduce((most, heading) => Math.max(most, heading.height), 0);
  const headingTop = ceiling + lanes;
  return { headingTop, headingHeight, cardsTop: headingTop + headingHeight + style.heading.gapBelow };
}

function headings(layout: Layout, brush: Brush) {
  return brush.sized.theory.columns.flatMap((column) => {
    const band = layout.bands.find((placed) => placed.id === column.stage);
    return band === undefined ? [] : [sizeHeading(column, band, brush)];
  });
}

/** The size of the drawing of a layout, px, without painting it. */
export function measureDrawing(layout: Layout, brush: Brush): { readonly width: number; readonly height: number } {
  const { cardsTop } = headerOf(layout, brush);
  return {
    width: layout.width + 2 * EDGE,
    height: cardsTop + layout.height + brush.sized.style.heading.gapBelow * 0.6,
  };
}

/** Borders of the outermost cards stay inside. */
const EDGE = 1;

/**
 * Paints a layout in reading order: column by column, then the ceiling, then the arrows and over all of them their badges. What several arrows share is
 * drawn once on paper; on a screen each is whole (`wholeArrows`), because each may be lit by itself.
 */
export function paintDrawing(layout: Layout, brush: Brush, wholeArrows = true): Drawing {
  const { theory, cards, chips, groups } = brush.sized;
  const { width, height } = measureDrawing(layout, brush);
  const { headingTop, headingHeight, cardsTop } = headerOf(layout, brush);
  const below: Point = { x: EDGE, y: cardsTop };
  const moved = (marks: readonly Mark[]): readonly Mark[] => marks.map((mark) => place(mark, 1, below));
  const boxes = new Map(layout.boxes.map((box) => [box.id, box]));
  const words = allWords(theory);

  const columns = headings(layout, brush).flatMap((heading) => {
    const { stage } = heading.column;
    const inColumn = topCards(theory).filter((card) => card.stage === stage);
    return [
      ...paintHeading(heading, { x: EDGE + heading.band.x, y: headingTop }, headingHeight, height, brush),
      ...moved([
        ...layout.groups.flatMap((placed) => {
          const group = groups.get(placed.id);
          return group === undefined || group.stage !== stage ? [] : paintGroup(group, placed, brush);
        }),
        ...inReadingOrder(inColumn, boxes).flatMap((card) => {
          const sized = cards.get(card.id);
          const at = boxes.get(card.id);
          return sized === undefined || at === undefined ? [] : paintCard(sized, at, brush);
        }),
      ]),
    ];
  });
  const edges = layout.chips.flatMap((placed) => {
    const chip = chips.get(placed.id);
    return chip === undefined ? [] : paintChip(chip, placed, brush);
  });
  const placedLinks = new Map(layout.links.map((link) => [link.id, link]));
  const drawn: DrawnLine[] = [];
  const arrows = theory.arrows.flatMap((arrow) => {
    const placed = placedLinks.get(arrow.id);
    if (placed === undefined) return [];
    const marks = paintArrow(arrow, placed, words, brush, drawn);
    if (!wholeArrows) drawn.push(...linesOf(arrow, placed, brush));
    return marks;
  });
  const badges = theory.arrows.flatMap((arrow) => {
    const placed = placedLinks.get(arrow.id);
    return placed === undefined ? [] : paintArrowBadges(arrow, placed, brush);
  });
  const marks = [
    ...columns,
    ...moved(edges),
    ...paintColumnArrows(theory.columnArrows, layout, { left: EDGE, top: headingTop, height: headingHeight }, brush),
    ...(layout.ceilingX === undefined ? [] : paintCeiling(EDGE + layout.ceilingX, 0, height, width, brush)),
    ...moved(arrows),
    ...moved(badges),
  ];
  return { width, height, layoutAt: below, marks };
}

/** By sub-column, then top to bottom: as the eye goes through a column. */
function inReadingOrder<T extends { readonly id: Id }>(
  cards: readonly T[],
  boxes: ReadonlyMap<Id, Point>,
): readonly T[] {
  const at = (card: T): Point => boxes.get(card.id) ?? { x: 0, y: 0 };
  return [...cards].sort((a, b) => at(a).x - at(b).x || at(a).y - at(b).y);
}
