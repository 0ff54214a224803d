import type { Graph, GraphGroup, Spacing } from '../graph.ts';
import { blockOrder } from './blocks.ts';
import type { Layer, Layered, Port, Vertex } from './layered.ts';
import { type Constraint, networkSimplex } from './network-simplex.ts';
import { portGap } from './ports.ts';

/** What a pixel costs: an arrow that is not straight, a drawing that is higher, a card off its even
 * place, an arrow off the middle of its card, a frame that is higher than its cards, frames of one label out of line. */
const COST = { arrow: 32, height: 96, evenness: 1, centre: 1, frame: 2, frames: 6 };
/** Bounds the time of the straightening: edges looked at. A thousand cards need some 70 million, and stopped earlier they jump at every edit. */
const MAX_WORK = 100_000_000;

/** The frame of a group. */
export interface Frame {
  readonly group: GraphGroup;
  readonly top: number;
  readonly bottom: number;
  readonly firstLayer: number;
  readonly lastLayer: number;
}

/**
 * Starting from the engine's heights, moves cards and the ports on their sides so that as many arrows as possible are
 * straight, the drawing stays as low as its highest column allows, and each column is even around the common middle.
 * Writes `y` of every vertex and port; the highest vertex is at 0. Returns the frames of groups and the drawing's height.
 */
export function settleHeights(
  layered: Layered,
  graph: Graph,
): { readonly frames: readonly Frame[]; readonly height: number } {
  const problem = new Problem(layered, graph);
  const places = problem.solve();
  return problem.read(places);
}

class Problem {
  private readonly layered: Layered;
  private readonly spacing: Spacing;
  private readonly start: number[] = [];
  private readonly constraints: Constraint[] = [];
  private readonly vertexNode = new Map<Vertex, number>();
  private readonly portNode = new Map<Port, number>();
  private readonly groups = new Map<string, { group: GraphGroup; top: number; bottom: number; layers: number[] }>();
  private readonly top: number;
  private readonly bottom: number;

  constructor(layered: Layered, graph: Graph) {
    this.layered = layered;
    this.spacing = graph.spacing;
    this.top = this.node(0);
    this.bottom = this.node(0);
    const vertices = layered.layers.flatMap((layer) => layer.vertices);
    for (const vertex of vertices) this.vertexNode.set(vertex, this.node(Math.round(vertex.y)));
    this.addGroups(graph);
    for (const layer of layered.layers) this.addLayer(layer);
    this.legalise();
    for (const vertex of vertices) this.addPorts(vertex);
    for (const hop of layered.hops) {
      const lines = [hop.from, hop.to].filter((port) => port.vertex.kind === 'line').length;
      this.addDistance(this.portAt(hop.from), this.portAt(hop.to), COST.arrow * (lines + 1), 0);
    }
    this.alignFrames();
    this.keep(this.top, this.bottom, 0, COST.height);
    this.addEvenness();
  }

  solve(): readonly number[] {
    return networkSimplex(this.start, this.constraints, MAX_WORK);
  }

  read(places: readonly number[]): { readonly frames: readonly Frame[]; readonly height: number } {
    const zero = places[this.top] ?? 0;
    for (const [vertex, node] of this.vertexNode) vertex.y = (places[node] ?? 0) - zero;
    for (const [port, node] of this.portNode) port.y = (places[node] ?? 0) - zero - port.vertex.y;
    const frames = [...this.groups.values()].map(({ group, top, bottom, layers }) => ({
      group,
      top: (places[top] ?? 0) - zero,
      bottom: (places[bottom] ?? 0) - zero,
      firstLayer: Math.min(...layers),
      lastLayer: Math.max(...layers),
    }));
    return { frames, height: (places[this.bottom] ?? 0) - zero };
  }

  private node(start: number): number {
    this.start.push(start);
    return this.start.length - 1;
  }

  private vertexAt(vertex: Vertex): number {
    return this.vertexNode.get(vertex) ?? this.top;
  }

