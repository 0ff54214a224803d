import type { Hop, Layer, Layered, Port, Vertex } from './layered.ts';

/** Where a port stands in its layer: the vertex's place and the height within it. */
function portKey(port: Port): number {
  const { vertex } = port;
  return vertex.pos + (vertex.height > 0 ? (port.from + port.to) / 2 / vertex.height : 0.5) * 0.9;
}

/** Crossings between the hops of one channel, by merging: O(n log n). Of a trunk, each of its arrows counts. */
function countCrossings(hops: readonly Hop[]): number {
  const sorted = hops
    .map((hop) => ({ from: portKey(hop.from), to: portKey(hop.to), arrows: hop.arrows }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  let [keys, weights] = [Float64Array.from(sorted, (hop) => hop.to), Float64Array.from(sorted, (hop) => hop.arrows)];
  let [nextKeys, nextWeights] = [new Float64Array(keys.length), new Float64Array(keys.length)];
  let crossings = 0;
  for (let width = 1; width < keys.length; width *= 2) {
    for (let start = 0; start < keys.length; start += 2 * width) {
      const middle = Math.min(start + width, keys.length);
      const end = Math.min(start + 2 * width, keys.length);
      let [a, b] = [start, middle];
      let waiting = 0;
      for (let i = a; i < middle; i++) waiting += weights[i] ?? 0;
      for (let i = start; i < end; i++) {
        const fromFirst = a < middle && (b >= end || (keys[a] ?? 0) <= (keys[b] ?? 0));
        const at = fromFirst ? a++ : b++;
        const weight = weights[at] ?? 0;
        if (fromFirst) waiting -= weight;
        else crossings += waiting * weight;
        nextKeys[i] = keys[at] ?? 0;
        nextWeights[i] = weight;
      }
    }
    [keys, nextKeys] = [nextKeys, keys];
    [weights, nextWeights] = [nextWeights, weights];
  }
  return crossings;
}

/** The order of every layer's vertices. */
type Snapshot = readonly (readonly Vertex[])[];

class Orderer {
  readonly layers: readonly Layer[];
  private readonly hopsAfter: readonly Hop[][];
  private readonly before = new Map<Vertex, Hop[]>();
  private readonly after = new Map<Vertex, Hop[]>();
  private readonly bandGroups: ReadonlyMap<string, boolean>;

  constructor(layered: Layered) {
    this.layers = layered.layers;
    this.hopsAfter = this.layers.map(() => []);
    for (const hop of layered.hops) {
      this.hopsAfter[hop.layer]?.push(hop);
      push(this.after, hop.from.vertex, hop);
      push(this.before, hop.to.vertex, hop);
    }
    const grouped = new Map<string, boolean>();
    for (const layer of this.layers) {
      if (layer.band !== undefined && layer.vertices.some((v) => v.group !== undefined)) grouped.set(layer.band, true);
    }
    this.bandGroups = grouped;
  }

  crossings(): number {
    return this.hopsAfter.reduce((sum, hops) => sum + countCrossings(hops), 0);
  }

  snapshot(): Snapshot {
    return this.layers.map((layer) => [...layer.vertices]);
  }

  restore(snapshot: Snapshot): void {
    for (const layer of this.layers) this.arrange(layer, snapshot[layer.index] ?? []);
  }

  arrange(layer: Layer, vertices: readonly Vertex[]): void {
    layer.vertices = [...vertices];
    for (const [pos, vertex] of layer.vertices.entries()) vertex.pos = pos;
  }

  /** Sorts every layer by a number of each vertex, then brings the cards of a group together. */
  sortBy(key: (vertex: Vertex) => number): void {
    for (const layer of this.layers) this.sortLayer(layer, key);
  }

  sortLayer(layer: Layer, key: (vertex: Vertex) => number): void {
    const keys = new Map(layer.vertices.map((vertex) => [vertex, key(vertex)]));
    const of = (vertex: Vertex): number => keys.get(vertex) ?? 0;
    this.arrange(
      layer,
      layer.vertices.toSorted((a, b) => of(a) - of(b) || a.pos - b.pos),
    );
    if (layer.band !== undefined && this.bandGroups.has(layer.band)) this.gather(layer.band);
  }

  /** Groups, and cards without one, follow each other in one order in all sub-columns of the band. */
  private gather(band: string): void {
    const layers = this.layers.filter((layer) => layer.band === band);
    const sums = new Map<string, { sum: number; count: number }>();
    const blockOf = (vertex: Vertex): string => vertex.group ?? vertex.id;
    for (const layer of layers) {
      for (const vertex of layer.vertices) {
        const block = sums.get(blockOf(vertex)) ?? { sum: 0, count: 0 };
        block.sum += (vertex.pos + 0.5) / layer.vertices.length;
        block.count++;
        sums.set(blockOf(vertex), block);
      }
    }
    const mean = (vertex: Vertex): number => {
      const block = sums.get(blockOf(vertex));
      return block === undefined ? 0 : block.sum / block.count;
    };
    for (const layer of layers) {
      this.arrange(
        layer,
        layer.vertices.toSorted((a, b) => mean(a) - mean(b) || blockOf(a).localeCompare(blockOf(b)) || a.pos - b.pos),
      );
    }
  }

  sweep(direction: 'right' | 'left', centre: (keys: readonly number[]) => number): void {
    const layers = direction === 'right' ? this.layers : this.layers.toReversed();
    for (const layer of layers) {
      this.sortLayer(layer, (vertex) => {
        const hops = (direction === 'right' ? this.before : this.after).get(vertex) ?? [];
        if (hops.length === 0) return vertex.pos;
        return centre(hops.map((hop) => portKey(direction === 'right' ? hop.from : hop.to)));
      });
    }
  }

  /** Exchanges neighbours as long as that lowers the crossings. */
  exchange(rounds: number): void {
    for (let round = 0, better = true; better && round < rounds; round++) {
      better = false;
      for (const layer of this.layers) {
        for (let i = 0; i + 1 < layer.vertices.length; i++) {
          const [a, b] = [layer.vertices[i], layer.vertices[i + 1]];
          if (a === undefined || b === undefined || !this.mayExchange(a, b)) continue;
          if (this.pairCrossings(b, a) < this.pairCrossings(a, b)) {
            layer.vertices[i] = b;
            layer.vertices[i + 1] = a;
            b.pos = i;
            a.pos = i + 1;
            better = true;
          }
        }
      }
    }
  }

  /** Moves each vertex to the place in its layer where it crosses least, the others staying. */
  sift(): void {
    for (const layer of this.layers) {
      if (layer.vertices.length < 3) continue;
      for (const vertex of [...layer.vertices]) this.siftVertex(layer, vertex);
    }
  }

  siftVertex(layer: Layer, vertex: Vertex): void {
    const start = vertex.pos;
    let [best, bestAt] = [0, start];
    for (const step of [-1, 1]) {
      let change = 0;
      for (let i = start + step; i >= 0 && i < layer.vertices.length; i += step) {
        const other = layer.vertices[i];
        if (other === undefined || !this.mayExchange(vertex, other)) break;
        const [now, then] = step < 0 ? [other, vertex] : [vertex, other];
        change += this.pairCrossings(then, now) - this.pairCrossings(now, then);
        if (change < best) [best, bestAt] = [change, i];
      }
    }
    if (bestAt === start) return;
    const rest = layer.vertices.filter((other) => other !== vertex);
    rest.splice(bestAt, 0, vertex);
    this.arrange(layer, rest);
  }

  private mayExchange(a: Vertex, b: Vertex): boolean {
    if (a.kind === 'line' || b.kind === 'line') return true;
    return a.group === b.group;
  }

  /** Crossings between the hops of two vertices, `upper` standing over `lower`. */
  private pairCrossings(upper: Vertex, lower: Vertex): number {
    return (
      crossedEnds(this.before.get(upper), this.before.get(lower), (hop) => hop.from) +
      crossedEnds(this.after.get(upper), this.after.get(lower), (hop) => hop.to)
    );
  }
}

function crossedEnds(upper: readonly Hop[] = [], lower: readonly Hop[] = [], end: (hop: Hop) => Port): number {
  let count = 0;
  for (const a of upper) {
    const key = portKey(end(a));
    for (const b of lower) if (key > portKey(end(b))) count += a.arrows * b.arrows;
  }
  return count;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const mean = (keys: readonly number[]): number => keys.reduce((sum, key) => sum + key, 0) / keys.length;

function median(keys: readonly number[]): number {
  const sorted = keys.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The relative height of lines between their ends, so that a start from the file's order is a fair one. */
function interpolated(layered: Layered, key: (vertex: Vertex) => number): (vertex: Vertex) => number {
  const relative = new Map<Vertex, number>();
  for (const layer of layered.layers) {
    const cards = layer.vertices.filter((v) => v.kind !== 'line').sort((a, b) => key(a) - key(b) || a.rank - b.rank);
    for (const [i, vertex] of cards.entries()) relative.set(vertex, (i + 0.5) / cards.length);
  }
  for (const strand of layered.strands) {
    const end = relative.get(strand.target.vertex) ?? 0.5;
    const tails = strand.tails.map((tail) => relative.get(tail.port.vertex) ?? 0.5);
    const start = mean(tails);
    const first = Math.min(...strand.lines.keys()) - 1;
    const span = strand.target.vertex.layer - first;
    for (const [layer, line] of strand.lines) {
      relative.set(line, start + ((end - start) * (layer - first)) / span);
    }
  }
  return (vertex) => relative.get(vertex) ?? 0.5;
}

/** The same disorder at every call: a start from elsewhere, to get out of a poor order. */
function scattered(key: (vertex: Vertex) => number, salt: number): (vertex: Vertex) => number {
  return (vertex) => {
    const hash = Math.imul((vertex.rank + 1) * 31 + vertex.layer + salt * 7919, 0x9e3779b1) >>> 0;
    return key(vertex) + (hash / 2 ** 32 - 0.5) * (0.2 + (salt % 4) * 0.25);
  };
}

/** Tries several starts and keeps the order with the fewest crossings. Changes the layers in place. */
export function orderCold(layered: Layered, effort: 'live' | 'export'): void {
  const orderer = new Orderer(layered);
  const count = layered.boxes.size;
  const byFile = interpolated(layered, (vertex) => vertex.rank);
  const starts = [byFile];
  if (effort === 'export' && count <= 300) {
    starts.push(
      (v) => -byFile(v),
      () => 0,
    );
    for (let i = 1; i <= Math.min(24, 480 / Math.max(1, count)); i++) starts.push(scattered(byFile, i));
  }
  const sweeps = count > 300 ? 8 : effort === 'live' ? 14 : 24;
  let best: Snapshot = [];
  let fewest = Number.POSITIVE_INFINITY;
  const keepBest = (): boolean => {
    const crossings = orderer.crossings();
    if (crossings >= fewest) return false;
    fewest = crossings;
    best = orderer.snapshot();
    return true;
  };
  for (const start of starts) {
    for (const centre of count > 300 ? [mean] : [mean, median]) {
      orderer.sortBy(start);
      orderer.exchange(2);
      keepBest();
      for (let i = 0, stale = 0; i < sweeps && stale < 6 && fewest > 0; i++) {
        orderer.sweep(i % 2 === 0 ? 'right' : 'left', centre);
        orderer.exchange(3);
        stale = keepBest() ? 0 : stale + 1;
      }
    }
  }
  orderer.restore(best);
  for (let i = 0; i < (count > 300 ? 2 : 8) && fewest > 0; i++) {
    orderer.sift();
    orderer.exchange(4);
    if (!keepBest()) break;
  }
  orderer.restore(best);
}

/** Keeps the order of a former layout; what is new goes where it crosses least. Changes the layers in place. */
export function orderWarm(layered: Layered, seed: Readonly<Record<string, number>>): void {
  const orderer = new Orderer(layered);
  const known = (vertex: Vertex): boolean => seed[vertex.id] !== undefined;
  const cards = interpolated(layered, (vertex) => seed[vertex.id] ?? Number.MAX_VALUE);
  orderer.sortBy(cards);
  for (const layer of layered.layers) {
    const old = layer.vertices.filter(known).sort((a, b) => (seed[a.id] ?? 0) - (seed[b.id] ?? 0) || a.rank - b.rank);
    const fresh = layer.vertices.filter((vertex) => !known(vertex));
    const placed = [...old];
    for (const vertex of fresh) {
      const at = placed.findIndex((other) => cards(other) > cards(vertex));
      placed.splice(at < 0 ? placed.length : at, 0, vertex);
    }
    orderer.arrange(layer, placed);
  }
  for (let round = 0; round < 3; round++) {
    for (const layer of layered.layers) {
      for (const vertex of layer.vertices.filter((v) => !known(v))) orderer.siftVertex(layer, vertex);
    }
  }
}
