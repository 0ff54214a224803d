import { BIRTH_WORDS, MONTHS } from '../words/birth-words.ts';
import { byWords } from './by-words.ts';

/** What in a text tells who somebody is. */
export type Private = 'email' | 'telephone' | 'name and birth date';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
/** From a nought or a plus on: years, amounts and references begin otherwise. */
const TELEPHONE = /(?<![\p{L}\p{N}./-])(?:\+|\(?0)[\d ().-]{7,}\d(?![\p{L}\p{N}/-])/gu;
const FULL_NAME = /\p{Lu}\p{Ll}+(?:[-'’]\p{L}+)?\s+\p{Lu}[\p{L}'’-]*\p{Ll}/u;
const MONTH = `(?:${MONTHS.join('|')})`;
const DAY = new RegExp(
  `\\b(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}\\.?,? \\d{2,4}|${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})\\b`,
  'iu',
);
const BIRTH = new RegExp(`(?<!\\p{L})(?:${BIRTH_WORDS.join('|').replaceAll('.', '\\.')})(?!\\p{L})`, 'iu');

/** What a text holds that tells who somebody is: an address, a number, or a full name with the day of birth. */
export const privateIn = byWords((text): readonly Private[] => {
  const found: Private[] = [];
  if (EMAIL.test(text)) found.push('email');
  if ([...text.matchAll(TELEPHONE)].some(([number]) => isTelephone(number))) found.push('telephone');
  if (BIRTH.test(text) && DAY.test(text) && FULL_NAME.test(text)) found.push('name and birth date');
  return found;
});

/** A number in full has 9 to 15 digits (ITU-T E.164). */
function isTelephone(number: string): boolean {
  const digits = number.replace(/\D/g, '').length;
  return digits >= 9 && digits <= 15 && !DAY.test(number);
}
