import type { Id } from '@theory-of-change/model';
import { groupBy } from '@theory-of-change/model';
import type { GraphLink, Spacing } from '../graph.ts';
import type { Direction, Point } from '../layout-types.ts';
import { type Channel, heightOf, type Wire } from './channels.ts';
import type { Hop, Layered, Port, Side } from './layered.ts';
import { assignOutside, type Span } from './outside.ts';
import type { Widths } from './widths.ts';

/** An arrow's course, before badges and gaps. */
interface Course {
  readonly link: GraphLink;
  /** As in PlacedLink. */
  readonly paths: readonly (readonly Point[])[];
  readonly direction: Direction;
  /** Arrows of one trunk share this. */
  readonly headPort: Port;
}

export interface Routes {
  readonly courses: readonly Course[];
  readonly top: number;
  readonly bottom: number;
}

/** The courses of all links, and the edges of what runs above the drawing (0 where nothing does) and below it. */
export function traceRoutes(
  layered: Layered,
  hops: readonly Hop[],
  channels: readonly Channel[],
  widths: Widths,
  bottom: number,
  spacing: Spacing,
): Routes {
  const tracer = new Tracer(channels, widths);
  const courses: Course[] = [];
  const next = new Map(hops.map((hop) => [hop.from, hop.to]));
  const courseOfTail = (start: Port): { points: readonly Point[]; end: Port } => {
    const points: Point[] = [tracer.at(start)];
    let port = start;
    for (let to = next.get(port); to !== undefined; to = next.get(port)) {
      points.push(...tracer.between(port, to));
      port = to;
      const on = to.vertex.kind === 'line' ? to.vertex.right[0] : undefined;
      if (on === undefined) break;
      port = on;
    }
    points.push(tracer.at(port));
    return { points: simplified(points), end: port };
  };
  for (const strand of layered.strands) {
    for (const [link, tails] of groupBy(strand.tails, (tail) => tail.link)) {
      const traced = tails.map((tail) => courseOfTail(tail.port));
      const end = traced[0]?.end ?? strand.target;
      courses.push({ link, paths: joined(traced.map((one) => one.points)), direction: 'right', headPort: end });
    }
  }
  for (const { link, tails, target } of layered.hooks) {
    const paths = tails.map((tail) => simplified([tracer.at(tail), ...tracer.hook(tail, target), tracer.at(target)]));
    courses.push({ link, paths: joined(paths), direction: 'left', headPort: target });
  }
  const spansOf = (side: Side): readonly Span[] =>
    layered.loops
      .filter((loop) => loop.side === side)
      .map(({ link, tails, target }) => {
        const xs = [...tails.map((tail) => tracer.exitX(tail)), tracer.entryX(target)];
        return { id: link.id, from: Math.min(...xs), to: Math.max(...xs) };
      });
  const heights = new Map([
    ...assignOutside(spansOf('above'), 'above', 0, spacing),
    ...assignOutside(spansOf('below'), 'below', bottom, spacing),
  ]);
  for (const { link, tails, target } of layered.loops) {
    const y = heights.get(link.id) ?? bottom;
    const end = [...tracer.entry(target, y), tracer.at(target)];
    const paths = tails.map((tail) => simplified([tracer.at(tail), ...tracer.exit(tail, y), ...end]));
    courses.push({ link, paths: joined(paths), direction: 'right', headPort: target });
  }
  const outside = [...heights.values()];
  return {
    courses: inOrder(courses, layered),
    top: Math.min(0, ...outside.map((y) => y - spacing.lineGap / 2)),
    bottom: Math.max(bottom, ...outside.map((y) => y + spacing.lineGap / 2)),
  };
}

function inOrder(courses: readonly Course[], layered: Layered): readonly Course[] {
  const rank = new Map<Id, number>();
  const links = [...layered.strands.flatMap((strand) => strand.tails), ...layered.loops, ...layered.hooks];
  for (const { link } of links) rank.set(link.id, rank.size);
  return courses.toSorted((a, b) => (rank.get(a.link.id) ?? 0) - (rank.get(b.link.id) ?? 0));
}

class Tracer {
  private readonly wireOf = new Map<Port, { wire: Wire; channel: number }>();
  private readonly widths: Widths;

  constructor(channels: readonly Channel[], widths: Widths) {
    this.widths = widths;
    for (const channel of channels) {
      for (const wire of channel.wires) {
        for (const port of [...wire.left, ...wire.right]) this.wireOf.set(port, { wire, channel: channel.index });
      }
    }
  }

