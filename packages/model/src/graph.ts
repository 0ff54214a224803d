import { groupBy } from './group-by.ts';
import { shortestWay } from './shortest-way.ts';
import { STAGES, type Stage } from './stages.ts';
import { stepsOf } from './steps.ts';
import type { Arrow, Card, Id, Theory } from './theory.ts';

/**
 * What leads to what, between whole cards: an arrow at a card that another includes counts as one at its whole. Only
 * `->` is followed; feedback leads back in time, and through it everything would lead to everything.
 */
export interface Graph {
  /** The cards in columns that no other includes, in the order of the theory. */
  readonly wholes: readonly Card[];
  /** The card that includes this one, else the card itself. */
  readonly wholeOf: (id: Id) => Id;
  /** What one arrow leads to from here, cards of other theories included. */
  readonly after: (id: Id) => ReadonlySet<Id>;
  /** What one arrow leads here from. */
  readonly before: (id: Id) => ReadonlySet<Id>;
  /** Everything that any number of arrows lead to from here; itself only where it stands on a loop. */
  readonly downstream: (id: Id) => ReadonlySet<Id>;
  /** Everything from which any number of arrows lead here. */
  readonly upstream: (id: Id) => ReadonlySet<Id>;
  /** Everything from which any number of arrows lead to any of these cards. One walk, however many they are. */
  readonly upstreamOfAny: (ids: Iterable<Id>) => ReadonlySet<Id>;
  /** Everything that any number of arrows lead to from any of these cards. */
  readonly downstreamOfAny: (ids: Iterable<Id>) => ReadonlySet<Id>;
  /** The column of a card, also of one of another theory that an arrow here joins. */
  readonly stageOf: (id: Id) => Stage | undefined;
}

/** The graph of a theory. */
export function graphOf(theory: Theory): Graph {
  const parents = new Map(theory.cards.map((card) => [card.id, card.parent ?? card.id]));
  const stages = new Map([...theory.cards, ...theory.externals].map(({ id, stage }) => [id, stage]));
  const wholeOf = (id: Id) => parents.get(id) ?? id;
  const after = new Map<Id, Set<Id>>();
  const before = new Map<Id, Set<Id>>();
  for (const { from, to } of stepsOf(theory)) {
    const [a, b] = [wholeOf(from), wholeOf(to)];
    // Between two parts of one card: nothing about the whole.
    if (a === b) continue;
    setFor(after, a).add(b);
    setFor(before, b).add(a);
  }
  const next = (links: ReadonlyMap<Id, ReadonlySet<Id>>) => (id: Id) => links.get(wholeOf(id)) ?? NONE;
  return {
    wholes: theory.cards.filter((card) => card.parent === undefined),
    wholeOf,
    after: next(after),
    before: next(before),
    downstream: (id) => reached([id], next(after)),
    upstream: (id) => reached([id], next(before)),
    upstreamOfAny: (ids) => reached(ids, next(before)),
    downstreamOfAny: (ids) => reached(ids, next(after)),
    stageOf: (id) => stages.get(id),
  };
}

const NONE: ReadonlySet<Id> = new Set();

/** Whether a theory has any arrow at all. */
export function hasArrows(theory: Theory): boolean {
  return theory.arrows.length > 0 || theory.columnArrows.length > 0;
}

/** The arrows that are no feedback and lead to an earlier column of this theory. */
export function backwardArrows(theory: Theory): readonly Arrow[] {
  const stages = new Map(theory.cards.map(({ id, stage }) => [id, STAGES.indexOf(stage)]));
  return theory.arrows.filter(({ kind, from, to }) => {
    const end = stages.get(to);
    return kind === 'leads-to' && end !== undefined && from.some((id) => (stages.get(id) ?? -1) > end);
  });
}

/** A loop of `->`: each card leads to the next, and the last to the first, by the arrow that the file draws last. */
export interface Loop {
  readonly cards: readonly Id[];
  readonly closing: Arrow;
}

/**
 * The loops of `->` that no arrow breaks, each told once by the arrow that closes it in the order of the file: an arrow
 * closes a loop where the arrows before it lead from its head back to its tail. Arrows back to an earlier column are left
 * out: they are a mistake (or a feedback) by themselves, whichever loop they close.
 */
export function loops(theory: Theory): readonly Loop[] {
  const stages = new Map(theory.cards.map(({ id, stage }) => [id, STAGES.indexOf(stage)]));
  const drawn = theory.arrows.flatMap((arrow) => {
    if (arrow.kind !== 'leads-to') return [];
    const forward = arrow.from.filter((from) => (stages.get(from) ?? -1) <= (stages.get(arrow.to) ?? STAGES.length));
    return [{ arrow, forward }];
  });
  const looping = onLoops(drawn.flatMap(({ arrow, forward }) => forward.map((from) => ({ from, to: arrow.to }))));
  const links = new Map<Id, Set<Id>>();
  const found: Loop[] = [];
  for (const { arrow, forward: all } of drawn) {
    // A way back to an arrow's tail leads through loops alone.
    const forward = looping.has(arrow.to) ? all.filter((from) => looping.has(from)) : [];
    const way = forward
      .map((from) => shortestWay(arrow.to, from, (id) => links.get(id)))
      .find((one) => one !== undefined);
    // An arrow that closes a loop is not followed further: each loop is told once.
    if (way) found.push({ cards: way, closing: arrow });
    else for (const from of forward) setFor(links, from).add(arrow.to);
  }
  return found;
}

/** The cards on loops, and those on ways from one loop to another: what is left when ends that lead nowhere are taken away. */
function onLoops(steps: readonly { readonly from: Id; readonly to: Id }[]): ReadonlySet<Id> {
  const forward = trimmed(steps);
  const back = trimmed(forward.map(({ from, to }) => ({ from: to, to: from })));
  return new Set(back.flatMap(({ from, to }) => [from, to]));
}

/** The steps without those that start where no step leads, again and again (A. B. Kahn, 1962). */
function trimmed<Step extends { readonly from: Id; readonly to: Id }>(steps: readonly Step[]): readonly Step[] {
  const incoming = new Map<Id, number>();
  for (const { to } of steps) incoming.set(to, (incoming.get(to) ?? 0) + 1);
  const outgoing = groupBy(steps, ({ from }) => from);
  const gone = new Set<Id>([...outgoing.keys()].filter((id) => !incoming.has(id)));
  // What is found is gone on from: the set grows while it is walked.
  for (const id of gone) {
    for (const { to } of outgoing.get(id) ?? []) {
      const left = (incoming.get(to) ?? 0) - 1;
      incoming.set(to, left);
      if (left === 0) gone.add(to);
    }
  }
  return steps.filter(({ from }) => !gone.has(from));
}

function reached(starts: Iterable<Id>, next: (id: Id) => ReadonlySet<Id>): ReadonlySet<Id> {
  const found = new Set<Id>();
  for (const start of starts) for (const id of next(start)) found.add(id);
  // What is found is gone on from: the set grows while it is walked.
  for (const id of found) for (const further of next(id)) found.add(further);
  return found;
}

function setFor(links: Map<Id, Set<Id>>, id: Id): Set<Id> {
  const known = links.get(id);
  if (known) return known;
  const made = new Set<Id>();
  links.set(id, made);
  return made;
}
