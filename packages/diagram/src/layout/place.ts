import type { Spacing } from '../graph.ts';
import type { EngineNode, LayoutEngine } from './engine.ts';
import type { Layered, Vertex } from './layered.ts';

/** Far enough apart that ELK reads the layers from the x of the nodes, whatever their width. */
const LAYER_STEP = 10_000;
const ORDER_STEP = 100;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.considerModelOrder.strategy': 'NONE',
  // The order is ours: ELK takes the nodes of a layer as they come.
  'elk.layered.crossingMinimization.strategy': 'NONE',
  'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
  // The cheapest start for our own straightening, which ends at the same place from any.
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
  // The room that a vertex needs is part of its height: cards and arrows need different room.
  'elk.spacing.nodeNode': '0',
};

/**
 * Asks the engine for the height of every vertex, in our layers and our order, and writes it to `y`.
 * Arrows that pass a layer are nodes like cards. The engine gets no edges: where arrows run straight is settled afterwards,
 * and edges would cost it most of its time.
 */
export async function placeVertices(layered: Layered, engine: LayoutEngine, spacing: Spacing): Promise<void> {
  if (layered.boxes.size === 0) return;
  const vertices = layered.layers.flatMap((layer) => layer.vertices);
  const margin = (vertex: Vertex): number => (vertex.kind === 'line' ? spacing.lineGap : spacing.boxGap) / 2;
  const children = vertices.map(
    (vertex, index): EngineNode => ({
      id: String(index),
      x: vertex.layer * LAYER_STEP,
      y: vertex.pos * ORDER_STEP,
      width: 100,
      height: vertex.height + 2 * margin(vertex),
    }),
  );
  const placed = await engine.layout({ id: 'root', layoutOptions: OPTIONS, children });
  const yOf = new Map(placed.children?.map((node) => [node.id, node.y ?? 0]));
  for (const [index, vertex] of vertices.entries()) vertex.y = (yOf.get(String(index)) ?? 0) + margin(vertex);
}
