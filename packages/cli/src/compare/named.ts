import { type Card, CHANGE_STAGES, type Id, type Intervention, nearestFew, type Theory } from '@theory-of-change/model';
import { CallError } from '../options.ts';

/** What the words behind a theory's file name. */
export interface Named {
  readonly outcome?: Card;
  /** The interventions that are named; none: all that there are reason to show. */
  readonly interventions?: readonly Id[];
}

/**
 * Finds what words mean: an outcome, interventions, in any order, by their names or their exact words. `choices`: the
 * theory with every intervention that may be named. Throws `CallError` with the nearest names where a word means nothing.
 */
export function named(words: readonly string[], choices: Theory): Named {
  const found = words.map((word) => meaning(word, choices));
  const [outcome, other] = [...new Set(found.flatMap((one) => (one.kind === 'outcome' ? [one.card] : [])))];
  if (outcome && other) {
    throw new CallError(
      `there are two outcomes: ${callName(outcome)} and ${callName(other)}`,
      'compare the interventions for one of them at a time',
    );
  }
  const interventions = found.flatMap((one) => (one.kind === 'intervention' ? [one.intervention.id] : []));
  return { ...(outcome ? { outcome } : {}), ...(interventions.length > 0 ? { interventions } : {}) };
}

/** The cards that interventions may be compared for: outcomes and the impact. */
export function outcomesOf(theory: Theory): readonly Card[] {
  return theory.cards.filter(({ stage }) => CHANGE_STAGES.includes(stage));
}

/** How a card is called on the command line: its name, else its words in quotes. */
export function callName({ name, words }: Card): string {
  return name ?? `"${words}"`;
}

type Meaning =
  | { readonly kind: 'outcome'; readonly card: Card }
  | { readonly kind: 'intervention'; readonly intervention: Intervention };

function meaning(word: string, choices: Theory): Meaning {
  const card = outcomesOf(choices).find((one) => isCalled(word, one));
  if (card) return { kind: 'outcome', card };
  const intervention = choices.interventions.find((one) => one.id === word || isCalled(word, one));
  if (intervention) return { kind: 'intervention', intervention };
  throw unknown(word, choices);
}

function isCalled(word: string, { name, words }: { readonly name?: string; readonly words: string }): boolean {
  return key(word) === (name === undefined ? undefined : key(name)) || key(word) === key(words);
}

function key(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function unknown(word: string, choices: Theory): CallError {
  const card = choices.cards.find((one) => isCalled(word, one));
  const outcomes = outcomesOf(choices);
  const names = [...outcomes.map((one) => one.name), ...choices.interventions.map(({ id }) => id)];
  const near = nearestFew(
    word,
    [...names, ...outcomes.map(({ words }) => words)].filter((name) => name !== undefined),
  );
  const help =
    near.length > 0
      ? `did you mean ${near.map(quoted).join(' or ')}?`
      : outcomes.length > 0
        ? `the outcomes are ${outcomes.map(callName).join(', ')}`
        : 'the theory has no outcome yet';
  return card
    ? new CallError(`${word} is neither an outcome nor an intervention`, help)
    : new CallError(`there is no outcome and no intervention called ${word}`, help);
}

function quoted(name: string): string {
  return /\s/.test(name) ? `"${name}"` : name;
}
