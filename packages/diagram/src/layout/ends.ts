import type { Id } from '@theory-of-change/model';
import type { Graph, GraphBox, GraphLink, InnerBox, Spacing } from '../graph.ts';

/** The box or chip of every id that a link may name. */
export function holders(graph: Graph): ReadonlyMap<Id, Id> {
  const holder = new Map<Id, Id>();
  for (const chip of graph.chips) holder.set(chip.id, chip.id);
  for (const box of graph.boxes) {
    holder.set(box.id, box.id);
    for (const inner of box.inner) holder.set(inner.id, box.id);
  }
  return holder;
}

/** The graph without the links that name something it does not have, and without a tail named twice. */
export function withKnownEnds(graph: Graph): Graph {
  const holder = holders(graph);
  const links: GraphLink[] = [];
  for (const link of graph.links) {
    const from = [...new Set(link.from)].filter((id) => holder.has(id) && id !== link.to);
    if (from.length > 0 && holder.has(link.to)) links.push({ ...link, from });
  }
  return { ...graph, links };
}

/** Where on the sides of its box or chip a link may meet an end. Heights are from the box's top. */
export interface Zone {
  readonly from: number;
  readonly to: number;
  /** How far inside the box the end lies, seen from either side. */
  readonly insetLeft: number;
  readonly insetRight: number;
}

/** The zone of every id that a link may name. An included card is met at its own edge, at its own height. */
export function zones(graph: Graph): ReadonlyMap<Id, Zone> {
  const found = new Map<Id, Zone>();
  for (const chip of graph.chips) found.set(chip.id, shrunk(0, chip.height, graph.spacing));
  for (const box of graph.boxes) {
    found.set(box.id, ownZone(box, graph.spacing));
    for (const inner of box.inner) found.set(inner.id, innerZone(box, inner, graph.spacing));
  }
  return found;
}

function shrunk(from: number, to: number, spacing: Spacing): Zone {
  if (spacing.centredEnds) return { from: (from + to) / 2, to: (from + to) / 2, insetLeft: 0, insetRight: 0 };
  const margin = Math.min(Math.max(spacing.lineGap, spacing.headHalfWidth + 2), (to - from) / 2);
  return { from: from + margin, to: to - margin, insetLeft: 0, insetRight: 0 };
}

/** Beside the words of a card that includes others, where there is room, so that its arrows are not taken for theirs. */
function ownZone(box: GraphBox, spacing: Spacing): Zone {
  if (spacing.centredEnds) return shrunk(0, box.height, spacing);
  const firstInner = Math.min(...box.inner.map((inner) => inner.y));
  const words = shrunk(0, Math.min(firstInner, box.height), spacing);
  return words.to - words.from >= spacing.lineGap ? words : shrunk(0, box.height, spacing);
}

function innerZone(box: GraphBox, inner: InnerBox, spacing: Spacing): Zone {
  const beside = box.inner.filter(
    (other) => other !== inner && other.y < inner.y + inner.height && inner.y < other.y + other.height,
  );
  const freeLeft = beside.every((other) => other.x > inner.x);
  const freeRight = beside.every((other) => other.x + other.width < inner.x + inner.width);
  return {
    ...shrunk(inner.y, inner.y + inner.height, spacing),
    insetLeft: freeLeft ? inner.x : 0,
    insetRight: freeRight ? box.width - inner.x - inner.width : 0,
  };
}
