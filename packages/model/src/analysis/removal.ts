import { graphOf } from '../graph.ts';
import { pathway } from '../pathway.ts';
import type { Card, Id, Theory } from '../theory.ts';
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
  /** Outcomes that others lead to only together with it. */
  readonly incomplete: readonly Card[];
  readonly weakened: readonly Weakened[];
  /** Outcomes that it leads to, and whose chain would be as strong without it. */
  readonly unchanged: readonly Card[];
}

/** Answers what the removal of an activity, or of one of its parts, would leave. `chains`: those of the theory. */
export function removalsFrom(theory: Theory, chains: Chains = chainsOf(theory)): (activity: Card) => Removal {
  const outcomes = outcomesOf(theory);
  const graph = graphOf(theory);
  const isActivity = (id: Id) => graph.stageOf(id) === 'activities';
  return (activity) => {
    const parts = theory.cards.filter(({ parent }) => parent === activity.id);
    const removed = new Set([activity, ...parts].map(({ id }) => id));
    const whole = graph.wholeOf(activity.id);
    const left = chains.without(removed);
    const { downstream } = pathway(theory, activity.id);
    const unsupported: Card[] = [];
    const incomplete: Card[] = [];
    const weakened: Weakened[] = [];
    const unchanged: Card[] = [];
    for (const outcome of outcomes) {
      const [before, after] = [chains.to(outcome.id), left.to(outcome.id)];
      if (!before) continue;
      if (!after) {
        const others = [...graph.upstream(outcome.id)].some((id) => isActivity(id) && id !== whole);
        (others ? incomplete : unsupported).push(outcome);
      } else if (after.weakest.doubt > before.weakest.doubt) weakened.push({ outcome, before, after });
      else if (downstream.has(outcome.id)) unchanged.push(outcome);
    }
    return { activity, unsupported, incomplete, weakened, unchanged };
  };
}
