import { groupBy } from '@theory-of-change/model';
import type { Layered, Port, Vertex } from './layered.ts';

/** A vertex while the orders are searched. */
export interface Node {
  readonly vertex: Vertex;
  readonly layer: number;
  /** Place in its layer, from 0. */
  pos: number;
  readonly before: End[];
  readonly after: End[];
  /** Where a sort wants it. */
  key: number;
}

/** The other end of a hop. */
interface End {
  readonly node: Node;
  /** How far down its vertex the port stands, below 1. */
  readonly offset: number;
  /** Of a trunk, each of its arrows counts. */
  readonly arrows: number;
}

/** The order of every layer. */
export type Snapshot = readonly (readonly Node[])[];

/** The orders of all layers and the moves that lower their crossings. */
export class Ordering {
  readonly layers: Node[][];
  private readonly groupedBands: readonly (readonly number[])[];

  constructor(layered: Layered) {
    const nodes = new Map<Vertex, Node>();
    this.layers = layered.layers.map((layer) =>
      layer.vertices.map((vertex, pos) => {
        const node: Node = { vertex, layer: layer.index, pos, before: [], after: [], key: 0 };
        nodes.set(vertex, node);
        return node;
      }),
    );
    for (const { from, to, arrows } of layered.hops) {
      const [left, right] = [nodes.get(from.vertex), nodes.get(to.vertex)];
      if (left === undefined || right === undefined) continue;
      left.after.push({ node: right, offset: offsetOf(to), arrows });
      right.before.push({ node: left, offset: offsetOf(from), arrows });
    }
    const ofBands = groupBy(layered.layers, (layer) => layer.band);
    this.groupedBands = [...ofBands.values()]
      .filter((layers) => layers.some((layer) => layer.vertices.some((vertex) => vertex.group !== undefined)))
      .map((layers) => layers.map((layer) => layer.index));
  }

  snapshot(): Snapshot {
    return this.layers.map((layer) => [...layer]);
  }

  restore(snapshot: Snapshot): void {
    for (const [index, nodes] of snapshot.entries()) this.arrange(index, nodes);
  }

  arrange(layer: number, nodes: readonly Node[]): void {
    this.layers[layer] = [...nodes];
    for (const [pos, node] of nodes.entries()) node.pos = pos;
  }

  crossings(): number {
    return this.layers.reduce((sum, layer) => sum + crossingsAfter(layer), 0);
  }

  /** Sorts every layer by a number of each node, then brings the cards of groups together. */
  sortBy(key: (node: Node) => number): void {
    for (const [index, layer] of this.layers.entries()) {
      for (const node of layer) node.key = key(node);
      this.sortLayer(index);
    }
  }

  private sortLayer(index: number): void {
    const layer = this.layers[index] ?? [];
    this.arrange(
      index,
      layer.toSorted((a, b) => a.key - b.key || a.pos - b.pos),
    );
    for (const band of this.groupedBands) if (band.includes(index)) this.gather(band);
  }

  /** Groups, and cards without one, follow each other in one order in all sub-columns of a band. */
  private gather(band: readonly number[]): void {
    const blockOf = ({ vertex }: Node): string => vertex.group ?? vertex.id;
    const nodes = band.flatMap((layer) => this.layers[layer] ?? []);
    const means = new Map<string, number>();
    for (const [block, members] of groupBy(nodes, blockOf)) {
      const sum = members.reduce((total, node) => total + (node.pos + 0.5) / (this.layers[node.layer]?.length ?? 1), 0);
      means.set(block, sum / members.length);
    }
    const mean = (node: Node): number => means.get(blockOf(node)) ?? 0;
    for (const layer of band) {
      const order = (this.layers[layer] ?? []).toSorted(
        (a, b) => mean(a) - mean(b) || (blockOf(a) < blockOf(b) ? -1 : blockOf(a) > blockOf(b) ? 1 : a.pos - b.pos),
      );
      this.arrange(layer, order);
    }
  }

  /** Sorts each layer, in one direction, by where the hops of its nodes come from. */
  sweep(direction: 'right' | 'left', centre: (keys: readonly number[]) => number): void {
    for (let i = 0; i < this.layers.length; i++) {
      const index = direction === 'right' ? i : this.layers.length - 1 - i;
      for (const node of this.layers[index] ?? []) {
        const ends = direction === 'right' ? node.before : node.after;
        node.key = ends.length === 0 ? node.pos : centre(ends.map((end) => end.node.pos + end.offset));
      }
      this.sortLayer(index);
    }
  }

