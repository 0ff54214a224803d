import { familiesOf } from '../families.ts';
import { CHANGE_STAGES, stageIndex } from '../stages.ts';
import { type Link, linksOf } from '../steps.ts';
import type { Card, Id, Theory } from '../theory.ts';
import { type Judgement, judgementOf } from './judgement.ts';
import { StepQueue } from './step-queue.ts';

/** One arrow of a chain. */
export interface ChainStep extends Link, Judgement {
  /** The cards of `from` that activities have to lead to: all of them, but for what is given. */
  readonly restsOn: readonly Id[];
}

/** The chain of evidence from activities to a card. */
export interface Chain {
  /** In order: a step stands behind those that it rests on, and the last leads to the card. */
  readonly steps: readonly ChainStep[];
  /** The chain is as strong as this step. */
  readonly weakest: ChainStep;
}

/** The best chain of evidence to each card. */
export interface Chains {
  /** None where no activity leads to the card, or where it is an activity itself. */
  readonly to: (id: Id) => Chain | undefined;
  /** The arrows to the card, its parts included, by which activities or other theories lead there, in the file’s order. */
  readonly waysTo: (id: Id) => readonly ChainStep[];
  /** The chains that are left without some cards and all their arrows. */
  readonly without: (cards: ReadonlySet<Id>) => Chains;
}

/**
 * The best chain of evidence from activities to each card.
 *
 * A chain is as strong as its weakest step, and of several chains the one counts whose weakest step is the strongest (the
 * maximin or bottleneck path); of equal ones a short one, then that of the first activity. `a & b -> c` needs a chain to both.
 * Problems, aims, inputs and cards of other theories are given and need none; activities and their parts are where
 * chains begin. Feedback is left out; circles do no harm.
 *
 * That evidence is judged link by link, and that a break in the chain is one of the whole: R. P. Harris and others
 * (2001), Current methods of the US Preventive Services Task Force, American Journal of Preventive Medicine 20(3S);
 * J. Mayne (2012), Contribution analysis: coming of age?, Evaluation 18(3). The path: M. Pollack (1960), The maximum
 * capacity through a network, Operations Research 8(5); with cards that lead on together: D. E. Knuth (1977), A
 * generalization of Dijkstra’s algorithm, Information Processing Letters 6(1).
 */
export function chainsOf(theory: Theory): Chains {
  return chainsOver(theory.cards, chainStepsOf(theory), new Set(theory.externals.map(({ id }) => id)));
}

function chainsOver(cards: readonly Card[], steps: readonly ChainStep[], foreign: ReadonlySet<Id>): Chains {
  const arrivals = arrivalsOf(cards, steps);
  const known = new Map<Id, Chain | undefined>();
  return {
    to: (id) => {
      if (!known.has(id)) known.set(id, chainOf(stepsTo(id, arrivals)));
      return known.get(id);
    },
    waysTo: (id) => {
      const ends = new Set(cards.filter((card) => card.id === id || card.parent === id).map((card) => card.id));
      const isLed = (end: Id) => arrivals.has(end) || foreign.has(end);
      return steps.filter(({ to, restsOn }) => ends.has(to) && restsOn.every(isLed));
    },
    without: (left) =>
      chainsOver(
        cards.filter(({ id }) => !left.has(id)),
        steps.filter(({ from, to }) => !left.has(to) && !from.some((id) => left.has(id))),
        foreign,
      ),
  };
}

function chainOf(steps: readonly ChainStep[]): Chain | undefined {
  if (steps.length === 0) return undefined;
  return { steps, weakest: steps.reduce((least, step) => (step.doubt > least.doubt ? step : least)) };
}

/** The best step to each card that activities lead to, with its place in the order of reaching. */
interface Arrival {
  readonly step: ChainStep;
  readonly order: number;
}

/** By the card that is gone on from: the arrival that it stands on, its own or its family’s; none for an activity. */
type Arrivals = ReadonlyMap<Id, Arrival | undefined>;

function arrivalsOf(cards: readonly Card[], steps: readonly ChainStep[]): Arrivals {
  const families = familiesOf(cards);
  const queue = new StepQueue(steps);
  const standing = new Map<Id, Arrival | undefined>();
  const arrived = new Set<Id>();
  const stand = (id: Id, arrival?: Arrival) => {
    if (standing.has(id)) return;
    standing.set(id, arrival);
    queue.reach(id);
  };
  for (const { id, stage } of cards) if (stage === 'activities') stand(id);
  for (let step = queue.next(); step !== undefined; step = queue.next()) {
    if (arrived.has(step.to)) continue;
    arrived.add(step.to);
    const arrival = { step, order: arrived.size };
    for (const id of [step.to, ...(families.get(step.to) ?? [])]) stand(id, arrival);
  }
  return standing;
}

/** What needs nothing before it: what comes before the activities, and what other theories bring about. */
function givenIn({ cards, externals }: Theory): ReadonlySet<Id> {
  const before = cards.filter(({ stage }) => stageIndex(stage) < stageIndex('activities'));
  return new Set([...before, ...externals].map(({ id }) => id));
}

function chainStepsOf(theory: Theory): readonly ChainStep[] {
  const given = givenIn(theory);
  const stages = new Map([...theory.cards, ...theory.externals].map(({ id, stage }) => [id, stage]));
  // A broad arrow is a link for each pair of its cards, and is judged once.
  const judged = new Map<Link['arrow'], Judgement>();
  return linksOf(theory).map((link) => {
    const stage = stages.get(link.to);
    const isClaim = stage !== undefined && CHANGE_STAGES.includes(stage);
    const judgement = judged.get(link.arrow) ?? judgementOf(link.arrow, isClaim, theory);
    judged.set(link.arrow, judgement);
    const ends = [...new Set(link.from)];
    const needed = ends.filter((id) => !given.has(id));
    return { ...link, ...judgement, restsOn: needed.length > 0 ? needed : ends };
  });
}

function stepsTo(id: Id, arrivals: Arrivals): readonly ChainStep[] {
  const found = new Set<Arrival>();
  const waiting = [id];
  for (let end = waiting.pop(); end !== undefined; end = waiting.pop()) {
    const arrival = arrivals.get(end);
    if (!arrival || found.has(arrival)) continue;
    found.add(arrival);
    waiting.push(...arrival.step.restsOn);
  }
  return [...found].sort((a, b) => a.order - b.order).map(({ step }) => step);
}
