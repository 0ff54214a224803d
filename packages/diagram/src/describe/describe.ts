import { type Stage, type Theory, type Words, wordsFor } from '@theory-of-change/model';
import { wordsOf } from '../graph/card-size.ts';
import { topCards } from '../graph/sized-figure.ts';
import { subtitle } from '../page/title-block.ts';
import { allWords } from './sentences.ts';

/** A part of the figure's description. The items of an ordered list are numbered from 1. */
export type DescriptionPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly DescribedItem[] };

interface DescribedItem {
  readonly text: string;
  /** What a card includes. */
  readonly parts: readonly string[];
}

/** What the figure is, in a sentence or two, in the theory's language: for an `alt` attribute. */
export function altText(theory: Theory): string {
  const { list, quote, description } = wordsFor(theory);
  const counts = theory.columns.map(({ stage, heading }) => {
    const count = topCards(theory).filter((card) => card.stage === stage).length;
    return `${heading} (${count})`;
  });
  return description.altText(theory.title === '' ? '' : quote(theory.title), list(counts), theory.arrows.length);
}

/**
 * The whole figure in words, in the theory's language: an ordered list for each column, each card with what it leads to,
 * then the broad arrows, the ceiling, and the lists below. The team's own notes, questions and ideas are not in it.
 */
export function describeFigure(theory: Theory): readonly DescriptionPart[] {
  const words = wordsFor(theory);
  const { description, figure } = words;
  const cardWords = allWords(theory);
  const told = (id: string, text: string): string => sentence(text) + leadsTo(theory, id, cardWords, words);
  const columns = theory.columns.flatMap(({ stage, heading, timeframe }): readonly DescriptionPart[] => {
    const cards = topCards(theory).filter((card) => card.stage === stage);
    const items = cards.map((card) => ({
      text: told(card.id, wordsOf(card)),
      parts: theory.cards
        .filter((inner) => inner.parent === card.id)
        .map((part) => description.includes(told(part.id, wordsOf(part)))),
    }));
    return [
      { kind: 'heading', text: timeframe === undefined ? heading : `${heading} (${timeframe})` },
      ...(items.length === 0 ? [] : [{ kind: 'list', ordered: true, items } as const]),
    ];
  });
  const externals = theory.externals
    .filter(({ id }) => theory.arrows.some(({ from }) => from.includes(id)))
    .map((external) => description.fromTheory(words.quote(external.theory), told(external.id, external.words)));
  const broad = theory.columnArrows.map(({ from, to, kind }) => {
    const say = kind === 'feedback' ? description.columnFeedsBackTo : description.columnLeadsTo;
    return say(heading(theory, from, words), heading(theory, to, words));
  });
  const ceiling =
    theory.ceiling === undefined ? [] : [description.ceilingAfter(heading(theory, theory.ceiling, words))];
  return [
    ...columns,
    ...[...externals, ...broad, ...ceiling].map((text): DescriptionPart => ({ kind: 'text', text })),
    ...numbered(figure.assumptions, figure.letters.assumption, theory.assumptions),
    ...numbered(figure.enablers, figure.letters.enabler, theory.enablers),
    ...numbered(figure.risks, figure.letters.risk, theory.risks),
  ];
}

/** The same as plain text with line breaks, with the alt text and the subtitle before it. */
export function longDescription(theory: Theory): string {
  const about = subtitle(theory);
  const parts = describeFigure(theory).flatMap((part): readonly string[] => {
    if (part.kind === 'heading') return ['', part.text];
    if (part.kind === 'text') return ['', part.text];
    return part.items.flatMap(({ text, parts: inner }, nth) => [
      part.ordered ? `${nth + 1}. ${text}` : text,
      ...inner.map((line) => `   ${line}`),
    ]);
  });
  return [altText(theory), ...(about === '' ? [] : [`${about}.`]), ...parts].join('\n');
}

function heading(theory: Theory, stage: Stage, words: Words): string {
  return theory.columns.find((column) => column.stage === stage)?.heading ?? words.stages[stage];
}

function leadsTo(
  theory: Theory,
  id: string,
  cardWords: ReadonlyMap<string, string>,
  { list, quote, description }: Words,
): string {
  const quoted = (end: string): string => quote(cardWords.get(end) ?? end);
  const from = theory.arrows.filter((arrow) => arrow.from.includes(id));
  const alone = from.filter((arrow) => arrow.kind === 'leads-to' && arrow.from.length === 1);
  const joint = from.filter((arrow) => arrow.kind === 'leads-to' && arrow.from.length > 1);
  const back = from.filter((arrow) => arrow.kind === 'feedback');
  const sentences = [
    ...(alone.length === 0 ? [] : [description.leadsTo(list(alone.map((arrow) => quoted(arrow.to))))]),
    ...joint.map((arrow) => {
      const others = arrow.from.filter((end) => end !== id).map(quoted);
      return description.togetherLeadsTo(list(others), quoted(arrow.to));
    }),
    ...(back.length === 0 ? [] : [description.feedsBackTo(list(back.map((arrow) => quoted(arrow.to))))]),
  ];
  return sentences.map((text) => ` ${text}`).join('');
}

function numbered(
  title: string,
  letter: string,
  entries: readonly { readonly number: number; readonly words: string }[],
): readonly DescriptionPart[] {
  if (entries.length === 0) return [];
  const items = entries.map((entry) => ({ text: `${letter}${entry.number}. ${sentence(entry.words)}`, parts: [] }));
  return [
    { kind: 'heading', text: title },
    { kind: 'list', ordered: false, items },
  ];
}

/** With a full stop at its end. */
function sentence(words: string): string {
  return /[.!?…]["”’]?$/.test(words) ? words : `${words}.`;
}
