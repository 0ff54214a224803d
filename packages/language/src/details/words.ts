import { STAGES } from '@theory-of-change/model';
import type { SettingRow } from './settings.ts';
import { SETTINGS } from './settings.ts';
import type { DetailRow } from './table.ts';
import { DETAILS, SIDE_LISTS } from './table.ts';

const details = new Map(DETAILS.map((row) => [row.keyword, row]));
const settings = new Map(SETTINGS.map((row) => [row.keyword, row]));

/** The row of a detail's keyword (`funded by`), if it is one. */
export function detailRow(keyword: string): DetailRow | undefined {
  return details.get(keyword);
}

/** The row of a setting's keyword, if it is one. */
export function settingRow(keyword: string): SettingRow | undefined {
  return settings.get(keyword);
}

/** Details of two words, by the first: `collected` → `at`, `by`. */
export const SECOND_WORDS: ReadonlyMap<string, readonly string[]> = secondWords();

function secondWords(): Map<string, string[]> {
  const seconds = new Map<string, string[]>();
  for (const { keyword } of DETAILS) {
    const [first, second] = keyword.split(' ');
    if (first && second) seconds.set(first, [...(seconds.get(first) ?? []), second]);
  }
  return seconds;
}

const CLAUSE_WORDS = ['by', 'on', 'to', 'as', 'at', 'cost'];
const OTHER_WORDS = ['theory', 'import', 'outcomes'];

/** Every single word of the language: never a unit, nor a value after a number. */
export const LANGUAGE_WORDS: ReadonlySet<string> = new Set([
  ...DETAILS.flatMap(({ keyword }) => keyword.split(' ')),
  ...SETTINGS.map(({ keyword }) => keyword),
  ...STAGES,
  ...SIDE_LISTS,
  ...CLAUSE_WORDS,
  ...OTHER_WORDS,
]);
