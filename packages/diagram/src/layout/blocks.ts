import { groupBy } from '@theory-of-change/model';
import type { Layer, Vertex } from './layered.ts';

/** A group, or a card without one. */
function blockOf(vertex: Vertex): string {
  return vertex.group ?? vertex.id;
}

/**
 * The blocks of a stage from top to bottom, in one order for all its sub-columns: a group's frame spans them all.
 * Follows the order in each sub-column as far as those agree; where they do not, the block that stands higher on
 * average comes first.
 */
export function blockOrder(layers: readonly Layer[]): ReadonlyMap<string, number> {
  const heights = new Map<string, number[]>();
  const after = new Map<string, Set<string>>();
  for (const layer of layers) {
    const cards = layer.vertices.filter((vertex) => vertex.kind !== 'line');
    for (const [i, vertex] of cards.entries()) {
      const block = blockOf(vertex);
      heights.set(block, [...(heights.get(block) ?? []), (i + 0.5) / cards.length]);
      after.set(block, after.get(block) ?? new Set());
      const next = cards[i + 1];
      if (next !== undefined && blockOf(next) !== block) after.get(block)?.add(blockOf(next));
    }
  }
  const mean = (block: string): number => {
    const all = heights.get(block) ?? [0];
    return all.reduce((sum, one) => sum + one, 0) / all.length;
  };
  const open = new Set([...heights.keys()].sort((a, b) => mean(a) - mean(b)));
  const rank = new Map<string, number>();
  while (open.size > 0) {
    const held = new Set([...open].flatMap((block) => [...(after.get(block) ?? [])]));
    const [first] = [...open].filter((block) => !held.has(block));
    const next = first ?? [...open][0] ?? '';
    rank.set(next, rank.size);
    open.delete(next);
  }
  return rank;
}

/** Puts the cards of every stage that has groups into the order of their blocks. Arrows that pass keep their places. */
export function arrangeBlocks(layers: readonly Layer[]): void {
  for (const [band, ofBand] of groupBy(layers, (layer) => layer.band)) {
    if (band === undefined || !hasGroups(ofBand)) continue;
    const rank = blockOrder(ofBand);
    for (const layer of ofBand) {
      const cards = layer.vertices
        .filter((vertex) => vertex.kind !== 'line')
        .sort((a, b) => (rank.get(blockOf(a)) ?? 0) - (rank.get(blockOf(b)) ?? 0) || a.pos - b.pos);
      let next = 0;
      layer.vertices = layer.vertices.map((vertex) => (vertex.kind === 'line' ? vertex : (cards[next++] ?? vertex)));
      for (const [pos, vertex] of layer.vertices.entries()) vertex.pos = pos;
    }
  }
}

function hasGroups(layers: readonly Layer[]): boolean {
  return layers.some((layer) => layer.vertices.some((vertex) => vertex.group !== undefined));
}
