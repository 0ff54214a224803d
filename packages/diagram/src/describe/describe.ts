import { STAGE_HEADINGS, type Stage, type Theory } from '@theory-of-change/model';
import { wordsOf } from '../graph/card-size.ts';
import { topCards } from '../graph/sized-figure.ts';
import { subtitle } from '../page/title-block.ts';
import { allWords, list, quote } from './sentences.ts';

/** What the figure is, in a sentence or two: for an `alt` attribute. */
export function altText(theory: Theory): string {
  const counts = theory.columns.map(({ stage, heading }) => {
    const count = topCards(theory).filter((card) => card.stage === stage).length;
    return `${heading} (${count})`;
  });
  const arrows = theory.arrows.length;
  const joined = arrows === 0 ? '' : `, joined by ${arrows} ${arrows === 1 ? 'arrow' : 'arrows'}`;
  return `Theory of change${theory.title === '' ? '' : ` ${quote(theory.title)}`}: ${list(counts)}${joined}.`;
}

/**
 * The whole figure in words: an ordered list for each column, each card with what it leads to, then the broad arrows,
 * the ceiling, and the lists below. Plain text with line breaks. The team's own notes, questions and ideas are not in it.
 */
export function longDescription(theory: Theory): string {
  const words = allWords(theory);
  const lines: string[] = [altText(theory)];
  const about = subtitle(theory);
  if (about !== '') lines.push(`${about}.`);
  for (const { stage, heading, timeframe } of theory.columns) {
    lines.push('', timeframe === undefined ? heading : `${heading} (${timeframe})`);
    topCards(theory)
      .filter((card) => card.stage === stage)
      .forEach((card, i) => {
        lines.push(`${i + 1}. ${sentence(wordsOf(card))}${leadsTo(theory, card.id, words)}`);
        for (const part of theory.cards.filter((inner) => inner.parent === card.id)) {
          lines.push(`   It includes: ${sentence(wordsOf(part))}${leadsTo(theory, part.id, words)}`);
        }
      });
  }
  for (const external of theory.externals) {
    const leads = leadsTo(theory, external.id, words);
    if (leads !== '') lines.push('', `From ${quote(external.theory)}: ${sentence(external.words)}${leads}`);
  }
  const broad = theory.columnArrows.map(
    ({ from, to, kind }) =>
      `${heading(theory, from)} as a whole ${kind === 'feedback' ? 'feeds back to' : 'leads to'} ${heading(theory, to)}.`,
  );
  if (broad.length > 0) lines.push('', ...broad);
  if (theory.ceiling !== undefined) {
    lines.push('', `Ceiling of accountability: after ${heading(theory, theory.ceiling)}.`);
  }
  lines.push(...numbered('Assumptions', 'A', theory.assumptions));
  lines.push(...numbered('Enablers', 'E', theory.enablers));
  lines.push(...numbered('Risks', 'R', theory.risks));
  return lines.join('\n');
}

function heading(theory: Theory, stage: Stage): string {
  return theory.columns.find((column) => column.stage === stage)?.heading ?? STAGE_HEADINGS[stage];
}

function leadsTo(theory: Theory, id: string, words: ReadonlyMap<string, string>): string {
  const quoted = (end: string): string => quote(words.get(end) ?? end);
  const from = theory.arrows.filter((arrow) => arrow.from.includes(id));
  const alone = from.filter((arrow) => arrow.kind === 'leads-to' && arrow.from.length === 1);
  const joint = from.filter((arrow) => arrow.kind === 'leads-to' && arrow.from.length > 1);
  const back = from.filter((arrow) => arrow.kind === 'feedback');
  const parts: string[] = [];
  if (alone.length > 0) parts.push(` Leads to ${list(alone.map((arrow) => quoted(arrow.to)))}.`);
  for (const arrow of joint) {
    const others = arrow.from.filter((end) => end !== id).map(quoted);
    parts.push(` Together with ${list(others)}, leads to ${quoted(arrow.to)}.`);
  }
  if (back.length > 0) parts.push(` Feeds back to ${list(back.map((arrow) => quoted(arrow.to)))}.`);
  return parts.join('');
}

function numbered(
  title: string,
  letter: string,
  entries: readonly { readonly number: number; readonly words: string }[],
): readonly string[] {
  if (entries.length === 0) return [];
  return ['', title, ...entries.map((entry) => `${letter}${entry.number}. ${sentence(entry.words)}`)];
}

/** With a full stop at its end. */
function sentence(words: string): string {
  return /[.!?…]["”’]?$/.test(words) ? words : `${words}.`;
}
