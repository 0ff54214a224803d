import { type Arrow, backwardArrows, CHANGE_STAGES, type ColumnArrow } from '@theory-of-change/model';
import { perFile } from './per-file.ts';
import type { TheoryFile } from './theory-file.ts';

/**
 * The arrows of a theory that claim a cause of one of its own outcomes; those from or to other theories are told there,
 * and arrows back in time have to be mended first.
 */
export const causalSteps = perFile(({ theory, graph }): readonly Arrow[] => {
  const foreign = new Set(theory.externals.map(({ id }) => id));
  const backwards = new Set(backwardArrows(theory));
  return theory.arrows.filter((arrow) => {
    const { kind, from, to } = arrow;
    const stage = graph.stageOf(to);
    const isOwn = ![...from, to].some((id) => foreign.has(id));
    return (
      kind === 'leads-to' && isOwn && !backwards.has(arrow) && stage !== undefined && CHANGE_STAGES.includes(stage)
    );
  });
});

/** The broad arrows that claim a cause of a whole column of outcomes. */
export function broadSteps({ theory }: TheoryFile): readonly ColumnArrow[] {
  return theory.columnArrows.filter(({ kind, to }) => kind === 'leads-to' && CHANGE_STAGES.includes(to));
}
