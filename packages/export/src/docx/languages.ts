import type { BidDocument } from '../document/document.ts';

/** A BCP 47 tag as Word knows it: it has no proofing tools for a language without a country. */
export function proofingLanguage(tag: string): string {
  return WITH_COUNTRY.get(tag.toLowerCase()) ?? tag;
}

const WITH_COUNTRY: ReadonlyMap<string, string> = new Map([
  ['en', 'en-GB'],
  ['cy', 'cy-GB'],
]);

/** The language of the words that we add, where it is not the document's own. */
export function ownWords({ language, headingsLanguage }: BidDocument): { readonly lang?: string } {
  return language === headingsLanguage ? {} : { lang: headingsLanguage };
}

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms, or a letter of any other script. */
const FIRST_LETTER = /(?<rightToLeft>[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff])|\p{L}/u;

/** Whether a text runs from right to left, by its first letter as the Unicode bidirectional algorithm takes it (UAX #9, P2). */
export function isRightToLeft(text: string): boolean {
  return FIRST_LETTER.exec(text)?.groups?.rightToLeft !== undefined;
}

/** Whether a language, a BCP 47 tag, is written from right to left. */
export function isWrittenRightToLeft(tag: string): boolean {
  return RIGHT_TO_LEFT.has(tag.toLowerCase().split('-')[0] ?? '');
}

/** Languages whose usual script is Arabic, Hebrew, Syriac or Thaana. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set('ar ckb dv fa he ps sd syr ug ur yi'.split(' '));
