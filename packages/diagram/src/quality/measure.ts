import type { Id } from '@theory-of-change/model';
import type { Graph } from '../graph.ts';
import { crossingsOf, lyingOnEachOther, near, type Segment, segmentsOf } from '../layout/segments.ts';
import type { Layout, PlacedBox, Point } from '../layout-types.ts';

/** How good a layout is. Lengths are px. */
export interface LayoutReport {
  /** Faults: all of these should be 0. */
  readonly overlappingCards: number;
  readonly cardsOutsideBands: number;
  readonly bandsOutOfOrder: number;
  readonly arrowsThroughCards: number;
  /** Nearer than 4 pt to a card that they do not belong to. */
  readonly arrowsAlongCards: number;
  /** Different lines on each other, or too near to tell apart. */
  readonly arrowsOnArrows: number;
  readonly headsTouching: number;
  readonly badgesOnLines: number;
  readonly marksOutside: number;
  /** Places where lines cross; a shared trunk counts once. */
  readonly crossings: number;
  /** Pairs of arrows that cross. */
  readonly crossedPairs: number;
  readonly bendsPerArrow: number;
  /** Share of arrows without a bend, from 0 to 1. */
  readonly straight: number;
  readonly totalLength: number;
  readonly width: number;
  readonly height: number;
  /** The furthest that the middle of a column is from the middle of the drawing, as a share of its height. */
  readonly imbalance: number;
}

/** 4 pt. */
const CLEARANCE = 16 / 3;
/** Rounding in the layout's whole pixels. */
const SLACK = 0.02;
/** Less than this between two lines and they look like one. */
const LINE_DISTANCE = 2.9;

/** Measures a layout of `graph`. Does not look at text: boxes are taken to hold theirs. */
export function measureLayout(graph: Graph, layout: Layout): LayoutReport {
  const cards = [...layout.boxes, ...layout.chips];
  const segments = segmentsOf(layout);
  const crossings = crossingsOf(segments);
  const arrows = layout.links.flatMap((link) => link.paths);
  const bends = arrows.reduce((sum, path) => sum + Math.max(0, path.length - 2), 0);
  const own = ownCards(graph);
  return {
    overlappingCards: overlappingCards(cards),
    cardsOutsideBands: cardsOutsideBands(graph, layout),
    bandsOutOfOrder: layout.bands.filter((band, i) => {
      const before = layout.bands[i - 1];
      return before !== undefined && band.x < before.x + before.width - SLACK;
    }).length,
    arrowsThroughCards: linksNear(segments, cards, own, -SLACK),
    arrowsAlongCards: linksNear(segments, cards, own, CLEARANCE - SLACK),
    arrowsOnArrows: lyingOnEachOther(segments, LINE_DISTANCE).length,
    headsTouching: headsTouching(graph, layout),
    badgesOnLines: badgesOnLines(graph, layout, segments, cards),
    marksOutside: marksOutside(layout, segments),
    crossings: crossings.places,
    crossedPairs: crossings.pairs,
    bendsPerArrow: arrows.length === 0 ? 0 : bends / arrows.length,
    straight: arrows.length === 0 ? 1 : arrows.filter((path) => path.length <= 2).length / arrows.length,
    totalLength: segments.reduce((sum, one) => sum + one.x2 - one.x1 + one.y2 - one.y1, 0),
    width: layout.width,
    height: layout.height,
    imbalance: imbalance(graph, layout),
  };
}

/** The cards at the ends of each link, or those that include its ends. */
function ownCards(graph: Graph): ReadonlyMap<Id, ReadonlySet<Id | undefined>> {
  const holder = new Map([
    ...graph.boxes.flatMap((box) => box.inner.map((inner): [Id, Id] => [inner.id, box.id])),
    ...[...graph.boxes, ...graph.chips].map((card): [Id, Id] => [card.id, card.id]),
  ]);
  return new Map(graph.links.map((link) => [link.id, new Set([...link.from, link.to].map((id) => holder.get(id)))]));
}

function overlappingCards(cards: readonly PlacedBox[]): number {
  const sorted = cards.toSorted((a, b) => a.x - b.x);
  let count = 0;
  for (const [i, a] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j];
      if (b === undefined || b.x >= a.x + a.width - SLACK) break;
      if (a.y < b.y + b.height - SLACK && b.y < a.y + a.height - SLACK) count++;
    }
  }
  return count;
}

