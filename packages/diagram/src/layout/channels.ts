import { groupBy } from '@theory-of-change/model';
import type { Graph, GraphLink } from '../graph.ts';
import { assignLanes, type Crossing, type Route } from './lanes.ts';
import type { Hop, Layered, Port, Side } from './layered.ts';

/** The room between two layers, with the arrows that cross it. Channel 0 is left of the first layer. */
export interface Channel {
  readonly index: number;
  readonly wires: readonly Wire[];
  readonly lanes: number;
}

/** What runs as one line in a channel. */
export interface Wire {
  readonly left: readonly Port[];
  readonly right: readonly Port[];
  /** Absent for a strand's. */
  readonly loop?: GraphLink;
  readonly outside?: Side;
  readonly kind: 'strand' | 'loop start' | 'loop end' | 'hook';
  readonly route: Route;
}

/** The height of a port in the drawing. */
export function heightOf(port: Port): number {
  return port.vertex.y + port.y;
}

export function buildChannels(layered: Layered, hops: readonly Hop[], graph: Graph): readonly Channel[] {
  const open: Omit<Wire, 'route'>[][] = Array.from({ length: layered.layers.length + 1 }, () => []);
  for (const group of groupBy(hops, (hop) => hop.to).values()) {
    const [first] = group;
    if (first === undefined) continue;
    open[first.layer + 1]?.push({ kind: 'strand', left: group.map((hop) => hop.from), right: [first.to] });
  }
  for (const { link, tails, target, side } of layered.loops) {
    for (const [layer, ports] of groupBy(tails, (tail) => tail.vertex.layer)) {
      open[layer + 1]?.push({ kind: 'loop start', left: ports, right: [], loop: link, outside: side });
    }
    open[target.vertex.layer]?.push({ kind: 'loop end', left: [], right: [target], loop: link, outside: side });
  }
  for (const { link, tails, target } of layered.hooks) {
    open[target.vertex.layer + 1]?.push({ kind: 'hook', left: [...tails, target], right: [], loop: link });
  }
  return open.map((wires, index) => {
    const crossings = wires.map(
      (wire): Crossing => ({
        left: wire.left.map(heightOf),
        right: wire.right.map(heightOf),
        ...(wire.outside === undefined ? {} : { outside: wire.outside }),
      }),
    );
    const { routes, lanes } = assignLanes(crossings, graph.spacing.lineGap);
    return {
      index,
      lanes,
      wires: wires.map((wire, i) => ({ ...wire, route: routes[i] ?? { kind: 'straight' } })),
    };
  });
}
