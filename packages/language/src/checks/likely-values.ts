import { MONTHS } from './words/birth-words.ts';

/** The date that somebody meant who wrote it as letters do (English): `31 March 2027`, `31/03/2027`, `end of 2027`, `2027-Q1`. */
export function likelyDates(text: string): readonly string[] {
  const plain = text.toLowerCase().replaceAll(',', '').trim();
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(?:of )?([a-z]+)\.? (\d{4})$/u.exec(plain);
  const ofMonth = named && dated(named[3], monthOf(named[2] ?? ''), named[1]);
  if (ofMonth) return ofMonth;
  const american = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/u.exec(plain);
  if (american) return dated(american[3], monthOf(american[1] ?? ''), american[2]) ?? [];
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(plain) ?? [];
  // British first: the third of April; where that is no date, and where it may be the other, the American way.
  if (year !== undefined) return unique([...(dated(year, second, first) ?? []), ...(dated(year, first, second) ?? [])]);
  const [, only, month, day] = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/u.exec(plain) ?? [];
  if (only !== undefined) return dated(only, month, day) ?? [];
  const [, quartersYear, quarter] = /^(\d{4})[- ]?q([1-4])$/u.exec(plain) ?? [];
  if (quartersYear !== undefined) return dated(quartersYear, String(Number(quarter) * 3)) ?? [];
  const [, ending] = /^(?:the )?end of (\d{4})$/u.exec(plain) ?? [];
  return ending === undefined ? [] : [`${ending}-12`];
}

/** `march` and `mar` are 3. */
function monthOf(word: string): string | undefined {
  const found = word.length < 3 ? -1 : MONTHS.slice(0, 12).findIndex((month) => month.startsWith(word.slice(0, 3)));
  return found < 0 || !MONTHS.includes(word) ? undefined : String(found + 1);
}

function dated(year: string | undefined, month: string | undefined, day?: string): readonly string[] | undefined {
  if (year === undefined || month === undefined || Number(month) < 1 || Number(month) > 12) return undefined;
  const toMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return [toMonth];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) ? [`${toMonth}-${day.padStart(2, '0')}`] : undefined;
}

/** The amount that somebody meant who wrote `1,5 pieces`, `30-40%`, `12 of 40`, `at least 80%`, `about £500` or `none`. */
export function likelyAmounts(text: string): readonly string[] {
  if (/^(?:none|nil|zero)$/iu.test(text)) return ['0'];
  const [, whole, part, unit] = /^(\d+),(\d{1,2})((?:%| .*)?)$/u.exec(text) ?? [];
  if (whole !== undefined) return [`${whole}.${part}${unit}`];
  const [, from, to] = /^([£$€]?\d+(?:\.\d+)?%?)\s?[-–]\s?([£$€]?\d.*)$/u.exec(text) ?? [];
  if (from !== undefined) return [`${from} to ${to}`];
  const [, some, all] = /^(\d+) (?:out )?of (\d+)$/u.exec(text) ?? [];
  if (some !== undefined) return Number(all) > 0 ? [`${Math.round((100 * Number(some)) / Number(all))}%`] : [];
  const [, least, more = ''] = /^(?:at least|minimum of|over) ([£$€]?\d\S*)(.*)$/iu.exec(text) ?? [];
  if (least !== undefined) return [`${least} or more${more}`];
  const [, about] = /^(?:about |around |roughly |approximately |circa |c\.? ?|~ ?)([£$€]?\d.*)$/iu.exec(text) ?? [];
  return about === undefined ? [] : [about];
}

/** The ages that somebody meant who wrote no unit, or one end: `11 to 16`, `65+`, `under 2`. */
export function likelyAges(text: string): readonly string[] {
  const plain = text.toLowerCase().trim();
  const [, from, to] = /^(\d+)\s?(?:to|-|–)\s?(\d+)$/u.exec(plain) ?? [];
  if (from !== undefined) {
    // Small children are counted in months up to five years; past school age the likelier reading of two numbers is months.
    const units = Number(to) > 60 ? ['years'] : Number(to) > 18 ? ['months', 'years'] : ['years', 'months'];
    return units.map((unit) => `${from} to ${to} ${unit}`);
  }
  const [, oldest, unit = 'years'] = /^(?:under|up to|below) (\d+)(?: (months|years))?$/u.exec(plain) ?? [];
  if (oldest !== undefined) return [`0 to ${oldest} ${unit}`];
  const [, youngest] =
    /^(?:over |from )?(\d+) ?(?:\+|plus|and over|and above|or older|upwards|and older)?$/u.exec(plain) ?? [];
  return youngest === undefined ? [] : [`${youngest} years and over`];
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
