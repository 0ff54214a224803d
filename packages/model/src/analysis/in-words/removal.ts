import type { Theory } from '../../theory.ts';
import type { ChainStep } from '../chains.ts';
import type { Removal, Weakened } from '../removal.ts';
import { foundationOf } from './foundation.ts';
import { listed, type Say, wordsById } from './telling.ts';

/** What would be left without an activity, a sentence for each kind of outcome. `most`: how many of a kind are named. */
export function removalInWords(theory: Theory, removal: Removal, say: Say, most?: number): readonly string[] {
  const { unsupported, incomplete, weakened, unchanged } = removal;
  const named = (cards: readonly { readonly words: string }[]) =>
    listed(
      cards.map(({ words }) => say(words)),
      most,
    );
  const sentences: string[] = [];
  if (unsupported.length > 0)
    sentences.push(`Without it nothing that the team does would lead to ${named(unsupported)}.`);
  if (incomplete.length > 0) sentences.push(`Other activities lead only together with it to ${named(incomplete)}.`);
  for (const one of weakened.slice(0, most)) sentences.push(weakenedInWords(theory, one, say));
  const others = weakened.slice(most ?? weakened.length).map(({ outcome }) => outcome);
  if (others.length > 0) sentences.push(`So would ${named(others)}.`);
  if (unchanged.length > 0) sentences.push(`Other activities lead by a way as strong to ${named(unchanged)}.`);
  return sentences.length > 0 ? sentences : ['No pathway leads from it to an outcome.'];
}

function weakenedInWords(theory: Theory, { outcome, before, after }: Weakened, say: Say): string {
  const now = foundationOf(before.weakest, theory);
  const then = foundationOf(after.weakest, theory);
  return `${say(outcome.words)} would rest on a weaker step, ${stepInWords(theory, after.weakest, say)}: ${then} (now: ${now}).`;
}

/** The cards of a step: `“Visit” and “Listen” → “Feel heard”`. */
export function stepInWords(theory: Theory, { from, to }: ChainStep, say: Say): string {
  const wordsOf = wordsById(theory);
  return `${listed(from.map((id) => say(wordsOf(id))))} → ${say(wordsOf(to))}`;
}
