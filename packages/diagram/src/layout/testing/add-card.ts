import type { Graph } from '../../graph.ts';
import type { Rect } from '../../layout-types.ts';

/** The graph with one card more, at the end of a stage, and an arrow to it and one from it. `stage` is neither the first nor the last. */
export function withCardAdded(graph: Graph, stage: number): Graph {
  const inStage = (index: number): Graph['boxes'] => graph.boxes.filter((box) => box.band === graph.bands[index]?.id);
  const last = inStage(stage).at(-1);
  const before = inStage(stage - 1).at(-1);
  const after = inStage(stage + 1).at(-1);
  if (last === undefined || before === undefined || after === undefined) throw new Error('A stage has no cards.');
  const boxes = [...graph.boxes];
  boxes.splice(boxes.indexOf(last) + 1, 0, { ...last, id: 'added', inner: [] });
  const link = { kind: 'leads-to', badges: 0 } as const;
  return {
    ...graph,
    boxes,
    links: [
      ...graph.links,
      { ...link, id: 'to added', from: [before.id], to: 'added' },
      { ...link, id: 'from added', from: ['added'], to: after.id },
    ],
  };
}

export interface Change {
  /** How far cards moved on average, px. */
  readonly meanMove: number;
  /** Pairs of one column of which the other now stands higher. */
  readonly flippedPairs: number;
}

/** What happened to the cards that both drawings have. */
export function changeBetween(before: ReadonlyMap<string, Rect>, after: ReadonlyMap<string, Rect>): Change {
  const cards = [...before].flatMap(([id, old]) => {
    const now = after.get(id);
    return now === undefined ? [] : [{ old, now }];
  });
  const sameColumn = (a: Rect, b: Rect): boolean => Math.abs(a.x + a.width / 2 - b.x - b.width / 2) < 50;
  let flippedPairs = 0;
  for (const [i, a] of cards.entries()) {
    for (const b of cards.slice(i + 1)) {
      if (!sameColumn(a.old, b.old) || !sameColumn(a.now, b.now)) continue;
      if (a.old.y < b.old.y !== a.now.y < b.now.y) flippedPairs++;
    }
  }
  const moved = cards.reduce((sum, { old, now }) => sum + Math.hypot(now.x - old.x, now.y - old.y), 0);
  return { meanMove: cards.length === 0 ? 0 : moved / cards.length, flippedPairs };
}
