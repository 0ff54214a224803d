import type { Stage, Term } from '@theory-of-change/model';
import type { Block } from './document.ts';
import { bullets, labelled, plain, sentence } from './runs.ts';
import type { Teller } from './teller.ts';

/** The words of the field that this document uses, explained; not those that it has no need of. */
export function glossary(teller: Teller): readonly Block[] {
  const terms = teller.words.document.terms.filter(({ id }) => IS_USED[id](teller));
  return [bullets(terms.map(({ term, meaning }) => ({ runs: labelled(term, plain(sentence(meaning))) })))];
}

const hasColumn =
  (...stages: readonly Stage[]) =>
  ({ theory }: Teller): boolean =>
    theory.columns.some(({ stage }) => stages.includes(stage));

const indicators = ({ theory }: Teller) =>
  [theory.cards, theory.assumptions, theory.enablers, theory.risks].flatMap((list) =>
    list.flatMap((one) => one.indicators),
  );

const IS_USED: Readonly<Record<Term, (teller: Teller) => boolean>> = {
  'theory-of-change': () => true,
  clinical: ({ theory }) => theory.level === 'clinical',
  system: ({ theory }) => theory.level === 'system',
  activity: hasColumn('activities'),
  output: hasColumn('outputs'),
  outcome: hasColumn('short-term', 'medium-term', 'long-term'),
  impact: hasColumn('impact'),
  ceiling: ({ theory }) => theory.ceiling !== undefined,
  assumption: ({ theory }) => theory.assumptions.length > 0,
  enabler: ({ theory }) => theory.enablers.length > 0,
  risk: ({ theory }) => theory.risks.length > 0,
  indicator: (teller) => indicators(teller).length > 0,
  measure: ({ theory }) => theory.measures.length > 0,
  baseline: (teller) => indicators(teller).some(({ baseline }) => baseline !== undefined),
  feedback: ({ theory }) => theory.arrows.some(({ kind }) => kind === 'feedback'),
  eif: ({ theory }) => theory.interventions.some(({ eif }) => eif !== undefined),
  hexagon: ({ theory }) => theory.interventions.some(({ hexagon }) => hexagon !== undefined),
};
