import {
  type Card,
  type Chain,
  foundationOf,
  type Removal,
  stepInWords,
  type Theory,
  type WordsOf,
  wordsById,
} from '@theory-of-change/model';
import type { Style } from '../../shell.ts';
import type { Analysed } from './analysed.ts';
import type { Lines } from './lines.ts';

/** What would be left without each activity. */
export function tellRemovals(lines: Lines, { theory, analysis }: Analysed, style: Style): void {
  lines.space();
  lines.add('What would be left without each activity', { style: style.bold });
  const wordsOf = wordsById(theory);
  if (analysis.removals.length === 0) lines.add('There is no activity yet.');
  for (const removal of analysis.removals) {
    lines.space();
    lines.add(removal.activity.words, { indent: 2, style: style.bold });
    tellRemoval(lines, theory, removal, wordsOf, style);
  }
}

function tellRemoval(lines: Lines, theory: Theory, removal: Removal, wordsOf: WordsOf, style: Style): void {
  const { activity, unsupported, incomplete, weakened, unchanged } = removal;
  if (unsupported.length + incomplete.length + weakened.length + unchanged.length === 0) {
    const elsewhere = activity.detailedIn === undefined ? '' : `; it is told in full in ${activity.detailedIn}`;
    lines.add(`No pathway leads from it to an outcome${elsewhere}.`, { indent: 4, style: style.yellow });
    return;
  }
  tellCards(lines, 'No other activity leads to:', unsupported);
  tellCards(lines, 'Other activities lead only together with it to:', incomplete);
  if (weakened.length > 0) lines.add('Others lead there too, but by a weaker way:', { indent: 4 });
  for (const { outcome, before, after } of weakened) {
    lines.add(outcome.words, { indent: 6, mark: '- ' });
    lines.add(weakestOf(theory, before, wordsOf), { indent: 8, mark: 'now:  ', style: style.dim });
    lines.add(weakestOf(theory, after, wordsOf), { indent: 8, mark: 'then: ', style: style.dim });
  }
  tellCards(lines, 'Others lead there by a way as strong:', unchanged);
}

function weakestOf(theory: Theory, { weakest }: Chain, wordsOf: WordsOf): string {
  return `${stepInWords(weakest, wordsOf, (words) => `“${words}”`)}: ${foundationOf(weakest, theory)}`;
}

function tellCards(lines: Lines, heading: string, cards: readonly Card[]): void {
  if (cards.length === 0) return;
  lines.add(heading, { indent: 4 });
  for (const { words } of cards) lines.add(words, { indent: 6, mark: '- ' });
}
