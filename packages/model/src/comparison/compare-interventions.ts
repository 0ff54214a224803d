import { bornPart, type Meeting, meeting, spanOf } from '../ages.ts';
import { familiesOf } from '../families.ts';
import { pathway } from '../pathway.ts';
import { shortestWay } from '../shortest-way.ts';
import { CHANGE_STAGES } from '../stages.ts';
import { stepsOf } from '../steps.ts';
import type { Card, Evidence, ExternalCard, Id, Intervention, Population, Ref, Theory } from '../theory.ts';

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

/** The ids of the interventions that serve each card, where any do: all outcomes at once, for less than comparing for each. */
export function interventionsServing(theory: Theory): ReadonlyMap<Id, ReadonlySet<Id>> {
  const known = new Set(theory.interventions.map(({ id }) => id));
  const serving = new Map<Id, Set<Id>>();
  for (const card of theory.cards) {
    const used = card.uses.flatMap(({ id }) => (id !== undefined && known.has(id) ? [id] : []));
    if (used.length === 0) continue;
    for (const id of pathway(theory, card.id).downstream)
      serving.set(id, new Set([...(serving.get(id) ?? []), ...used]));
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

/** The ways along `->`, where a part stands for its whole and a whole for its parts, as on a pathway. */
class Routes {
  readonly #cards: ReadonlyMap<Id, Card | ExternalCard>;
  readonly #families: ReadonlyMap<Id, readonly Id[]>;
  readonly #next = new Map<Id, Id[]>();

  constructor(theory: Theory) {
    this.#cards = new Map([...theory.cards, ...theory.externals].map((card) => [card.id, card]));
    this.#families = familiesOf(theory.cards);
    for (const { from, to } of stepsOf(theory)) this.#next.set(from, [...(this.#next.get(from) ?? []), to]);
  }

  /** What one arrow leads to. */
  after(id: Id): readonly Id[] {
    return this.#familyOf(id).flatMap((one) => this.#next.get(one) ?? []);
  }

  /** The cards between two. */
  between(from: Id, to: Id): readonly (Card | ExternalCard)[] {
    const ends = new Set(this.#familyOf(to));
    const links = (id: Id) => this.after(id).map((next) => (ends.has(next) ? to : next));
    const way = shortestWay(from, to, links) ?? [];
    return way.slice(1, -1).flatMap((id) => this.#cards.get(id) ?? []);
  }

  #familyOf(id: Id): readonly Id[] {
    return [id, ...(this.#families.get(id) ?? [])];
  }
}
