import type { ExportWishes, Look } from '@theory-of-change/export';
import { type Id, onlyPathways, type Theory, type TheoryUpdate } from '@theory-of-change/model';

/** What an export may be asked for beyond its format and page. */
export interface ExportOptions {
  /** The cards that the pathways go through; none: the whole theory. */
  readonly only: readonly Id[];
  /** For people: what `only` was chosen by. */
  readonly onlyWords?: string;
  /** As written after `funded by`. */
  readonly funder?: string;
  readonly notes: boolean;
  /** The smallest type that the funder takes, pt, where it is not the project's. */
  readonly minText?: number;
  readonly length: ExportWishes['length'];
}

export const NO_OPTIONS: ExportOptions = { only: [], notes: false, length: {} };

/** A group of cards, or a card, whose pathways may be asked for. */
export interface Part {
  readonly label: string;
  readonly ids: readonly Id[];
  readonly kind: 'group' | 'card';
}

/** What `only` may name: groups by their labels, then cards by their words. */
export function partsOf({ cards }: Theory): readonly Part[] {
  const groups = new Map<string, Id[]>();
  for (const { id, group } of cards) {
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  return [
    ...[...groups].map(([label, ids]): Part => ({ label, ids, kind: 'group' })),
    ...cards.map(({ id, words }): Part => ({ label: words, ids: [id], kind: 'card' })),
  ];
}

/** Everyone who pays for a card, in the file's order. */
export function fundersOf({ cards }: Theory): readonly string[] {
  return [...new Set(cards.flatMap(({ fundedBy }) => fundedBy))];
}

/** What was asked for, in words; nothing where nothing was. */
export function optionWords({ onlyWords, funder, notes, minText, length }: ExportOptions): string {
  const { words, characters } = length;
  return [
    ...(onlyWords === undefined ? [] : [`only ${onlyWords}`]),
    ...(funder === undefined ? [] : [`funded by ${funder}`]),
    ...(notes ? ['with notes'] : []),
    ...(minText === undefined ? [] : [`text from ${minText} pt`]),
    ...(words === undefined ? [] : [`narrative of ${words} words`]),
    ...(characters === undefined ? [] : [`narrative of ${characters} characters`]),
  ].join(', ');
}

/** What is written: the theory or a part of it, with the look of the project. */
export function subjectOf({ theory, settings }: TheoryUpdate, options: ExportOptions): { theory: Theory; look: Look } {
  const { only, minText } = options;
  return {
    theory: only.length === 0 ? theory : onlyPathways(theory, only),
    look: { ...settings, ...(minText === undefined ? {} : { minText }) },
  };
}

/** The options as wishes of every file. */
export function wishesOf({ notes, funder, length }: ExportOptions): Pick<ExportWishes, 'notes' | 'funder' | 'length'> {
  return { notes, length, ...(funder === undefined ? {} : { funder }) };
}

/** Reads `300 words` or `1500 characters`; nothing where it is neither. */
export function readLength(text: string): ExportWishes['length'] | undefined {
  const [, digits = '', unit = ''] = /^\s*(\d{2,6})\s*(words?|characters?|letters?)?\s*$/i.exec(text) ?? [];
  const count = Number(digits);
  if (/^[cl]/i.test(unit)) return count >= 50 ? { characters: count } : undefined;
  return count >= 10 ? { words: count } : undefined;
}
