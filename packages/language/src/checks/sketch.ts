import type { Theory } from '@theory-of-change/model';

/** Cards in columns from which on a theory is more than a sketch: our own judgement. */
const ENOUGH = 6;

/**
 * Whether a theory is only begun: what it lacks is still to come, and rules about what lacks keep silent. A final one is
 * never a sketch; a file without a theory is a library, and lacks nothing.
 */
export function isSketch(theory: Theory): boolean {
  if (theory.kind === 'library') return true;
  if (theory.status === 'final') return false;
  return theory.cards.filter((card) => card.parent === undefined).length < ENOUGH;
}
