import type { LayoutEngine } from '../layout/engine.ts';

/** Of a worker's scope: the bundle puts its own `onmessage` over ours when it loads. */
interface MessageScope {
  onmessage?: unknown;
}

/**
 * The Eclipse Layout Kernel as the engine of `layout()`. Loads elkjs (1.4 MB) at the first call, in this thread:
 * in an editor call it from a worker.
 */
export async function createElk(): Promise<LayoutEngine> {
  const scope: MessageScope & Record<string, unknown> = globalThis;
  const hadHandler = 'onmessage' in scope;
  const handler = scope.onmessage;
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  // Only what we use: ELK makes tables of the options of every algorithm that it registers.
  const elk = new Elk({ algorithms: ['layered'] });
  if (hadHandler) scope.onmessage = handler;
  return {
    layout: (graph) =>
      elk.layout({
        id: graph.id,
        layoutOptions: { ...graph.layoutOptions },
        children: graph.children.map((node) => ({
          ...node,
          ports: node.ports.map((port) => ({ ...port, layoutOptions: { ...port.layoutOptions } })),
          layoutOptions: { ...node.layoutOptions },
        })),
        edges: graph.edges.map((edge) => ({ id: edge.id, sources: [...edge.sources], targets: [...edge.targets] })),
      }),
  };
}
