import type { Theory } from '../theory.ts';
import { WELSH } from './cy.ts';
import { ENGLISH } from './en.ts';
import type { Words } from './words.ts';

export type * from './narrative-words.ts';
export type * from './page-words.ts';
export { readableDate } from './readable-date.ts';
export type * from './words.ts';

/** Every language that the tool's own words are in, by its BCP 47 base. */
const LANGUAGES: Readonly<Record<string, Words>> = { en: ENGLISH, cy: WELSH };

/** The tool's own words in a language (BCP 47; what matters is its base), else in English. */
export function wordsIn(language: string): Words {
  return LANGUAGES[language.split('-')[0]?.toLowerCase() ?? ''] ?? ENGLISH;
}

/** The tool's own words in the language of a theory. */
export function wordsFor(theory: Pick<Theory, 'language'>): Words {
  return wordsIn(theory.language);
}

/** The headings of columns in English: for the editor, whose own language it is. */
export const STAGE_HEADINGS = ENGLISH.stages;
