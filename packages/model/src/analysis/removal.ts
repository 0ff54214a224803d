import { pathway } from '../pathway.ts';
import type { Card, Theory } from '../theory.ts';
import { type Chain, type Chains, chainsOf } from './chains.ts';
import { outcomesOf } from './outcomes.ts';

/** An outcome that another pathway leads to, by a weaker chain. */
export interface Weakened {
  readonly outcome: Card;
  readonly before: Chain;
  readonly after: Chain;
}

/** What the removal of an activity, with its parts, or of a part alone would leave. */
export interface Removal {
  readonly activity: Card;
  /** Outcomes that no activity would lead to any more. */
  readonly unsupported: readonly Card[];
  readonly weakened: readonly Weakened[];
  /** Outcomes that it leads to, and whose chain would be as strong without it. */
  readonly unchanged: readonly Card[];
}

/** What the removal of an activity, or of one of its parts, would leave. `chains`: those of the theory as it is. */
export function removalOf(theory: Theory, activity: Card, chains: Chains = chainsOf(theory)): Removal {
  const parts = theory.cards.filter(({ parent }) => parent === activity.id);
  const without = new Set([activity, ...parts].map(({ id }) => id));
  const left = chains.without(without);
  const { downstream } = pathway(theory, activity.id);
  const unsupported: Card[] = [];
  const weakened: Weakened[] = [];
  const unchanged: Card[] = [];
  for (const outcome of outcomesOf(theory)) {
    const [before, after] = [chains.to(outcome.id), left.to(outcome.id)];
    if (!before) continue;
    if (!after) unsupported.push(outcome);
    else if (after.weakest.doubt > before.weakest.doubt) weakened.push({ outcome, before, after });
    else if (downstream.has(outcome.id)) unchanged.push(outcome);
  }
  return { activity, unsupported, weakened, unchanged };
}
