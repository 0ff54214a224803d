import { familiesOf } from './families.ts';
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
  const steps = stepsOf(theory);
  const family = familiesOf(theory.cards);
  const arrows = new Set<Id>();
  const up = follow(id, steps, family, 'to', 'from', arrows);
  const down = follow(id, steps, family, 'from', 'to', arrows);
  return { upstream: up, downstream: down, arrows };
}

/** The cards that one arrow joins directly to this one, feedback included, in the file's order. */
export function neighbours(theory: Theory, id: Id): { readonly before: readonly Id[]; readonly after: readonly Id[] } {
  const before = theory.arrows.filter((arrow) => arrow.to === id).flatMap((arrow) => arrow.from);
  const after = theory.arrows.filter((arrow) => arrow.from.includes(id)).map((arrow) => arrow.to);
  return { before: [...new Set(before)], after: [...new Set(after)] };
}

function follow(
  start: Id,
  steps: readonly Step[],
  family: ReadonlyMap<Id, readonly Id[]>,
  near: 'from' | 'to',
  far: 'from' | 'to',
  arrows: Set<Id>,
): ReadonlySet<Id> {
  const byEnd = new Map<Id, Step[]>();
  for (const step of steps) byEnd.set(step[near], [...(byEnd.get(step[near]) ?? []), step]);
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
