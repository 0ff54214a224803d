import type { Card, Theory } from '../../theory.ts';
import type { ChainStep } from '../chains.ts';
import type { Removal, Weakened } from '../removal.ts';
import { foundationOf } from './foundation.ts';
import { listed, type Say, type WordsOf, wordsById } from './telling.ts';

/** What would be left without an activity, a sentence for each kind of outcome. `most`: how many of a kind are named. */
export function removalInWords(theory: Theory, removal: Removal, say: Say, most?: number): readonly string[] {
  const { unsupported, incomplete, weakened, unchanged } = removal;
  const named = (cards: readonly Card[]) =>
    listed(
      cards.map(({ words }) => say(words)),
      most,
    );
  const sentences: string[] = [];
  if (unsupported.length > 0) {
    const them = unsupported.length === 1 ? 'it' : 'them';
    sentences.push(`Without it ${named(unsupported)} would have no activity leading to ${them}.`);
  }
  if (incomplete.length > 0) sentences.push(`Other activities lead only together with it to ${named(incomplete)}.`);
  const [first, ...others] = weakened;
  if (first) sentences.push(weakenedInWords(theory, first, say));
  if (others.length > 0) sentences.push(`Weaker too would be ${named(others.map(({ outcome }) => outcome))}.`);
  if (unchanged.length > 0) sentences.push(`Others lead by a way as strong to ${named(unchanged)}.`);
  return sentences.length > 0 ? sentences : ['No pathway leads from it to an outcome.'];
}

function weakenedInWords(theory: Theory, { outcome, before, after }: Weakened, say: Say): string {
  const now = foundationOf(before.weakest, theory);
  const then = foundationOf(after.weakest, theory);
  return `Without it ${say(outcome.words)} would rest on a weaker step, ${stepInWords(after.weakest, wordsById(theory), say)}: ${then} (now: ${now}).`;
}

/** The cards of a step: `“Visit” and “Listen” → “Feel heard”`. */
export function stepInWords({ from, to }: ChainStep, wordsOf: WordsOf, say: Say): string {
  return `${listed(from.map((id) => say(wordsOf(id))))} → ${say(wordsOf(to))}`;
}
