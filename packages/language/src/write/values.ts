import type { Ages, Cost, Quantity } from '@theory-of-change/model';
import { LANGUAGE_WORDS } from '../details/words.ts';
import { findQuoteEnd, quote, unquote } from '../grammar/quotes.ts';

const WORD = /^[\p{L}_][\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{M}\p{N}_]+)*$/u;
const AMOUNT = /^-?\p{Sc}?\d+(?:,\d{3})*(?:\.\d+)?(?:\+|\s?[%\p{Sc}])?$/u;
const DATE = /^\d{4}(?:-\d{2}){0,2}$/;
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** Words in straight quotes, so that they are read as they are: inner quotes get a backslash where they need one. */
export function quoted(words: string): string {
  const usual = quote(words);
  const isRead = findQuoteEnd(usual, 0, usual.length).end === usual.length && unquote(usual) === words;
  return isRead ? usual : `"${oneLine(words).replace(/[\\"“”]/g, '\\$&')}"`;
}

/** A word as it is, anything else in quotes. */
export function wordOrQuoted(text: string): string {
  return isPlainWord(text) ? text : quoted(text);
}

/** A date or a year as it is; what is none in quotes. */
export function when(text: string): string {
  return DATE.test(text) ? text : quoted(text);
}

/** A language's tag as it is; what is none in quotes. */
export function languageTag(text: string): string {
  return LANGUAGE.test(text) ? text : quoted(text);
}

/** A number with its unit, or two of them with `to` between; what reads otherwise stands in quotes. */
export function amount({ text }: Quantity): string {
  return text.split(' to ').every(isAmount) ? text : quoted(text);
}

/** `155 USD as at 2019` */
export function cost({ amount: quantity, asAt }: Cost): string {
  return asAt === undefined ? amount(quantity) : `${amount(quantity)} as at ${when(asAt)}`;
}

/** `pregnancy to 24 months`; ages that are written otherwise stand in quotes. */
export function ages({ text }: Ages): string {
  const ends = text.split(' to ');
  return ends.length <= 2 && ends.every((end) => isAmount(end) || isPlainWord(end)) ? text : quoted(text);
}

function isAmount(text: string): boolean {
  const [number = '', ...unit] = text.split(' ');
  const [sign, ...rest] = unit;
  const withSign = sign !== undefined && /^[%\p{Sc}]$/u.test(sign);
  return AMOUNT.test(withSign ? `${number}${sign}` : number) && (withSign ? rest : unit).every(isPlainWord);
}

/** Words of the language are never units or values. */
function isPlainWord(text: string): boolean {
  return WORD.test(text) && !LANGUAGE_WORDS.has(text);
}

function oneLine(words: string): string {
  return words.replace(/\s*[\r\n]+\s*/g, ' ');
}
