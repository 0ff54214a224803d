/** 22 November 2026; a month or a year alone as they are meant; anything that is no date as it was written. */
export function readableDate(date: string, language: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (parts === null) return date;
  const [, year, month, day] = parts;
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(at.getTime())) return date;
  // Most files are English, and asking for a locale's dates costs a process its first tenth of a second.
  if (/^en(-(GB|IE|AU|NZ))?$/i.test(language)) {
    const words = [day === undefined ? undefined : String(Number(day)), month && MONTHS[Number(month) - 1], year];
    return words.filter((word) => word !== undefined).join(' ');
  }
  return new Intl.DateTimeFormat(knownLanguage(language), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(at);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en-GB';
  } catch (error) {
    if (error instanceof RangeError) return 'en-GB';
    throw error;
  }
}
