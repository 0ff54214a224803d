/** The languages that dates are read in. */
const LANGUAGES = ['en-GB', 'cy'] as const;

/** `2027-03` of `March 2027`, `2027-03-31` of `31 March 2027`, `31/03/2027` or `31 Mawrth 2027`; anything else as it stands. */
export function isoDate(text: string): string {
  const plain = text.trim();
  const [, dayOf, monthOf, yearOf] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(plain) ?? [];
  if (dayOf && monthOf && yearOf && Number(monthOf) <= 12) return `${yearOf}-${two(monthOf)}-${two(dayOf)}`;
  const [, day, name = '', year] = /^(?:(\d{1,2})\s+)?(\p{L}+)\s+(\d{4})$/u.exec(plain) ?? [];
  const month = monthNumber(name);
  if (year === undefined || month === undefined) return plain;
  return [year, two(String(month)), ...(day === undefined ? [] : [two(day)])].join('-');
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

/** A month from its name or the first three letters of it. */
function monthNumber(name: string): number | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length < 3) return undefined;
  for (const language of LANGUAGES) {
    const names = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const long = names.format(Date.UTC(2026, month - 1, 1)).toLowerCase();
      if (long === wanted || long.slice(0, 3) === wanted) return month;
    }
  }
  return undefined;
}