  private portAt(port: Port): number {
    return this.portNode.get(port) ?? this.vertexAt(port.vertex);
  }

  private keep(tail: number, head: number, length: number, weight = 0): void {
    this.constraints.push({ tail, head, length: Math.ceil(length - 1e-6), weight });
  }

  /** Costs `weight` for each pixel by which `b - a` is not `wanted`. */
  private addDistance(a: number, b: number, weight: number, wanted: number): void {
    const [from, to] = [this.start[a] ?? 0, (this.start[b] ?? 0) - wanted];
    const low = this.node(Math.min(from, to));
    this.keep(low, a, 0, weight);
    this.keep(low, b, wanted, weight);
  }

  private addGroups(graph: Graph): void {
    for (const group of graph.groups) {
      const members = [...this.vertexNode.keys()].filter((vertex) => vertex.group === group.id);
      if (members.length === 0) continue;
      const frame = { group, top: this.node(0), bottom: this.node(0), layers: members.map((vertex) => vertex.layer) };
      this.groups.set(group.id, frame);
      for (const vertex of members) {
        this.keep(frame.top, this.vertexAt(vertex), group.labelHeight + group.padding);
        this.keep(this.vertexAt(vertex), frame.bottom, vertex.height + group.padding);
      }
      this.keep(this.top, frame.top, 0);
      this.keep(frame.bottom, this.bottom, 0);
      this.keep(frame.top, frame.bottom, 0, COST.frame);
    }
  }

  /** Frames of the same label begin at the same height from column to column, as rows of a table do. */
  private alignFrames(): void {
    const last = new Map<string, number>();
    for (const { group, top } of this.groups.values()) {
      if (group.label === undefined) continue;
      const before = last.get(group.label);
      if (before !== undefined) this.addDistance(before, top, COST.frames, 0);
      last.set(group.label, top);
    }
  }

  private addLayer(layer: Layer): void {
    const blocks = layer.vertices.map((vertex, index) => vertex.group ?? groupAround(layer, index));
    for (const [i, vertex] of layer.vertices.entries()) {
      const below = layer.vertices[i + 1];
      if (i === 0) this.keep(this.top, this.vertexAt(vertex), this.edgeRoom(vertex));
      if (below === undefined) {
        this.keep(this.vertexAt(vertex), this.bottom, vertex.height + this.edgeRoom(vertex));
        continue;
      }
      const gap = this.gap(vertex, below);
      this.keep(this.vertexAt(vertex), this.vertexAt(below), vertex.height + gap);
      const [block, next] = [blocks[i], blocks[i + 1]];
      if (block === next) continue;
      const upper = block === undefined ? undefined : this.groups.get(block);
      const lower = next === undefined ? undefined : this.groups.get(next);
      if (upper !== undefined && lower !== undefined) this.keep(upper.bottom, lower.top, gap);
      else if (upper !== undefined) this.keep(upper.bottom, this.vertexAt(below), gap);
      else if (lower !== undefined) this.keep(this.vertexAt(vertex), lower.top, vertex.height + gap);
    }
    this.keepOutOfFrames(layer);
  }

  /** A group with cards in the sub-columns at both sides has its frame here too: other cards stay above or below it. */
  private keepOutOfFrames(layer: Layer): void {
    for (const { group, top, bottom, layers } of this.groups.values()) {
      const spans = Math.min(...layers) < layer.index && layer.index < Math.max(...layers);
      if (!spans || layers.includes(layer.index)) continue;
      const rank = blockOrder(this.layered.layers.filter((other) => other.band === layer.band));
      const own = rank.get(group.id) ?? 0;
      for (const vertex of layer.vertices) {
        if (vertex.kind === 'line') continue;
        const above = (rank.get(vertex.group ?? vertex.id) ?? 0) < own;
        if (above) this.keep(this.vertexAt(vertex), top, vertex.height + this.spacing.boxGap);
        else this.keep(bottom, this.vertexAt(vertex), this.spacing.boxGap);
      }
    }
  }

