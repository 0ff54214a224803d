import type { ColumnArrow } from '@theory-of-change/model';
import { columnArrowSentence } from '../describe/sentences.ts';
import type { Layout, PlacedBand, Point } from '../layout-types.ts';
import type { Mark, Subject } from '../picture.ts';
import { assumptionBadge, head, line } from './arrows.ts';
import { type Brush, lineOf } from './context.ts';

/** Whether the arrow joins neighbours, left to right: it then stands between their headings, else it runs over them. */
function isBetweenNeighbours(arrow: ColumnArrow, layout: Layout): boolean {
  const order = layout.bands.map((band) => band.id);
  return arrow.kind === 'leads-to' && order.indexOf(arrow.to) === order.indexOf(arrow.from) + 1;
}

/** The height that the arrows over the headings need, px. */
export function columnArrowLanes(arrows: readonly ColumnArrow[], layout: Layout, brush: Brush): number {
  const over = arrows.filter((arrow) => !isBetweenNeighbours(arrow, layout)).length;
  return over === 0 ? 0 : over * laneHeight(brush) + brush.sized.style.spacing.headLength * HEAD;
}

function laneHeight(brush: Brush): number {
  return brush.sized.style.spacing.badge + 2;
}

/** The broad arrows between columns. `top` and `height` are the headings'; lanes are over them. `left` is the layout's x. */
export function paintColumnArrows(
  arrows: readonly ColumnArrow[],
  layout: Layout,
  headings: { readonly left: number; readonly top: number; readonly height: number },
  brush: Brush,
): readonly Mark[] {
  const bands = new Map(layout.bands.map((band) => [band.id, band]));
  let lane = 0;
  return arrows.flatMap((arrow) => {
    const from = bands.get(arrow.from);
    const to = bands.get(arrow.to);
    if (from === undefined || to === undefined) return [];
    if (isBetweenNeighbours(arrow, layout)) return blockArrow(arrow, from, to, headings, brush);
    lane += 1;
    return overArrow(arrow, from, to, headings, lane, brush);
  });
}

/** Times an ordinary head, and an ordinary line. */
const HEAD = 1.4;
const BREADTH = 3;

function subjectOf(arrow: ColumnArrow, brush: Brush): Subject {
  return {
    role: 'column-arrow',
    id: arrow.id,
    label: columnArrowSentence(arrow, brush.sized.theory),
    ...lineOf(arrow.source),
  };
}

/** A block arrow that fills the gap between two headings. */
function blockArrow(
  arrow: ColumnArrow,
  from: PlacedBand,
  to: PlacedBand,
  { left, top, height }: { readonly left: number; readonly top: number; readonly height: number },
  brush: Brush,
): readonly Mark[] {
  const { badge } = brush.sized.style.spacing;
  const subject = subjectOf(arrow, brush);
  const badges = brush.sized.assumptionsOf.get(arrow.id) ?? [];
  const start = left + from.x + from.width + 2;
  const end = left + to.x - 2;
  const half = Math.min(height * 0.3, (end - start) * 0.45);
  const middle = badges.length === 0 ? top + height / 2 : top + half;
  const neck = Math.max(start + (end - start) * 0.2, end - half * 1.2);
  const point = (x: number, y: number): Point => ({ x, y: middle + y });
  return [
    {
      kind: 'line',
      subject,
      points: [
        point(start, -half * 0.5),
        point(neck, -half * 0.5),
        point(neck, -half),
        point(end, 0),
        point(neck, half),
        point(neck, half * 0.5),
        point(start, half * 0.5),
      ],
      radius: 0,
      closed: true,
      fill: brush.theme.line,
    },
    ...badges.flatMap((assumed, i) =>
      assumptionBadge(assumed, { x: (start + end) / 2, y: middle + half + 1 + badge * (i + 0.5) }, brush),
    ),
  ];
}

/** A broad line that leaves a heading at its top and comes down on another. */
function overArrow(
  arrow: ColumnArrow,
  from: PlacedBand,
  to: PlacedBand,
  { left, top }: { readonly left: number; readonly top: number },
  lane: number,
  brush: Brush,
): readonly Mark[] {
  const { style } = brush.sized;
  const subject = subjectOf(arrow, brush);
  const width = style.arrowWidth * BREADTH * brush.theme.lineWeight;
  const headLength = style.spacing.headLength * HEAD;
  const y = top - headLength - (lane - 0.5) * laneHeight(brush);
  // An arrow that leaves a heading and one that arrives there keep apart.
  const start = left + from.x + from.width * 0.65;
  const end = left + to.x + to.width * 0.35;
  const stroke = { width, ...(arrow.kind === 'feedback' ? { dash: [3 * width, 1.5 * width] } : {}) };
  const badges = brush.sized.assumptionsOf.get(arrow.id) ?? [];
  return [
    line(
      subject,
      [
        { x: start, y: top },
        { x: start, y },
        { x: end, y },
        { x: end, y: top - headLength + 1 },
      ],
      stroke,
      brush,
    ),
    head(subject, { x: end, y: top }, 'down', brush, HEAD),
    ...badges.flatMap((assumed, i) =>
      assumptionBadge(assumed, { x: (start + end) / 2 + i * (style.spacing.badge + 2), y }, brush),
    ),
  ];
}
