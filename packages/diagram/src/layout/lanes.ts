import type { Side } from './layered.ts';

/** An arrow, or several with one trunk, between two layers: heights at which it comes in from the left and goes out to the right. */
export interface Crossing {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Where it also runs out of the drawing. */
  readonly outside?: Side;
}

/** Lanes are counted from the left. `via` is the height at which it changes from its first lane to its second. */
export type Route =
  | { readonly kind: 'straight' }
  | { readonly kind: 'lane'; readonly lane: number }
  | { readonly kind: 'two lanes'; readonly lane: number; readonly via: number; readonly second: number };

interface Track {
  readonly crossing: number;
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly from: number;
  readonly to: number;
  lane: number;
}

/** Lines nearer than this look like one. */
const TOUCH = 4;
const FORBIDDEN = 1000;

/**
 * Gives every crossing of a channel a vertical lane, so that no two lie on each other and few cross.
 * Cost of an order: what the horizontal ends of each cross of the other's vertical.
 */
export function assignLanes(
  crossings: readonly Crossing[],
  lineGap: number,
): { readonly routes: readonly Route[]; readonly lanes: number } {
  let tracks: Track[] = [];
  for (const [index, crossing] of crossings.entries()) {
    const ys = [...crossing.left, ...crossing.right];
    if (crossing.outside === undefined && Math.max(...ys) - Math.min(...ys) < 0.01) continue;
    tracks.push(track(index, crossing.left, crossing.right, crossing.outside));
  }
  tracks = sifted(tracks.toSorted((a, b) => a.from + a.to - b.from - b.to));
  tracks = untangled(tracks, crossings, lineGap);
  const lanes = pack(tracks, lineGap);
  const routes = crossings.map((_, index): Route => {
    const [first, second] = tracks.filter((one) => one.crossing === index);
    if (first === undefined) return { kind: 'straight' };
    if (second === undefined) return { kind: 'lane', lane: first.lane };
    return { kind: 'two lanes', lane: first.lane, via: first.right[0] ?? 0, second: second.lane };
  });
  return { routes, lanes };
}

function track(crossing: number, left: readonly number[], right: readonly number[], outside?: Side): Track {
  const ys = [...left, ...right];
  const from = outside === 'above' ? Number.NEGATIVE_INFINITY : Math.min(...ys);
  const to = outside === 'below' ? Number.POSITIVE_INFINITY : Math.max(...ys);
  return { crossing, left, right, from, to, lane: 0 };
}

/** What it costs when the lane of `a` is left of the lane of `b`. */
function cost(a: Track, b: Track): number {
  let sum = 0;
  for (const y of a.right) {
    if (b.from < y && y < b.to) sum++;
    for (const other of b.left) if (Math.abs(other - y) < TOUCH) sum += FORBIDDEN;
  }
  for (const y of b.left) if (a.from < y && y < a.to) sum++;
  return sum;
}

/** Moves each track to where it costs least among the others, until none moves. */
function sifted(tracks: readonly Track[]): Track[] {
  let order = [...tracks];
  for (let round = 0, moved = true; moved && round < 12; round++) {
    moved = false;
    for (const one of order) {
      const at = order.indexOf(one);
      let [best, bestAt] = [0, at];
      for (const step of [-1, 1]) {
        let change = 0;
        for (let i = at + step; i >= 0 && i < order.length; i += step) {
          const other = order[i];
          if (other === undefined) break;
          change += step < 0 ? cost(one, other) - cost(other, one) : cost(other, one) - cost(one, other);
          if (change < best) [best, bestAt] = [change, i];
        }
      }
      if (bestAt === at) continue;
      moved = true;
      order = order.filter((other) => other !== one);
      order.splice(bestAt, 0, one);
    }
  }
  return order;
}

/** Two arrows that change places exactly would lie on each other: one of them changes lanes at a free height. */
function untangled(tracks: readonly Track[], crossings: readonly Crossing[], lineGap: number): Track[] {
  const result = [...tracks];
  const taken = crossings.flatMap((crossing) => [...crossing.left, ...crossing.right]);
  for (let i = 0; i < result.length; i++) {
    const one = result[i];
    if (one === undefined) continue;
    const clash = result.findLastIndex((other, j) => j > i && touches(one.right, other.left));
    if (clash < 0) continue;
    const ends = [...one.left, ...one.right];
    const via = freeHeight((Math.min(...ends) + Math.max(...ends)) / 2, taken, lineGap);
    taken.push(via);
    const outside = crossings[one.crossing]?.outside;
    result[i] = track(one.crossing, one.left, [via]);
    result.splice(clash + 1, 0, track(one.crossing, [via], one.right, outside));
  }
  return result;
}

function touches(right: readonly number[], left: readonly number[]): boolean {
  return right.some((a) => left.some((b) => Math.abs(a - b) < TOUCH));
}

function freeHeight(wanted: number, taken: readonly number[], lineGap: number): number {
  for (let step = 0; ; step++) {
    const y = wanted + (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * (lineGap / 2);
    if (taken.every((other) => Math.abs(other - y) >= TOUCH)) return y;
  }
}

/** Tracks whose verticals do not meet may share a lane. Returns how many lanes there are. */
function pack(tracks: readonly Track[], lineGap: number): number {
  let lanes = 0;
  for (const [i, one] of tracks.entries()) {
    one.lane = 0;
    for (const before of tracks.slice(0, i)) {
      if (before.from < one.to + lineGap && one.from < before.to + lineGap) {
        one.lane = Math.max(one.lane, before.lane + 1);
      }
    }
    lanes = Math.max(lanes, one.lane + 1);
  }
  return lanes;
}
