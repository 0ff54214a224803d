import { groupBy } from '@theory-of-change/model';
import type { Spacing } from '../graph.ts';
import type { Hop, Layered, Port, Vertex } from './layered.ts';
import { portGap } from './ports.ts';

/**
 * After the heights are settled: arrows that end at one card, next to each other and not straight, get one trunk and
 * one head, with a straight one too where a low card has no room for their heads; what is left of a side's free ports is set in even places between the straight ones.
 */
export function shareTrunks(layered: Layered, spacing: Spacing): readonly Hop[] {
  const merged = new Map<Port, Port>();
  const into = groupBy(layered.hops, (hop) => hop.to);
  const straight = new Set<Port>();
  for (const hop of layered.hops) {
    if (!isStraight(hop)) continue;
    straight.add(hop.from);
    straight.add(hop.to);
  }
  const alone = (port: Port): boolean => into.get(port)?.every((hop) => !hop.strand.joint) ?? false;
  const mayMerge = (port: Port): boolean => !straight.has(port) && alone(port);
  const vertices = layered.layers.flatMap((layer) => layer.vertices).filter((vertex) => vertex.kind !== 'line');
  for (const vertex of vertices) {
    const kept: Port[] = [];
    for (const port of vertex.left) {
      const above = kept.at(-1);
      const sameEnd = above !== undefined && above.from === port.from && above.to === port.to;
      if (sameEnd && mayMerge(above) && mayMerge(port)) merged.set(port, above);
      else kept.push(port);
    }
    vertex.left = kept.filter((port, i) => {
      const neighbour = [kept[i - 1], kept[i + 1]].find((one) => one !== undefined && straight.has(one) && alone(one));
      if (neighbour === undefined || !mayMerge(port) || !isCrowded(port, kept, spacing)) return true;
      merged.set(port, neighbour);
      return false;
    });
    settleSide(vertex, 'left', straight, spacing);
    settleSide(vertex, 'right', straight, spacing);
  }
  const hops = layered.hops.map((hop) => {
    const to = merged.get(hop.to);
    return to === undefined ? hop : { ...hop, to: merged.get(to) ?? to };
  });
  sidestep(hops, straight, spacing);
  return hops;
}

/** Whether the ports at this part of a card's side are too many for their heads to stand clear of each other. */
function isCrowded(port: Port, side: readonly Port[], spacing: Spacing): boolean {
  const zone = side.filter((other) => other.from === port.from && other.to === port.to);
  const needed = zone.slice(1).reduce((sum, lower, i) => sum + portGap(zone[i] ?? lower, lower, spacing), 0);
  return needed > port.to - port.from;
}

/**
 * Where an arrow begins at the very height at which another ends across the gap, the two would be taken for one: a port
 * that may move goes out of the way.
 */
function sidestep(hops: readonly Hop[], fixed: ReadonlySet<Port>, spacing: Spacing): void {
  const height = (port: Port): number => port.vertex.y + port.y;
  const clash = (hop: Hop, other: Hop): boolean =>
    hop.to !== other.to && !isStraight(other) && Math.abs(height(hop.from) - height(other.to)) < spacing.lineGap - 1;
  for (const inChannel of groupBy(hops, (hop) => hop.layer).values()) {
    for (const hop of inChannel) {
      const other = inChannel.find((one) => clash(hop, one));
      if (other === undefined || isStraight(hop)) continue;
      const free = (): boolean =>
        inChannel.every((one) => !(one.from === hop.from && inChannel.some((two) => clash(one, two)))) &&
        inChannel.every((one) => !(one.to === other.to && inChannel.some((two) => clash(two, one))));
      for (const port of [hop.from, other.to]) {
        if (!fixed.has(port) && moveAside(port, free, spacing)) break;
      }
    }
  }
}

/** Tries the heights around a port's own, within its room between its neighbours; puts it back when none is free. */
function moveAside(port: Port, free: () => boolean, spacing: Spacing): boolean {
  const { vertex, y } = port;
  if (vertex.kind === 'line') return false;
  const side = vertex[port.side];
  const at = side.indexOf(port);
  const [above, below] = [side[at - 1], side[at + 1]];
  const low = Math.max(port.from, above === undefined ? port.from : above.y + portGap(above, port, spacing));
  const high = Math.min(port.to, below === undefined ? port.to : below.y - portGap(port, below, spacing));
  for (let step = 1; step <= 6; step++) {
    for (const offset of [step * 3, -step * 3]) {
      port.y = y + offset;
      if (port.y >= low && port.y <= high && free()) return true;
    }
  }
  port.y = y;
  return false;
}

function isStraight(hop: Hop): boolean {
  return hop.from.vertex.y + hop.from.y === hop.to.vertex.y + hop.to.y;
}

function settleSide(vertex: Vertex, side: Port['side'], fixed: ReadonlySet<Port>, spacing: Spacing): void {
  const ports = vertex[side];
  for (let i = 0; i < ports.length; ) {
    const first = ports[i];
    if (first === undefined || fixed.has(first)) {
      i++;
      continue;
    }
    let end = i;
    const sameRun = (port: Port | undefined): boolean =>
      port !== undefined && !fixed.has(port) && port.from === first.from && port.to === first.to;
    while (sameRun(ports[end])) end++;
    settleRun(ports.slice(i, end), ports[i - 1], ports[end], spacing);
    i = end;
  }
}

/** Sets ports that may move between `above` and `below` evenly around the middle of what is free there. */
function settleRun(run: readonly Port[], above: Port | undefined, below: Port | undefined, spacing: Spacing): void {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return;
  const steps = [0];
  for (let i = 1; i < run.length; i++) {
    steps.push((steps[i - 1] ?? 0) + portGap(run[i - 1] ?? first, run[i] ?? first, spacing));
  }
  const length = steps.at(-1) ?? 0;
  const low = Math.max(first.from, above === undefined ? first.from : above.y + portGap(above, first, spacing));
  const high = Math.min(last.to, below === undefined ? last.to : below.y - portGap(last, below, spacing));
  // Too tight for the gaps: the heights that the straightening found are kept, they are in order.
  if (high - low < length - 1e-6) return;
  const middle = (low + high) / 2;
  const spread = length > 0 ? Math.max(1, Math.min(2.5, (0.6 * (high - low)) / length, (high - low) / length)) : 1;
  const start = Math.min(Math.max(low, middle - (length * spread) / 2), high - length * spread);
  for (const [i, port] of run.entries()) port.y = start + (steps[i] ?? 0) * spread;
}
