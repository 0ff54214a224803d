import type { Layered, Vertex } from './layered.ts';
import { type Node, Ordering, type Snapshot } from './ordering.ts';

/** Above this many cards one descent has to do. */
const LARGE = 300;
/** Disorders tried in exports: `KICK_EFFORT` divided by the number of cards. */
const KICK_EFFORT = 2400;
const MOST_KICKS = 40;
const SWEEPS = 24;
/** Sweeps without a better order before a descent ends. */
const PATIENCE = 4;

type Centre = (keys: readonly number[]) => number;

const mean: Centre = (keys) => keys.reduce((sum, key) => sum + key, 0) / keys.length;

const median: Centre = (keys) => {
  const sorted = keys.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

/**
 * Finds an order with few crossings: from the file's order, then for exports from others, among them the best order
 * found so far with some disorder put in. Always the same for the same graph. Changes the layers in place.
 */
export function orderCold(layered: Layered, effort: 'live' | 'export'): void {
  const ordering = new Ordering(layered);
  const count = Math.max(1, layered.boxes.size);
  let best: Snapshot = ordering.snapshot();
  let fewest = Number.POSITIVE_INFINITY;
  const tryFrom = (start: (node: Node) => number, centre: Centre): void => {
    ordering.sortBy(start);
    const found = descend(ordering, centre, count > LARGE ? 2 : 8);
    if (found.crossings < fewest) [fewest, best] = [found.crossings, found.order];
  };
  const relative = relativePlaces(layered, (vertex) => vertex.rank);
  const byFile = (node: Node): number => relative(node.vertex);
  tryFrom(byFile, mean);
  if (count <= LARGE) tryFrom(byFile, median);
  if (count <= LARGE && effort === 'export') {
    tryFrom((node) => -byFile(node), mean);
    for (let kick = 1; kick <= Math.min(MOST_KICKS, KICK_EFFORT / count) && fewest > 0; kick++) {
      ordering.restore(best);
      tryFrom((node) => disordered(node, ordering, kick), kick % 2 === 0 ? mean : median);
    }
  }
  ordering.restore(best);
  ordering.writeTo(layered);
}

/** From the order at hand down to one that no sweep, exchange or sifting betters. */
function descend(
  ordering: Ordering,
  centre: Centre,
  siftings: number,
): { readonly crossings: number; readonly order: Snapshot } {
  ordering.exchange(2);
  let crossings = ordering.crossings();
  let order = ordering.snapshot();
  const keepBetter = (): boolean => {
    const now = ordering.crossings();
    if (now >= crossings) return false;
    [crossings, order] = [now, ordering.snapshot()];
    return true;
  };
  for (let i = 0, stale = 0; i < SWEEPS && stale < PATIENCE && crossings > 0; i++) {
    ordering.sweep(i % 2 === 0 ? 'right' : 'left', centre);
    ordering.exchange(3);
    stale = keepBetter() ? 0 : stale + 1;
  }
  ordering.restore(order);
  for (let i = 0; i < siftings && crossings > 0; i++) {
    const moved = ordering.sift();
    ordering.exchange(4);
    if (!keepBetter() || !moved) break;
  }
  return { crossings, order };
}

/** A node's place with some disorder, the same at every call with one `salt`. */
function disordered({ vertex, layer, pos }: Node, ordering: Ordering, salt: number): number {
  const hash = Math.imul((vertex.rank + 1) * 31 + layer + salt * 7919, 0x9e3779b1) >>> 0;
  return pos / (ordering.layers[layer]?.length ?? 1) + (hash / 2 ** 32 - 0.5) * (0.1 + (salt % 4) * 0.2);
}

/** From 0 to 1 for cards in the order of `key`, and for arrows that pass, by their ends: a fair start. */
function relativePlaces(layered: Layered, key: (vertex: Vertex) => number): (vertex: Vertex) => number {
  const relative = new Map<Vertex, number>();
  for (const layer of layered.layers) {
    const cards = layer.vertices.filter((v) => v.kind !== 'line').sort((a, b) => key(a) - key(b) || a.rank - b.rank);
    for (const [i, vertex] of cards.entries()) relative.set(vertex, (i + 0.5) / cards.length);
  }
  for (const strand of layered.strands) {
    const end = relative.get(strand.target.vertex) ?? 0.5;
    const start = mean(strand.tails.map((tail) => relative.get(tail.port.vertex) ?? 0.5));
    const first = Math.min(...strand.lines.keys()) - 1;
    const span = strand.target.vertex.layer - first;
    for (const [layer, line] of strand.lines) relative.set(line, start + ((end - start) * (layer - first)) / span);
  }
  return (vertex) => relative.get(vertex) ?? 0.5;
}

/** Keeps the order of a former layout; what is new goes where it crosses least. Changes the layers in place. */
export function orderWarm(layered: Layered, seed: Readonly<Record<string, number>>): void {
  const ordering = new Ordering(layered);
  const seedOf = (node: Node): number | undefined => seed[node.vertex.id];
  const relative = relativePlaces(layered, (vertex) => seed[vertex.id] ?? Number.MAX_VALUE);
  const fresh: Node[] = [];
  for (const [index, layer] of ordering.layers.entries()) {
    const placed = layer
      .filter((node) => seedOf(node) !== undefined)
      .sort((a, b) => (seedOf(a) ?? 0) - (seedOf(b) ?? 0) || a.vertex.rank - b.vertex.rank);
    for (const node of layer) {
      if (seedOf(node) !== undefined) continue;
      fresh.push(node);
      const group = node.vertex.group;
      const inGroup = group === undefined ? -1 : placed.findLastIndex((other) => other.vertex.group === group);
      const lower = placed.findIndex((other) => relative(other.vertex) > relative(node.vertex));
      placed.splice(inGroup >= 0 ? inGroup + 1 : lower < 0 ? placed.length : lower, 0, node);
    }
    ordering.arrange(index, placed);
  }
  for (let round = 0; round < 3; round++) for (const node of fresh) ordering.siftNode(node);
  ordering.writeTo(layered);
}
