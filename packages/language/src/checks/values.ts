import { EVIDENCE_KINDS, isQuestion, MEASURE_KINDS } from '@theory-of-change/model';
import type { AstNode } from 'langium';
import type { ValueKind } from '../details/table.ts';
import type { Value } from '../generated/ast.ts';
import { textOfAll } from '../model/details.ts';
import { listOf } from '../references/names.ts';
import { likelyAmounts, likelyDates } from './likely-values.ts';

/** What is wrong with a value: how it should be, and words that would be right. */
export interface Problem {
  /** `write a number with its unit, such as 38% or 120 staff`. */
  readonly advice: string;
  readonly choices?: readonly string[];
  /** What was most likely meant, where that is not told by the letters. */
  readonly likely?: readonly string[];
  /** All that is to be said, where the value is right and only its writing is not. */
  readonly says?: string;
}

type Reader = (values: readonly Value[], kind: ValueKind, owner: AstNode) => Problem | undefined;

/** What is wrong with the values of a detail or a setting; nothing where they can be read. */
export function problemOf(kind: ValueKind, values: readonly Value[], owner: AstNode): Problem | undefined {
  return values.length === 0 ? undefined : READERS[kind.type]?.(values, kind, owner);
}

/** The words that a choice offers: a measure's kinds are not those of evidence. */
export function choicesOf(kind: ValueKind, owner: AstNode): readonly string[] {
  if (kind.type !== 'choice') return [];
  const list = kind.choices.includes('questionnaire') ? listOf(owner) : undefined;
  if (list === 'measures') return MEASURE_KINDS;
  return list === 'evidence' ? EVIDENCE_KINDS : kind.choices;
}

const DATES: Reader = (values) =>
  isOne(values) && isDate(textOfAll(values))
    ? undefined
    : {
        advice: 'write a month or a day, such as 2027-03 or 2027-03-31',
        ...meant(likelyDates(textOfAll(values))),
      };

const READERS: Readonly<Partial<Record<ValueKind['type'], Reader>>> = {
  choice: (values, kind, owner) => {
    const choices = choicesOf(kind, owner);
    const known = isOne(values) && choices.includes(textOfAll(values));
    if (known && values[0]?.$type === 'WordValue') return undefined;
    const advice = `write ${inWords(choices)}`;
    return known ? { advice, choices, says: `\`${textOfAll(values)}\` stands without quotes` } : { advice, choices };
  },
  amount: (values, kind) => {
    if (kind.type === 'amount' && kind.mayBeAsked && holdsQuestion(values)) return undefined;
    return values[0]?.$type === 'NumberValue' && values.slice(1).every((value) => value.$type === 'WordValue')
      ? undefined
      : {
          advice: 'write a number with its unit, such as 38%, 120 staff or £310,000',
          ...meant(likelyAmounts(textOfAll(values))),
        };
  },
  date: DATES,
  year: (values) =>
    isOne(values) && (/^\d{4}$/.test(textOfAll(values)) || isDate(textOfAll(values)))
      ? undefined
      : { advice: 'write a year or a date, such as 2019 or 2019-10-01', ...meant(likelyDates(textOfAll(values))) },
  'words-or-name': (values) =>
    isOne(values) && values.every(isWordOrWords)
      ? undefined
      : { advice: 'write it in quotes, or a stakeholder’s name' },
  moments: (values) =>
    values.every(isWordOrWords) ? undefined : { advice: 'write words such as start, end, "three months after"' },
  label: (values) => (isOne(values) ? undefined : { advice: 'write it in quotes' }),
  words: (values) => (isOne(values) && values[0]?.$type === 'TextValue' ? undefined : { advice: 'write it in quotes' }),
  'column-words': (values) =>
    isOne(values) && values[0]?.$type === 'TextValue' ? undefined : { advice: 'write a column, then words in quotes' },
  language: (values) =>
    isOne(values) && isLanguage(textOfAll(values)) ? undefined : { advice: 'write a language tag, such as en-GB' },
};

/** What was most likely meant, where that can be told. */
function meant(likely: readonly string[]): Pick<Problem, 'likely'> {
  return likely.length === 0 ? {} : { likely };
}

/** "`clinical` or `system`". */
export function inWords(choices: readonly string[]): string {
  const shown = choices.map((choice) => `\`${choice}\``);
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} or ${last}`;
}

/** Whether a text is a month or a day of the calendar: `2027-03`, `2028-02-29`. */
export function isDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether a question stands, in quotes, where a value belongs: `baseline "How many now?"`. */
export function holdsQuestion(values: readonly Value[]): boolean {
  return isOne(values) && values[0]?.$type === 'TextValue' && isQuestion(textOfAll(values));
}

function isOne(values: readonly Value[]): boolean {
  return values.length === 1;
}

function isWordOrWords(value: Value): boolean {
  return value.$type === 'WordValue' || value.$type === 'TextValue';
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
