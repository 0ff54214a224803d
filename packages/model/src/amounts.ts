import type { Ages, Quantity } from './theory.ts';

const QUANTITY = /^(-)?(\p{Sc})?\s*(-)?(\d+(?:,\d{3})*(?:\.\d+)?)\s*(.*)$/u;

/**
 * A number with its unit, from its text: `38%`, `1,200 families`, `£310,000`. Of a range (`12 to 48 months`) the
 * value is its lower end. `undefined` where there is no number.
 */
export function parseQuantity(text: string): Quantity | undefined {
  const [, lower, upper] = /^(.+?)\s+to\s+(.+)$/u.exec(text.trim()) ?? [];
  if (lower !== undefined && upper !== undefined) return parseRange(text.trim(), lower, upper);
  const found = QUANTITY.exec(text.trim());
  if (found === null) return undefined;
  const [, minus, sign, innerMinus, digits = '', rest = ''] = found;
  const value = Number(digits.replaceAll(',', '')) * (minus || innerMinus ? -1 : 1);
  const unit = [sign, rest.trim()].filter(Boolean).join(' ');
  return { text: text.trim(), value, ...(unit === '' ? {} : { unit }) };
}

function parseRange(text: string, lower: string, upper: string): Quantity | undefined {
  const from = parseQuantity(lower);
  const unit = from?.unit ?? parseQuantity(upper)?.unit;
  return from && { text, value: from.value, ...(unit === undefined ? {} : { unit }) };
}

/** Months in one of a unit; a week is 7 days of a year of 365.25. */
const MONTHS: Readonly<Record<string, number>> = {
  day: 12 / 365.25,
  week: (7 * 12) / 365.25,
  month: 1,
  year: 12,
};

/** Ages that have a name. Pregnancy begins nine months before birth. */
const NAMED_AGES: Readonly<Record<string, number>> = { pregnancy: -9, conception: -9, birth: 0 };

const AGE = /^(?:(pregnancy|conception|birth)|(\d+(?:\.\d+)?)(?:\s*(day|week|month|year)s?)?)$/u;
const BETWEEN = /^(.+?)(?:\s+to\s+|\s*[-–—]\s*)(.+)$/u;
const UP_TO = /^(?:up to|under)\s+(.+)$/u;
const FROM = /^(.+?)\s+(?:and|or)\s+(?:over|older|up)$|^(.+?)\s+(?:upwards|onwards)$/u;
const PLUS = /^(\d+)\+\s*(.*)$/u;

/**
 * Ages from their text: `pregnancy to 24 months`, `4 to 24 months`, `birth to 5 years`, and open to one side
 * `up to 12 weeks`, `18 years and over`. An age without a unit has that of the other end. `undefined` where the text
 * says no ages.
 */
export function readAges(text: string): Ages | undefined {
  const written = text.trim();
  const [, upper] = UP_TO.exec(written) ?? [];
  if (upper !== undefined) return aged(written, undefined, upper);
  const [, older, onwards] = FROM.exec(written) ?? [];
  const [, amount = '', unit = ''] = PLUS.exec(written) ?? [];
  const from = older ?? onwards ?? `${amount} ${unit}`.trim();
  if (from !== '') return aged(written, from, undefined);
  const [, first = written, second = written] = BETWEEN.exec(written) ?? [];
  return aged(written, first, second);
}

/** Ages from their text; both ends are absent where it says none. */
export function parseAges(text: string): Ages {
  return readAges(text) ?? { text: text.trim() };
}

function aged(text: string, first: string | undefined, second: string | undefined): Ages | undefined {
  const unit = unitOf(second) ?? unitOf(first);
  const from = first === undefined ? undefined : monthsOf(first, unit);
  const to = second === undefined ? undefined : monthsOf(second, unit);
  const unread = (first !== undefined && from === undefined) || (second !== undefined && to === undefined);
  if (unread) return undefined;
  return { text, ...(from === undefined ? {} : { fromMonths: from }), ...(to === undefined ? {} : { toMonths: to }) };
}

function unitOf(text: string | undefined): string | undefined {
  return AGE.exec(text ?? '')?.[3];
}

function monthsOf(text: string, otherUnit: string | undefined): number | undefined {
  const [, name, amount, unit = otherUnit] = AGE.exec(text) ?? [];
  if (name !== undefined) return NAMED_AGES[name];
  const factor = unit === undefined ? undefined : MONTHS[unit];
  return amount === undefined || factor === undefined ? undefined : Number(amount) * factor;
}
