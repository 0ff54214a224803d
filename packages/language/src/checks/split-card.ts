import type { Card } from '@theory-of-change/model';
import { shortName } from '@theory-of-change/model';
import type { End } from '../generated/ast.ts';
import { quote } from '../grammar/quotes.ts';
import { nameKey } from '../references/names.ts';
import { addArrow, reasonTo } from './additions.ts';
import { insert, lineEnd, replace } from './edits.ts';
import { endsAt } from './ends-at.ts';
import type { Edit, Fix } from './finding.ts';
import { rangeOf } from './places.ts';
import { type Clause, JOINTS } from './prose/clauses.ts';
import { type Token, tokensOf } from './prose/tokens.ts';
import type { TheoryFile } from './theory-file.ts';
import { CHANGE_WORDS } from './words/change-words.ts';
import { PEOPLE } from './words/people.ts';
import { SMALL_WORDS } from './words/small-words.ts';
import { nodeOf } from './written.ts';

/**
 * A fix that makes one card of each clause: the first keeps the card’s name and details, the others take its people and
 * its arrows. Where “so” joins them the first leads to the next: arrows to the card go to the first, those from it start at
 * the last. None where an arrow leads from it together with others (`a & b`), or where only some are joined by “so”: what
 * that means of the parts is for people to say.
 */
export function splitting(file: TheoryFile, card: Card, told: readonly Clause[]): readonly Fix[] {
  const node = nodeOf(file, card);
  const clauses = told.map(withoutThat);
  const effects = effectsIn(card.words, told);
  const isChain = effects > 0;
  if (isChain && effects < told.length - 1) return [];
  const [first, ...others] = parts(card.words, clauses, isChain);
  if (!node || !card.wordsRange || first === undefined || others.length === 0) return [];
  const taken = new Set(file.nameables.map(({ name }) => nameKey(name ?? '')));
  const free = (words: string) => {
    const name = shortName(words, taken);
    taken.add(name);
    return name;
  };
  const name = card.name ?? free(first);
  const added = others.map((words) => ({ words, name: free(words) }));
  const ends = endsAt(file, node);
  if (ends.some((end) => end.$container.ends.length > 1)) return [];
  const who = card.who.length > 0 ? ` { who ${card.who.map((one) => one.name).join(', ')} }` : '';
  const gap = gapBefore(file, card);
  const names = [name, ...added.map((one) => one.name)];
  const leads = isChain ? led(file, card, ends, names) : listed(ends, names);
  if (!leads) return [];
  const edits: readonly Edit[] = [
    replace(card.wordsRange, `${card.name === undefined ? `${name} ` : ''}${quote(first)}`),
    insert(rangeOf(node).end, added.map((one) => `${gap}${one.name} ${quote(one.words)}${who}`).join('')),
    ...leads,
  ];
  return [{ title: `Split into ${clauses.length} cards`, edits }];
}

/** How many of the clauses are told as what comes of the one before: “so”, “so that”. */
function effectsIn(words: string, clauses: readonly Clause[]): number {
  return clauses.slice(1).filter(({ start }) => /\bso\s*$/iu.test(words.slice(0, start))).length;
}

/** “So that” is joined by its first word only. */
function withoutThat(clause: Clause): Clause {
  const [first, ...rest] = clause.tokens;
  const [second] = rest;
  return first?.word === 'that' && second ? { ...clause, tokens: rest, start: second.start } : clause;
}

function listed(ends: readonly End[], names: readonly string[]): readonly Edit[] {
  return ends.map((end) => replace(rangeOf(end), names.join(', ')));
}

/** Leads arrows through a chain of cards; nothing where one goes through a list, or has details that are not the chain's. */
function led(
  file: TheoryFile,
  card: Card,
  ends: readonly End[],
  names: readonly string[],
): readonly Edit[] | undefined {
  const chain = names.join(' -> ');
  const places = ends.map((end) => {
    const step = end.$container.$container;
    const { steps, details } = step.$container;
    const index = steps.indexOf(step);
    if (index === 0) return { end, name: names.at(-1) };
    if (index === steps.length - 1) return { end, name: names[0] };
    return { end, name: step.joints.length === 1 && details.length === 0 ? chain : undefined };
  });
  if (places.some(({ name }) => name === undefined)) return undefined;
  const isDrawn = places.some(({ name }) => name === chain);
  return [
    ...places.map(({ end, name }) => replace(rangeOf(end), name ?? chain)),
    ...(isDrawn ? [] : [addArrow(file, `${chain}${reasonTo(file, card)}`)]),
  ];
}

/** The words of each card: a clause with what follows it, and with those whom the whole speaks of. */
function parts(words: string, clauses: readonly Clause[], isChain: boolean): readonly string[] {
  const tokens = tokensOf(words);
  const subject = subjectOf(words);
  return clauses.map(({ start, tokens: [first] }, index) => {
    const next = clauses[index + 1]?.start ?? words.length;
    const from = index === 0 ? 0 : start;
    const last = tokens.findLast(
      (token) => token.end <= next && !(index + 1 < clauses.length && isJoint(words, token, isChain)),
    );
    const text = words.slice(from, index + 1 < clauses.length ? last?.end : words.length).trim();
    // What comes of something has a subject of its own.
    const standsAlone = isChain || index === 0 || !first || CHANGE_WORDS.has(first.word) || PEOPLE.has(first.word);
    return standsAlone || subject === '' ? capital(text) : `${subject} ${text}`;
  });
}

function isJoint(words: string, { start, end }: Pick<Token, 'start' | 'end'>, isChain: boolean): boolean {
  const word = words.slice(start, end).toLowerCase();
  return JOINTS.has(word) || (isChain && word === 'that');
}

/** Those whom an outcome begins with: `The child`, `Parent and baby`. */
function subjectOf(words: string): string {
  let end = 0;
  for (const token of tokensOf(words)) {
    const isPerson = PEOPLE.has(token.word) && !token.isPossessive;
    if (isPerson) end = token.end;
    else if (!SMALL_WORDS.has(token.word)) break;
  }
  return words.slice(0, end);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** What parts a new card from the one before it: a line with its indent, or a blank where cards share a line. */
function gapBefore(file: TheoryFile, card: Card): string {
  const text = file.document.textDocument;
  const { start } = card.source.range;
  const before = text.getText({ start: { line: start.line, character: 0 }, end: start });
  return before.trim() === '' ? `${lineEnd(text)}${before}` : ' ';
}