  /** Where an arrow meets its box, or an included card in it. */
  at(port: Port): Point {
    const { vertex } = port;
    const layer = this.widths.layers[vertex.layer];
    const left = (layer?.x ?? 0) + (vertex.kind === 'line' ? 0 : ((layer?.width ?? 0) - vertex.width) / 2);
    const right = left + (vertex.kind === 'line' ? (layer?.width ?? 0) : vertex.width);
    return { x: port.side === 'left' ? left + port.inset : right - port.inset, y: heightOf(port) };
  }

  private lane(port: Port, second: boolean): { x: number; via?: number } | undefined {
    const found = this.wireOf.get(port);
    const route = found?.wire.route;
    if (found === undefined || route === undefined || route.kind === 'straight') return undefined;
    const lanes = this.widths.lanes[found.channel] ?? [];
    if (route.kind === 'lane') return { x: lanes[route.lane] ?? 0 };
    return { x: lanes[second ? route.second : route.lane] ?? 0, via: route.via };
  }

  /** The corners between the right side of a layer and the left side of the next. */
  between(from: Port, to: Port): readonly Point[] {
    const [first, second] = [this.lane(from, false), this.lane(from, true)];
    if (first === undefined || second === undefined) return [];
    const [y1, y2] = [heightOf(from), heightOf(to)];
    if (first.via === undefined) return corners(first.x, y1, y2);
    return [...corners(first.x, y1, first.via), ...corners(second.x, first.via, y2)];
  }

  hook(from: Port, to: Port): readonly Point[] {
    return this.between(from, to);
  }

  exitX(port: Port): number {
    return this.lane(port, true)?.x ?? 0;
  }

  entryX(port: Port): number {
    return this.lane(port, false)?.x ?? 0;
  }

  exit(port: Port, y: number): readonly Point[] {
    const [first, second] = [this.lane(port, false), this.lane(port, true)];
    if (first === undefined || second === undefined) return [];
    if (first.via === undefined) return corners(first.x, heightOf(port), y);
    return [...corners(first.x, heightOf(port), first.via), ...corners(second.x, first.via, y)];
  }

  entry(port: Port, y: number): readonly Point[] {
    const [first, second] = [this.lane(port, false), this.lane(port, true)];
    if (first === undefined || second === undefined) return [];
    if (first.via === undefined) return corners(first.x, y, heightOf(port));
    return [...corners(first.x, y, first.via), ...corners(second.x, first.via, heightOf(port))];
  }
}

function corners(x: number, from: number, to: number): readonly Point[] {
  return [
    { x, y: from },
    { x, y: to },
  ];
}

/** Without points that stand on each other or on a straight stretch. */
function simplified(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && same(last.x, point.x) && same(last.y, point.y)) continue;
    const before = kept.at(-2);
    const straight =
      last !== undefined &&
      before !== undefined &&
      ((same(before.x, last.x) && same(last.x, point.x)) || (same(before.y, last.y) && same(last.y, point.y)));
    if (straight) kept.pop();
    kept.push(point);
  }
  return kept;
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}

/** Branches up to the point where all have met, then the trunk. */
function joined(paths: readonly (readonly Point[])[]): readonly (readonly Point[])[] {
  const [first, ...others] = paths;
  if (first === undefined || others.length === 0) return paths;
  let trunk: readonly Point[] = first;
  for (const path of others) trunk = commonEnd(trunk, path);
  const [meeting] = trunk;
  if (meeting === undefined) return paths;
  const branches = paths
    .map((path) => [...path.slice(0, path.length - (trunk.length - 1)), meeting])
    .map((path) => simplified(upTo(path, meeting)));
  return [...branches.filter((branch) => branch.length > 1), trunk];
}

function upTo(path: readonly Point[], end: Point): readonly Point[] {
  const at = path.findIndex((point) => same(point.x, end.x) && same(point.y, end.y));
  return at < 0 ? path : path.slice(0, at + 1);
}

/** The stretch, seen from the heads, on which two paths lie on each other. */
function commonEnd(a: readonly Point[], b: readonly Point[]): readonly Point[] {
  const common: Point[] = [];
  let [i, j] = [a.length - 1, b.length - 1];
  for (; ; i--, j--) {
    const [p, q] = [a[i], b[j]];
    if (p === undefined || q === undefined) return common;
    if (same(p.x, q.x) && same(p.y, q.y)) {
      common.unshift(p);
      continue;
    }
    const last = common[0];
    if (last === undefined) return common;
    // Both go on from the last common point in one direction, one of them further.
    const nearer = Math.hypot(p.x - last.x, p.y - last.y) < Math.hypot(q.x - last.x, q.y - last.y) ? p : q;
    const cross = (p.x - last.x) * (q.y - last.y) - (p.y - last.y) * (q.x - last.x);
    const along = (p.x - last.x) * (q.x - last.x) + (p.y - last.y) * (q.y - last.y);
    if (Math.abs(cross) < 1e-6 && along > 0) common.unshift(nearer);
    return common;
  }
}
