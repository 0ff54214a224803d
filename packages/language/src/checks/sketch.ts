import type { TheoryFile } from './theory-file.ts';

/** Cards in columns from which on a theory is more than a sketch: our own judgement. */
const ENOUGH = 6;

/**
 * Whether a theory is only begun: what it lacks is still to come, and rules about what lacks keep silent. One that says its
 * status wants to be read as what it says; a file without a theory is a library, and lacks nothing.
 */
export function isSketch({ theory, settings }: Pick<TheoryFile, 'theory' | 'settings'>): boolean {
  if (theory.kind === 'library') return true;
  if (theory.status === 'final' || settings.some(({ keyword }) => keyword === 'status')) return false;
  return theory.cards.filter((card) => card.parent === undefined).length < ENOUGH;
}