  private edgeRoom(vertex: Vertex): number {
    return vertex.kind === 'line' ? this.spacing.lineGap / 2 : 0;
  }

  private gap(upper: Vertex, lower: Vertex): number {
    const lines = [upper, lower].filter((vertex) => vertex.kind === 'line').length;
    return lines === 0 ? this.spacing.boxGap : lines === 1 ? this.spacing.lineToBox : this.spacing.lineGap;
  }

  /** Pushes everything down as far as the constraints between vertices demand. */
  private legalise(): void {
    const after = this.start.map((): Constraint[] => []);
    const waiting = this.start.map(() => 0);
    for (const constraint of this.constraints) {
      after[constraint.tail]?.push(constraint);
      waiting[constraint.head] = (waiting[constraint.head] ?? 0) + 1;
    }
    this.start[this.top] = Math.min(...this.start);
    const open = [...this.start.keys()].filter((node) => waiting[node] === 0);
    let settled = 0;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      settled++;
      for (const { head, length } of after[node] ?? []) {
        this.start[head] = Math.max(this.start[head] ?? 0, (this.start[node] ?? 0) + length);
        waiting[head] = (waiting[head] ?? 0) - 1;
        if (waiting[head] === 0) open.push(head);
      }
    }
    if (settled < this.start.length) throw new Error('Groups stand in different orders in the sub-columns of a stage.');
  }

  private addPorts(vertex: Vertex): void {
    if (vertex.kind === 'line') return;
    const own = this.vertexAt(vertex);
    for (const ports of [vertex.left, vertex.right]) {
      let previous: Port | undefined;
      for (const port of ports) {
        const y = Math.round(port.y);
        const node = this.node((this.start[own] ?? 0) + y);
        this.portNode.set(port, node);
        this.addDistance(own, node, COST.centre, Math.round((port.from + port.to) / 2));
        this.keep(own, node, Math.min(y, Math.ceil(port.from)));
        this.keep(node, own, -Math.max(y, Math.floor(port.to)));
        if (previous !== undefined) {
          const gap = Math.min(portGap(previous, port, this.spacing), y - Math.round(previous.y));
          this.keep(this.portAt(previous), node, gap);
        }
        previous = port;
      }
    }
  }

  /** Each column by itself would stand in the middle, its free height shared out between its cards. */
  private addEvenness(): void {
    const { boxGap } = this.spacing;
    const heights = this.layered.layers.map((layer) => {
      const [first, last] = [layer.vertices[0], layer.vertices.at(-1)];
      if (first === undefined || last === undefined) return 0;
      return layer.vertices.reduce(
        (sum, vertex, i) => sum + vertex.height + (i > 0 ? this.gap(layer.vertices[i - 1] ?? vertex, vertex) : 0),
        0,
      );
    });
    const highest = Math.max(0, ...heights);
    for (const layer of this.layered.layers) {
      const cards = layer.vertices.filter((vertex) => vertex.kind !== 'line');
      const free = highest - (heights[layer.index] ?? 0);
      const extra = Math.min(free / Math.max(1, cards.length), 3 * boxGap);
      let y = (free - extra * Math.max(0, cards.length - 1)) / 2;
      for (const [i, vertex] of layer.vertices.entries()) {
        if (i > 0) y += this.gap(layer.vertices[i - 1] ?? vertex, vertex);
        if (vertex.kind !== 'line') {
          this.addDistance(this.top, this.vertexAt(vertex), COST.evenness, Math.round(y));
          y += vertex.height + extra;
        }
      }
    }
  }
}

/** The group between two of whose cards an arrow passes. */
function groupAround(layer: Layer, index: number): string | undefined {
  const group = (vertex: Vertex | undefined): string | undefined => vertex?.group;
  const above = layer.vertices.slice(0, index).findLast((vertex) => vertex.kind !== 'line');
  const below = layer.vertices.slice(index + 1).find((vertex) => vertex.kind !== 'line');
  if (layer.vertices[index]?.kind !== 'line') return undefined;
  return group(above) === group(below) ? group(above) : undefined;
}
