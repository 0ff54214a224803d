import { graphOf } from '../graph.ts';
import { pathwaysOf } from '../pathway.ts';
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
  const pathwayOf = pathwaysOf(theory);
  const leaning = leaningOn(outcomes, chains);
  const leading = new Map<Id, readonly Id[]>();
  const activitiesTo = (id: Id) => {
    const known = leading.get(id) ?? [...graph.upstream(id)].filter((one) => graph.stageOf(one) === 'activities');
    leading.set(id, known);
    return known;
  };
  return (activity) => {
    const parts = theory.cards.filter(({ parent }) => parent === activity.id);
    const removed = new Set([activity, ...parts].map(({ id }) => id));
    const whole = graph.wholeOf(activity.id);
    // A chain that goes past what is removed is as good as before, and nothing better is left.
    const touched = new Set([...removed].flatMap((id) => leaning.get(id) ?? []));
    const left = touched.size > 0 ? chains.without(removed) : chains;
    const { downstream } = pathwayOf(activity.id);
    const unsupported: Card[] = [];
    const incomplete: Card[] = [];
    const weakened: Weakened[] = [];
    const unchanged: Card[] = [];
    for (const outcome of outcomes) {
      const before = chains.to(outcome.id);
      if (!before) continue;
      const after = touched.has(outcome) ? left.to(outcome.id) : before;
      if (!after) {
        const others = activitiesTo(outcome.id).some((id) => id !== whole);
        (others ? incomplete : unsupported).push(outcome);
      } else if (after.weakest.doubt > before.weakest.doubt) weakened.push({ outcome, before, after });
      else if (downstream.has(outcome.id)) unchanged.push(outcome);
    }
    return { activity, unsupported, incomplete, weakened, unchanged };
  };
}

/** By card, the outcomes whose chain goes through it. */
function leaningOn(outcomes: readonly Card[], chains: Chains): ReadonlyMap<Id, readonly Card[]> {
  const found = new Map<Id, Card[]>();
  for (const outcome of outcomes) {
    const steps = chains.to(outcome.id)?.steps ?? [];
    for (const id of new Set(steps.flatMap(({ from, to }) => [...from, to]))) {
      const others = found.get(id);
      if (others) others.push(outcome);
      else found.set(id, [outcome]);
    }
  }
  return found;
}
