/** The columns of a theory of change, in the order that they are drawn. */
export const STAGES = [
  'problems',
  'aims',
  'inputs',
  'activities',
  'outputs',
  'short-term',
  'medium-term',
  'long-term',
  'impact',
] as const;

/** What a column is, whatever its heading says. */
export type Stage = (typeof STAGES)[number];

/** The stages whose cards are outcomes: changes, not deeds. */
export const OUTCOME_STAGES: readonly Stage[] = ['short-term', 'medium-term', 'long-term'];

/** The stages whose cards are changes that are hoped for: outcomes, and the impact beyond them. */
export const CHANGE_STAGES: readonly Stage[] = [...OUTCOME_STAGES, 'impact'];

/** How a column is written in a `.toc` file: `short-term outcomes`, `aims`. */
export function stageKeyword(stage: Stage): string {
  return OUTCOME_STAGES.includes(stage) ? `${stage} outcomes` : stage;
}

/** The place of a stage in the order that columns are drawn, from 0. */
export function stageIndex(stage: Stage): number {
  return STAGES.indexOf(stage);
}
