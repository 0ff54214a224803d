/** Zip files know no time before this one: that of all parts of a file that is one. */
export const ZIP_TIME = new Date(1980, 0, 1);

/** A theory that says no date gets this one, so that it gives the same bytes always. */
const NO_DATE = '2000-01-01';

/** The day of `2026`, `2026-11` or `2026-11-22`; what is none (the checks say so) counts as no date. */
export function dayOf(date: string | undefined): string {
  const day = new Date(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? NO_DATE : day.toISOString().slice(0, 10);
}
