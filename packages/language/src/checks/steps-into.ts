import { type Arrow, OUTCOME_STAGES, type Stage } from '@theory-of-change/model';
import type { TheoryFile } from './theory-file.ts';

const CHANGES: readonly Stage[] = [...OUTCOME_STAGES, 'impact'];

/** The arrows of a theory that claim a cause of one of its own outcomes; those from or to other theories are told there. */
export function causalSteps({ theory, graph }: TheoryFile): readonly Arrow[] {
  const foreign = new Set(theory.externals.map(({ id }) => id));
  return theory.arrows.filter(({ kind, from, to }) => {
    const stage = graph.stageOf(to);
    const isOwn = ![...from, to].some((id) => foreign.has(id));
    return kind === 'leads-to' && isOwn && stage !== undefined && CHANGES.includes(stage);
  });
}