  /** Exchanges neighbours as long as that lowers the crossings. */
  exchange(rounds: number): void {
    for (let round = 0, better = true; better && round < rounds; round++) {
      better = false;
      for (const layer of this.layers) {
        for (let i = 0; i + 1 < layer.length; i++) {
          const [a, b] = [layer[i], layer[i + 1]];
          if (a === undefined || b === undefined || !mayExchange(a, b) || gainOfExchange(a, b) <= 0) continue;
          layer[i] = b;
          layer[i + 1] = a;
          b.pos = i;
          a.pos = i + 1;
          better = true;
        }
      }
    }
  }

  /** Moves each node to the place in its layer where it crosses least, the others staying. Says whether one moved. */
  sift(): boolean {
    let moved = false;
    for (const layer of this.layers) for (const node of [...layer]) if (this.siftNode(node)) moved = true;
    return moved;
  }

  siftNode(node: Node): boolean {
    const layer = this.layers[node.layer] ?? [];
    let [best, bestAt] = [0, node.pos];
    for (const step of [-1, 1]) {
      let gain = 0;
      for (let i = node.pos + step; i >= 0 && i < layer.length; i += step) {
        const other = layer[i];
        if (other === undefined || !mayExchange(node, other)) break;
        gain += step < 0 ? gainOfExchange(other, node) : gainOfExchange(node, other);
        if (gain > best) [best, bestAt] = [gain, i];
      }
    }
    if (best <= 0) return false;
    layer.splice(node.pos, 1);
    layer.splice(bestAt, 0, node);
    for (const [pos, one] of layer.entries()) one.pos = pos;
    return true;
  }

  /** Hands the orders over to the layers and vertices. */
  writeTo(layered: Layered): void {
    for (const layer of layered.layers) {
      const nodes = this.layers[layer.index] ?? [];
      layer.vertices = nodes.map((node) => node.vertex);
      for (const [pos, vertex] of layer.vertices.entries()) vertex.pos = pos;
    }
  }
}

function offsetOf(port: Port): number {
  const { height } = port.vertex;
  return height > 0 ? (0.9 * (port.from + port.to)) / 2 / height : 0.45;
}

function mayExchange(a: Node, b: Node): boolean {
  return a.vertex.kind === 'line' || b.vertex.kind === 'line' || a.vertex.group === b.vertex.group;
}

/** How many crossings fewer there are when `lower` stands over `upper`. */
function gainOfExchange(upper: Node, lower: Node): number {
  return wrongWay(upper.before, lower.before) + wrongWay(upper.after, lower.after);
}

function wrongWay(upper: readonly End[], lower: readonly End[]): number {
  let gain = 0;
  for (const a of upper) {
    const key = a.node.pos + a.offset;
    for (const b of lower) {
      const other = b.node.pos + b.offset;
      if (key > other) gain += a.arrows * b.arrows;
      else if (key < other) gain -= a.arrows * b.arrows;
    }
  }
  return gain;
}

/** Crossings between a layer and the next, by merging: O(n log n). */
function crossingsAfter(layer: readonly Node[]): number {
  const ends: { readonly key: number; readonly arrows: number }[] = [];
  for (const node of layer) {
    const keys = node.after.map((end) => ({ key: end.node.pos + end.offset, arrows: end.arrows }));
    // Ports of one card are put in the order of what they lead to: its own arrows never cross here.
    ends.push(...keys.sort((a, b) => a.key - b.key));
  }
  return countCrossings(ends);
}

function countCrossings(ends: readonly { readonly key: number; readonly arrows: number }[]): number {
  if (ends.length < 2) return 0;
  const middle = ends.length >> 1;
  const [upper, lower] = [ends.slice(0, middle), ends.slice(middle)];
  let crossings = countCrossings(upper) + countCrossings(lower);
  const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
  upper.sort(byKey);
  lower.sort(byKey);
  let over = upper.reduce((sum, end) => sum + end.arrows, 0);
  let i = 0;
  for (const end of lower) {
    for (; i < upper.length && (upper[i]?.key ?? 0) <= end.key; i++) over -= upper[i]?.arrows ?? 0;
    crossings += over * end.arrows;
  }
  return crossings;
}
