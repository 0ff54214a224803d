import type { Id } from '@theory-of-change/model';
import type { Graph, GraphLink } from '../graph.ts';
import type { Columns } from './columns.ts';
import type { Zone } from './ends.ts';
import type { Hook, Hop, Layer, Layered, Loop, Port, Strand, Tail, Vertex } from './layered.ts';

/**
 * Turns links into strands: a strand passes the layers between its ends as vertices of its own, so that ordering and
 * placing treat it like a card. Long links that end at one card are one strand: they share a trunk.
 */
export function buildLayered(
  graph: Graph,
  columns: Columns,
  holder: ReadonlyMap<Id, Id>,
  zoneOf: ReadonlyMap<Id, Zone>,
): Layered {
  const layers: Layer[] = columns.layers.map((layer, index) => ({ ...layer, index, vertices: [] }));
  const vertices = new Map<Id, Vertex>();
  const addVertex = (vertex: Omit<Vertex, 'left' | 'right' | 'pos' | 'y'>): Vertex => {
    const made: Vertex = { ...vertex, left: [], right: [], pos: 0, y: 0 };
    layers[vertex.layer]?.vertices.push(made);
    return made;
  };
  for (const [rank, box] of [...graph.boxes, ...graph.chips].entries()) {
    const layer = columns.layerOf.get(box.id);
    if (layer === undefined) continue;
    const { id, width, height } = box;
    const group = 'group' in box && box.group !== undefined ? { group: box.group } : {};
    const kind = 'inner' in box ? 'box' : 'chip';
    vertices.set(id, addVertex({ kind, id, layer, width, height, rank, ...group }));
  }

  const port = (id: Id, side: Port['side'], badges: number): Port => {
    const vertex = vertices.get(holder.get(id) ?? id);
    const zone = zoneOf.get(id);
    if (vertex === undefined || zone === undefined) throw new Error(`No box or chip holds “${id}”.`);
    const inset = side === 'left' ? zone.insetLeft : zone.insetRight;
    const made: Port = { vertex, side, from: zone.from, to: zone.to, inset, badges, y: 0 };
    vertex[side].push(made);
    return made;
  };

  const strands: Strand[] = [];
  const hops: Hop[] = [];
  for (const links of bundles(columns.forward, (id) => columns.layerOf.get(holder.get(id) ?? id) ?? 0)) {
    const [first] = links;
    if (first === undefined) continue;
    const tails: Tail[] = links.flatMap((link) =>
      link.from.map((id) => ({ link, port: port(id, 'right', link.badges) })),
    );
    const target = port(first.to, 'left', 0);
    const lines = new Map<number, Vertex>();
    const strand: Strand = { index: strands.length, joint: first.from.length > 1, target, tails, lines };
    const start = Math.min(...tails.map((tail) => tail.port.vertex.layer));
    for (let layer = start + 1; layer < target.vertex.layer; layer++) {
      const id = `${strand.joint ? first.id : first.to}@${target.vertex.layer - layer}`;
      const vertex = addVertex({ kind: 'line', id, layer, width: 0, height: 0, rank: tails[0]?.port.vertex.rank ?? 0 });
      vertex.left.push({ vertex, side: 'left', from: 0, to: 0, inset: 0, badges: 0, y: 0 });
      vertex.right.push({ vertex, side: 'right', from: 0, to: 0, inset: 0, badges: 0, y: 0 });
      lines.set(layer, vertex);
    }
    const into = (layer: number): Port => lines.get(layer)?.left[0] ?? target;
    for (const tail of tails) {
      const layer = tail.port.vertex.layer;
      hops.push({ strand, layer, from: tail.port, to: into(layer + 1), arrows: 1 });
    }
    for (const [layer, line] of lines) {
      const from = line.right[0];
      const arrows = tails.filter((tail) => tail.port.vertex.layer < layer).length;
      if (from !== undefined) hops.push({ strand, layer, from, to: into(layer + 1), arrows });
    }
    strands.push(strand);
  }

  const loops: Loop[] = [];
  const hooks: Hook[] = [];
  for (const link of columns.backward) {
    const within = link.from.every((id) => holder.get(id) === holder.get(link.to));
    const tails = link.from.map((id) => port(id, 'right', link.badges));
    if (within) hooks.push({ link, tails, target: port(link.to, 'right', 0) });
    else loops.push({ link, tails, target: port(link.to, 'left', 0), side: 'below' });
  }
  return { layers, boxes: vertices, strands, hops, loops, hooks };
}

/** The links that may share a trunk: those to one card from further than its neighbour layer; others stand alone. */
function bundles(links: readonly GraphLink[], layerOf: (id: Id) => number): readonly (readonly GraphLink[])[] {
  const found: GraphLink[][] = [];
  const long = new Map<Id, GraphLink[]>();
  for (const link of links) {
    const [tail] = link.from;
    const alone = link.from.length > 1 || (tail !== undefined && layerOf(tail) + 1 === layerOf(link.to));
    const bundle = alone ? undefined : long.get(link.to);
    if (bundle !== undefined) {
      bundle.push(link);
      continue;
    }
    const made = [link];
    found.push(made);
    if (!alone) long.set(link.to, made);
  }
  return found;
}
