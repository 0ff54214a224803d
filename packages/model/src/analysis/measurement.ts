import { withoutAsked } from '../asked.ts';
import { CHANGE_STAGES, OUTCOME_STAGES, type Stage, stageIndex } from '../stages.ts';
import type { Assumption, Card, Enabler, Id, Indicator, Risk, Theory } from '../theory.ts';

/** Something that has indicators, with those of its parts. */
export interface Measured {
  readonly item: Card | Assumption | Enabler | Risk;
  readonly indicators: readonly Indicator[];
}

/** What is measured, and what is not. */
export interface Measurement {
  /** Whole cards, then assumptions, enablers and risks, in the theory’s order. */
  readonly measured: readonly Measured[];
  /** Outcomes that the team answers for and that nothing measures. */
  readonly unmeasured: readonly Card[];
  /** Outcomes beyond what the team answers for that nothing measures: nobody expects it of them. */
  readonly beyond: readonly Card[];
  /** Assumptions that nothing would show failing. */
  readonly unmonitored: readonly Assumption[];
}

/** What is measured in a theory, and what is not. An indicator that is still a question measures nothing. */
export function measurementOf(given: Theory): Measurement {
  const theory = withoutAsked(given);
  const indicators = indicatorsByWhole(theory);
  const cards = theory.cards
    .filter(({ parent }) => parent === undefined)
    .map((item) => ({ item, indicators: indicators.get(item.id) ?? [] }));
  const others = [...theory.assumptions, ...theory.enablers, ...theory.risks];
  const changes = cards
    .filter(({ item, indicators }) => CHANGE_STAGES.includes(item.stage) && indicators.length === 0)
    .map(({ item }) => item);
  return {
    measured: [...cards, ...others.map((item) => ({ item, indicators: item.indicators }))].filter(
      ({ indicators }) => indicators.length > 0,
    ),
    unmeasured: changes.filter(({ stage }) => answersFor(theory, stage)),
    beyond: changes.filter(({ stage }) => !answersFor(theory, stage)),
    unmonitored: theory.assumptions.filter(({ indicators }) => indicators.length === 0),
  };
}

/** By the id of a whole card, what would show that it changes: its own indicators, then those of its parts. */
export function indicatorsByWhole({ cards }: Theory): ReadonlyMap<Id, readonly Indicator[]> {
  const found = new Map<Id, Indicator[]>();
  for (const { id, parent, indicators } of cards) {
    const others = found.get(parent ?? id);
    if (others) others.push(...indicators);
    else found.set(parent ?? id, [...indicators]);
  }
  return found;
}

/** Whether the team answers for the outcomes of a stage: those up to the ceiling; without one, those before the long term. */
export function answersFor({ ceiling = 'medium-term' }: Theory, stage: Stage): boolean {
  return OUTCOME_STAGES.includes(stage) && stageIndex(stage) <= stageIndex(ceiling);
}
