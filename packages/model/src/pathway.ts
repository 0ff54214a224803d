import { familiesOf } from './families.ts';
import { groupBy } from './group-by.ts';
import { type Step, stepsOf } from './steps.ts';
import type { Id, Theory } from './theory.ts';

/** All that leads to a card and all that it leads to, through any number of `->` arrows. The card itself is in neither. */
export interface Pathway {
  readonly upstream: ReadonlySet<Id>;
  readonly downstream: ReadonlySet<Id>;
  /** The arrows and column arrows on the way. */
  readonly arrows: ReadonlySet<Id>;
}

/**
 * The pathway through a card. Feedback arrows are not followed: they run back in time, and through them everything
 * would lead to everything. A card that is included stands for its whole as an end of arrows, and the whole for its
 * parts, but one part never for another.
 */
export function pathway(theory: Theory, id: Id): Pathway {
  return pathwaysOf(theory)(id);
}

/** The pathways through the cards of a theory: for several of them, its arrows are looked through once. */
export function pathwaysOf(theory: Theory): (id: Id) => Pathway {
  const steps = stepsOf(theory);
  const byEnd = groupBy(steps, ({ to }) => to);
  const byStart = groupBy(steps, ({ from }) => from);
  const family = familiesOf(theory.cards);
  return (id) => {
    const arrows = new Set<Id>();
    const upstream = follow(id, byEnd, family, 'from', arrows);
    const downstream = follow(id, byStart, family, 'to', arrows);
    return { upstream, downstream, arrows };
  };
}

/** The cards that one arrow joins directly to this one, feedback included, in the file's order. */
export function neighbours(theory: Theory, id: Id): { readonly before: readonly Id[]; readonly after: readonly Id[] } {
  const before = theory.arrows.filter((arrow) => arrow.to === id).flatMap((arrow) => arrow.from);
  const after = theory.arrows.filter((arrow) => arrow.from.includes(id)).map((arrow) => arrow.to);
  return { before: [...new Set(before)], after: [...new Set(after)] };
}

function follow(
  start: Id,
  byEnd: ReadonlyMap<Id, readonly Step[]>,
  family: ReadonlyMap<Id, readonly Id[]>,
  far: 'from' | 'to',
  arrows: Set<Id>,
): ReadonlySet<Id> {
  const reached = new Set<Id>();
  const shownWith = new Set<Id>();
  const waiting: Id[] = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const end of [id, ...(family.get(id) ?? [])]) {
      if (end !== start) shownWith.add(end);
      for (const step of byEnd.get(end) ?? []) {
        arrows.add(step.arrow);
        if (reached.has(step[far]) || step[far] === start) continue;
        reached.add(step[far]);
        waiting.push(step[far]);
      }
    }
  }
  return new Set([...reached, ...shownWith]);
}
