import { groupBy } from '@theory-of-change/model';
import type { Spacing } from '../graph.ts';
import type { Layered, Port, Side, Vertex } from './layered.ts';

/** A loop whose ends stand higher than this, on average, from 0 at the top to 1, runs above. */
const HIGH = 0.4;

/** The least distance between two ports of one side, one above the other, in px. */
export function portGap(upper: Port, lower: Port, spacing: Spacing): number {
  return room(upper, spacing) + room(lower, spacing);
}

function room(port: Port, spacing: Spacing): number {
  const line = spacing.lineGap / 2;
  if (port.side === 'left') return Math.max(line, spacing.headHalfWidth + 1);
  return port.badges > 0 ? Math.max(line, spacing.badge / 2 + 1) : line;
}

/** Puts the ports of every card in the order of what they lead to, so that no two arrows cross at its side, and spreads them. */
export function orderPorts(layered: Layered, spacing: Spacing): void {
  const keys = new Map<Port, number[]>();
  const note = (port: Port, other: Port): void => {
    const key = other.vertex.pos + (other.vertex.height > 0 ? (other.from + other.to) / 2 / other.vertex.height : 0.5);
    const known = keys.get(port);
    if (known === undefined) keys.set(port, [key]);
    else known.push(key);
  };
  for (const hop of layered.hops) {
    note(hop.from, hop.to);
    note(hop.to, hop.from);
  }
  const around = new Map<Port, number>();
  for (const loop of layered.loops) {
    const ends = [...loop.tails, loop.target];
    loop.side = sideOf(ends, layered);
    const outermost = loop.side === 'above' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    for (const port of ends) around.set(port, outermost);
  }
  const key = (port: Port): number => {
    const outermost = around.get(port);
    if (outermost !== undefined) return outermost;
    const known = keys.get(port) ?? [Number.MAX_VALUE];
    return known.reduce((sum, one) => sum + one, 0) / known.length;
  };
  for (const vertex of layered.layers.flatMap((layer) => layer.vertices)) {
    for (const side of ['left', 'right'] as const) {
      vertex[side] = vertex[side].toSorted((a, b) => a.from + a.to - b.from - b.to || compare(key(a), key(b)));
      spreadPorts(vertex, side, spacing);
    }
  }
}

/** Loops run below, but for those between cards that stand high: the way around is shorter there and crosses less. */
function sideOf(ends: readonly Port[], layered: Layered): Side {
  const heights = ends.map(({ vertex }) => (vertex.pos + 0.5) / (layered.layers[vertex.layer]?.vertices.length ?? 1));
  return heights.reduce((sum, height) => sum + height, 0) / heights.length < HIGH ? 'above' : 'below';
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Spreads the ports of each zone around its middle, as far as it has room, and keeps them in order. */
function spreadPorts(vertex: Vertex, side: Port['side'], spacing: Spacing): void {
  const ports = vertex[side];
  const zonesOf = groupBy(ports, (port) => `${port.from} ${port.to}`);
  for (const zone of zonesOf.values()) {
    const [first] = zone;
    if (first === undefined) continue;
    const offsets = [0];
    for (let i = 1; i < zone.length; i++) {
      const [upper, lower] = [zone[i - 1] ?? first, zone[i] ?? first];
      offsets.push((offsets[i - 1] ?? 0) + portGap(upper, lower, spacing));
    }
    const wanted = offsets.at(-1) ?? 0;
    const height = first.to - first.from;
    const scale = wanted > 0 ? Math.min(Math.max(1, Math.min(2.5, (0.6 * height) / wanted)), height / wanted) : 1;
    const top = first.from + (height - wanted * scale) / 2;
    for (const [i, port] of zone.entries()) port.y = top + (offsets[i] ?? 0) * scale;
  }
  vertex[side] = ports.toSorted((a, b) => a.y - b.y);
}
