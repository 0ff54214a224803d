import type { Spacing } from '../graph.ts';
import type { EngineEdge, EngineGraph, EngineNode, LayoutEngine } from './engine.ts';
import type { Layered, Port, Vertex } from './layered.ts';

/** Far enough apart that ELK reads the layers from the x of the nodes, whatever their width. */
const LAYER_STEP = 10_000;
const ORDER_STEP = 100;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.separateConnectedComponents': 'false',
  // The cheapest: its routes are not used, ours know what may share a trunk.
  'elk.edgeRouting': 'POLYLINE',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.considerModelOrder.strategy': 'NONE',
  'elk.layered.crossingMinimization.semiInteractive': 'true',
  'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
  'elk.layered.thoroughness': '1',
  // A start for our own straightening, which ends at the same place from any; LINEAR_SEGMENTS does not end on such graphs.
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  // The room that a vertex needs is part of its height: cards and arrows need different room.
  'elk.spacing.nodeNode': '0',
  'elk.spacing.edgeNode': '0',
  'elk.spacing.edgeEdge': '0',
  'elk.layered.spacing.nodeNodeBetweenLayers': '10',
};

/**
 * Asks the engine for the height of every vertex, in our layers and our order, and writes it to `y`.
 * Arrows that pass a layer are nodes like cards, so an arrow of ours is never further than from one layer to the next.
 */
export async function placeVertices(layered: Layered, engine: LayoutEngine, spacing: Spacing): Promise<void> {
  if (layered.boxes.size === 0) return;
  const vertices = layered.layers.flatMap((layer) => layer.vertices);
  const margin = (vertex: Vertex): number => (vertex.kind === 'line' ? spacing.lineGap : spacing.boxGap) / 2;
  const idOf = new Map(vertices.map((vertex, index) => [vertex, String(index)]));
  const portId = new Map<Port, string>();
  for (const port of vertices.flatMap((vertex) => [...vertex.left, ...vertex.right]))
    portId.set(port, `p${portId.size}`);

  const children: EngineNode[] = vertices.map((vertex) => ({
    id: idOf.get(vertex) ?? '',
    x: vertex.layer * LAYER_STEP,
    y: vertex.pos * ORDER_STEP,
    width: 100,
    height: vertex.height + 2 * margin(vertex),
    ports: [...vertex.left, ...vertex.right].map((port) => ({
      id: portId.get(port) ?? '',
      x: port.side === 'left' ? 0 : 100,
      y: port.y + margin(vertex),
      width: 0,
      height: 0,
      layoutOptions: { 'elk.port.side': port.side === 'left' ? 'WEST' : 'EAST' },
    })),
    layoutOptions: {
      'elk.portConstraints': 'FIXED_POS',
      'elk.position': `(${vertex.layer * LAYER_STEP},${vertex.pos * ORDER_STEP})`,
    },
  }));
  const edges: EngineEdge[] = layered.hops.map((hop, index) => ({
    id: `e${index}`,
    sources: [portId.get(hop.from) ?? ''],
    targets: [portId.get(hop.to) ?? ''],
  }));
  const graph: EngineGraph = {
    id: 'root',
    layoutOptions: OPTIONS,
    children,
    edges,
  };
  const placed = await engine.layout(graph);
  const yOf = new Map(placed.children?.map((node) => [node.id, node.y ?? 0]));
  for (const vertex of vertices) vertex.y = (yOf.get(idOf.get(vertex) ?? '') ?? 0) + margin(vertex);
}
