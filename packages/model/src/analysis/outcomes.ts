import { pathway } from '../pathway.ts';
import { CHANGE_STAGES } from '../stages.ts';
import type { Card, Enabler, ExternalCard, Theory } from '../theory.ts';

/** The outcomes and impacts of a theory: whole cards, in the theory’s order. */
export function outcomesOf(theory: Theory): readonly Card[] {
  return theory.cards.filter(({ stage, parent }) => parent === undefined && CHANGE_STAGES.includes(stage));
}

/** What outside the team’s own activities brings an outcome about: cards of other theories that lead to it, enablers that help it. */
export function outsideOf(theory: Theory, outcome: Card): readonly (ExternalCard | Enabler)[] {
  const { upstream } = pathway(theory, outcome.id);
  const own = new Set(theory.cards.filter(({ id, parent = id }) => parent === outcome.id).map(({ id }) => id));
  return [
    ...theory.externals.filter(({ id }) => upstream.has(id)),
    ...theory.enablers.filter(({ helps }) => helps.some(({ id }) => id !== undefined && own.has(id))),
  ];
}
