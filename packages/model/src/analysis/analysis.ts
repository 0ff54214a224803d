import type { Card, Enabler, ExternalCard, Theory } from '../theory.ts';
import { type Chain, type ChainStep, type Chains, chainsOf } from './chains.ts';
import { type Measurement, measurementOf } from './measurement.ts';
import { outcomesOf, outsideOf } from './outcomes.ts';
import { type Removal, removalsFrom } from './removal.ts';

/**
 * What an outcome rests on: a chain from activities, and the other arrows by which activities or other theories lead there; else only what
 * lies outside them, if anything.
 */
export type Founded =
  | { readonly outcome: Card; readonly chain: Chain; readonly otherWays: readonly ChainStep[] }
  | { readonly outcome: Card; readonly chain: undefined; readonly outside: readonly (ExternalCard | Enabler)[] };

/** How well a theory is founded, what each activity carries, and what is measured. */
export interface Analysis {
  /** Each outcome and impact, in the theory’s order. */
  readonly outcomes: readonly Founded[];
  /** Each activity, in the theory’s order. */
  readonly removals: readonly Removal[];
  readonly measurement: Measurement;
}

/** Analyses a theory; the time grows with the number of arrows times that of activities. */
export function analysisOf(theory: Theory): Analysis {
  const chains = chainsOf(theory);
  const activities = theory.cards.filter(({ stage, parent }) => stage === 'activities' && parent === undefined);
  return {
    outcomes: outcomesOf(theory).map((outcome) => foundedOf(theory, outcome, chains)),
    removals: activities.map(removalsFrom(theory, chains)),
    measurement: measurementOf(theory),
  };
}

/** What an outcome rests on. `chains`: those of the theory. */
export function foundedOf(theory: Theory, outcome: Card, chains: Chains = chainsOf(theory)): Founded {
  const chain = chains.to(outcome.id);
  if (!chain) return { outcome, chain, outside: outsideOf(theory, outcome) };
  return { outcome, chain, otherWays: chains.waysTo(outcome.id).filter((way) => !chain.steps.includes(way)) };
}
