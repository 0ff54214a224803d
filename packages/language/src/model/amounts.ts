import type { Ages, Quantity } from '@theory-of-change/model';

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

interface Age {
  readonly months?: number;
  readonly amount?: number;
}

/**
 * Ages from their text: `pregnancy to 24 months`, `4 to 24 months`, `birth to 5 years`, `up to 12 weeks`.
 * An age without a unit has that of the other end; ends that cannot be read are absent.
 */
export function parseAges(text: string): Ages {
  const ends = text.trim().split(/\s+to\s+|\s*–\s*/u);
  const [first = '', second] = ends;
  const unit = unitOf(second ?? first) ?? unitOf(first);
  const from = monthsOf(first, unit);
  const to = second === undefined ? from : monthsOf(second, unit);
  return {
    text: text.trim(),
    ...(from === undefined ? {} : { fromMonths: from }),
    ...(to === undefined ? {} : { toMonths: to }),
  };
}

function unitOf(text: string): string | undefined {
  return /\b(day|week|month|year)s?\b/u.exec(text)?.[1];
}

function monthsOf(text: string, otherUnit: string | undefined): number | undefined {
  const named = NAMED_AGES[text.trim()];
  if (named !== undefined) return named;
  const { months, amount } = readAge(text);
  if (months !== undefined) return months;
  const factor = otherUnit === undefined ? undefined : MONTHS[otherUnit];
  return amount === undefined || factor === undefined ? undefined : amount * factor;
}

function readAge(text: string): Age {
  const found = /(\d+(?:\.\d+)?)(?:\s*(day|week|month|year)s?\b)?/u.exec(text);
  if (found === null) return {};
  const amount = Number(found[1]);
  const factor = found[2] === undefined ? undefined : MONTHS[found[2]];
  return factor === undefined ? { amount } : { amount, months: amount * factor };
}
