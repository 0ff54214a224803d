import { bornPart, type Meeting, meeting, spanOf } from '../ages.ts';
import { pathway } from '../pathway.ts';
import { CHANGE_STAGES } from '../stages.ts';
import type { Card, Evidence, ExternalCard, Id, Intervention, Population, Ref, Theory } from '../theory.ts';
import { Routes } from './routes.ts';

/** A card that uses an intervention, and how it leads to the outcome. */
export interface Use {
  readonly card: Card;
  /** The cards between it and the outcome on a shortest way; none where it leads there directly or no outcome is asked about. */
  readonly through: readonly (Card | ExternalCard)[];
  /** The dose that is planned here: the card's own, else that of the card that includes it. */
  readonly dose?: string;
}

/** One intervention with what the theory says of it. */
export interface ComparedIntervention {
  readonly intervention: Intervention;
  /** The cards that use it, the nearest to the outcome first; none: it does not serve it. */
  readonly uses: readonly Use[];
  /** Whether anything in the theory uses it, on the way to the outcome or not. */
  readonly isUsed: boolean;
  /** The outcomes, and the impact, that what uses it leads to by one arrow. */
  readonly leadsTo: readonly Card[];
  /** How its ages meet those of the population's children once they are born; absent where either is not stated. */
  readonly meetsAges?: Meeting;
  /** The sources that it cites, as far as the theory has them. */
  readonly evidence: readonly Evidence[];
}

/** Interventions side by side. */
export interface Comparison {
  /** The card that they should lead to; absent: all interventions are compared. */
  readonly outcome?: Card;
  readonly population?: Population;
  /** The nearest to the outcome first, then in the theory's order. */
  readonly interventions: readonly ComparedIntervention[];
  /** The inputs and activities that lead to the outcome, whatever they use. */
  readonly work: readonly Card[];
  /** The cards of other theories that lead to the outcome: what serves them is told there. */
  readonly elsewhere: readonly ExternalCard[];
}

/**
 * The interventions that serve an outcome: those that an activity or input uses (or a part of it) from which arrows lead
 * there, directly or along a pathway. Feedback arrows are not followed. Without an outcome: all that the theory has.
 * `wanted`: these interventions alone, in this order, also where they do not serve the outcome. Pure.
 */
export function compareInterventions(theory: Theory, outcomeId?: Id, wanted?: readonly Id[]): Comparison {
  const outcome = theory.cards.find(({ id }) => id === outcomeId);
  const before = outcome ? pathway(theory, outcome.id).upstream : undefined;
  const work = theory.cards.filter(({ id }) => before === undefined || before.has(id));
  const routes = new Routes(theory);
  const all = theory.interventions.map((intervention) => compared(theory, intervention, work, routes, outcome));
  const population = theory.population ? { population: theory.population } : {};
  const elsewhere = theory.externals.filter(({ id }) => before?.has(id));
  const about = { ...population, work: outcome ? work.filter(isWork) : [], elsewhere };
  if (wanted) return { ...about, ...(outcome ? { outcome } : {}), interventions: picked(all, wanted) };
  if (!outcome) return { ...about, interventions: all };
  const serving = all.filter(({ uses }) => uses.length > 0);
  return { ...about, outcome, interventions: serving.toSorted((a, b) => distance(a) - distance(b)) };
}

/** The ids of the interventions that serve each card, where any do: for all outcomes at once, in one walk an intervention. */
export function interventionsServing(theory: Theory): ReadonlyMap<Id, ReadonlySet<Id>> {
  const routes = new Routes(theory);
  const serving = new Map<Id, Set<Id>>();
  for (const { id: intervention } of theory.interventions) {
    const users = theory.cards.filter(({ uses }) => uses.some(({ id }) => id === intervention));
    for (const id of routes.downstream(users.map((card) => card.id))) {
      const known = serving.get(id);
      if (known) known.add(intervention);
      else serving.set(id, new Set([intervention]));
    }
  }
  return serving;
}

function compared(
  theory: Theory,
  intervention: Intervention,
  work: readonly Card[],
  routes: Routes,
  outcome: Card | undefined,
): ComparedIntervention {
  const isUser = (card: Card) => card.uses.some(({ id }) => id === intervention.id);
  const uses = work.filter(isUser).map((card): Use => {
    const dose = card.dose ?? theory.cards.find(({ id }) => id === card.parent)?.dose;
    const through = outcome ? routes.between(card.id, outcome.id) : [];
    return { card, through, ...(dose === undefined ? {} : { dose }) };
  });
  const next = new Set(theory.cards.filter(isUser).flatMap(({ id }) => routes.after(id)));
  const meetsAges = meetingOf(intervention, theory.population);
  return {
    intervention,
    leadsTo: theory.cards.filter(({ id, stage }) => next.has(id) && CHANGE_STAGES.includes(stage)),
    ...(meetsAges === undefined ? {} : { meetsAges }),
    uses: uses.toSorted((a, b) => a.through.length - b.through.length),
    isUsed: theory.cards.some(isUser),
    evidence: found(intervention.evidence, theory.evidence),
  };
}

function meetingOf({ ages }: Intervention, population: Population | undefined): Meeting | undefined {
  if (ages === undefined || population?.ages === undefined) return undefined;
  const born = bornPart(spanOf(population.ages));
  return meeting(spanOf(ages), { surely: born, perhaps: born });
}

function isWork({ stage }: Card): boolean {
  return stage === 'activities' || stage === 'inputs';
}

function picked(all: readonly ComparedIntervention[], wanted: readonly Id[]): readonly ComparedIntervention[] {
  return [...new Set(wanted)].flatMap((id) => all.find(({ intervention }) => intervention.id === id) ?? []);
}

function distance({ uses }: ComparedIntervention): number {
  return uses[0]?.through.length ?? Number.POSITIVE_INFINITY;
}

function found(refs: readonly Ref[], evidence: readonly Evidence[]): readonly Evidence[] {
  return refs.flatMap((ref) => evidence.find(({ id }) => id === ref.id) ?? []);
}
