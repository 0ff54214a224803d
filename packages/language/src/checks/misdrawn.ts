import { backwardArrows } from '@theory-of-change/model';
import { perFile } from './per-file.ts';

/**
 * The cards that an arrow back in time joins. What else they seem to lack comes of that arrow: it is told, and they are
 * let be until it is mended.
 */
export const misdrawn = perFile((file): ReadonlySet<string> => {
  const { graph, theory } = file;
  return new Set(backwardArrows(theory).flatMap(({ from, to }) => [...from, to].map(graph.wholeOf)));
});