function cardsOutsideBands(graph: Graph, layout: Layout): number {
  const bandOf = new Map(graph.boxes.map((box) => [box.id, box.band]));
  return layout.boxes.filter((box) => {
    const band = layout.bands.find((one) => one.id === bandOf.get(box.id));
    return (
      band === undefined ||
      box.x < band.x - SLACK ||
      box.x + box.width > band.x + band.width + SLACK ||
      box.y < band.y - SLACK ||
      box.y + box.height > band.y + band.height + SLACK
    );
  }).length;
}

/** Pairs of a link and a card that it comes nearer to than `gap`; at a card of its own it may only begin and end. */
function linksNear(
  segments: readonly Segment[],
  cards: readonly PlacedBox[],
  own: ReadonlyMap<Id, ReadonlySet<Id | undefined>>,
  gap: number,
): number {
  const sorted = cards.toSorted((a, b) => a.x - b.x);
  const widest = Math.max(0, ...cards.map((card) => card.width));
  const found = new Set<string>();
  for (const segment of segments) {
    const { link } = segment;
    for (let i = firstFrom(sorted, segment.x1 - widest - gap); i < sorted.length; i++) {
      const card = sorted[i];
      if (card === undefined || card.x > segment.x2 + gap) break;
      const isOwn = own.get(link.id)?.has(card.id) ?? false;
      if (isOwn && (segment.atTail || segment.atHead)) continue;
      if (near(segment, card, isOwn ? -SLACK : gap)) found.add(`${link.id} ${card.id}`);
    }
  }
  return found.size;
}

function firstFrom(cards: readonly PlacedBox[], x: number): number {
  let [low, high] = [0, cards.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cards[middle]?.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function headsTouching(graph: Graph, layout: Layout): number {
  const { headLength, headHalfWidth } = graph.spacing;
  const heads = layout.links.filter((link) => !link.head.shared).map((link) => link.head.tip);
  const sorted = heads.toSorted((a, b) => a.y - b.y);
  let count = 0;
  for (const [i, a] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j];
      if (b === undefined || b.y - a.y >= 2 * headHalfWidth - 0.5) break;
      if (Math.abs(a.x - b.x) < headLength) count++;
    }
  }
  return count;
}

function badgesOnLines(
  graph: Graph,
  layout: Layout,
  segments: readonly Segment[],
  cards: readonly PlacedBox[],
): number {
  const radius = graph.spacing.badge / 2;
  const badges = layout.links.flatMap((link) => link.badges.map((at) => ({ at, link })));
  const square = (at: Point): { x1: number; x2: number; y1: number; y2: number } => ({
    x1: at.x - radius,
    x2: at.x + radius,
    y1: at.y - radius,
    y2: at.y + radius,
  });
  return badges.filter(({ at, link }, i) => {
    const box = square(at);
    const onCard = cards.some((card) => near(box, card, -SLACK));
    const onLine = segments.some(
      (one) => one.link !== link && box.x1 < one.x2 && one.x1 < box.x2 && box.y1 < one.y2 && one.y1 < box.y2,
    );
    const onBadge = badges.some((other, j) => j < i && Math.hypot(other.at.x - at.x, other.at.y - at.y) < 2 * radius);
    return onCard || onLine || onBadge;
  }).length;
}

function marksOutside(layout: Layout, segments: readonly Segment[]): number {
  const outside = (x1: number, y1: number, x2: number, y2: number): boolean =>
    x1 < -SLACK || y1 < -SLACK || x2 > layout.width + SLACK || y2 > layout.height + SLACK;
  return (
    [...layout.boxes, ...layout.chips].filter((box) => outside(box.x, box.y, box.x + box.width, box.y + box.height))
      .length + segments.filter((one) => outside(one.x1, one.y1, one.x2, one.y2)).length
  );
}

function imbalance(graph: Graph, layout: Layout): number {
  const bandOf = new Map(graph.boxes.map((box) => [box.id, box.band]));
  const height = layout.bands[0]?.height ?? 0;
  if (height === 0) return 0;
  const offsets = layout.bands.flatMap((band) => {
    const boxes = layout.boxes.filter((box) => bandOf.get(box.id) === band.id);
    if (boxes.length === 0) return [];
    const top = Math.min(...boxes.map((box) => box.y));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    return [Math.abs((top + bottom) / 2 - height / 2) / height];
  });
  return Math.max(0, ...offsets);
}
