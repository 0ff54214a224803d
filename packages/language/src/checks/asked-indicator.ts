import { ASKED_INDICATOR, bornPart, type Card, meeting, parseAges, spanOf } from '@theory-of-change/model';
import { type Entry, isReferenceDetail } from '../generated/ast.ts';
import { agesTextFor } from '../model/details.ts';
import { windowAt } from './age-span.ts';
import { entriesInReach } from './in-reach.ts';
import type { TheoryFile } from './theory-file.ts';

/** What an indicator may not say yet. */
export type Lack = 'baseline' | 'target' | 'date' | 'measure';

/**
 * What an indicator is given in place of what it does not say yet: a question where a figure belongs, which is the team's to
 * agree, and the usual moments. A date belongs to its target.
 */
export const ASKED_DETAILS: Readonly<Record<Exclude<Lack, 'date'>, string>> = {
  baseline: 'baseline "How many now?"',
  target: 'target "How many, and by when?"',
  measure: 'collected at start, end',
};

/** The lines of an indicator to be filled in; it names a measure where one alone fits. */
export function askedIndicator(file: TheoryFile, card: Card): readonly string[] {
  const measure = onlyMeasureFor(file, card);
  const details = [...(measure === undefined ? [] : [`using ${measure}`]), ...Object.values(ASKED_DETAILS)];
  return [`indicator "${ASKED_INDICATOR}" {`, ...details.map((detail) => `  ${detail}`), '}'];
}

/** The name of the one measure in reach that is about those whom a card changes and made for the ages here. */
function onlyMeasureFor(file: TheoryFile, { who }: Card): string | undefined {
  const people = new Set(who.map(({ name }) => name));
  const fitting = entriesInReach(file, 'measures').filter(({ node }) => isAbout(node, people) && fitsAges(file, node));
  const [only, ...others] = fitting;
  return others.length === 0 ? only?.name : undefined;
}

function isAbout({ details }: Entry, people: ReadonlySet<string>): boolean {
  return details
    .filter(isReferenceDetail)
    .some(({ keyword, targets }) => keyword === 'about' && targets.some(({ $refText }) => people.has($refText)));
}

/** At the start and at the end, whoever of the population it is used with. */
function fitsAges({ theory: { population } }: TheoryFile, { details }: Entry): boolean {
  const text = agesTextFor(details);
  if (text === undefined || population?.ages === undefined) return true;
  const born = bornPart(spanOf(population.ages));
  const made = spanOf(parseAges(text));
  return (['start', 'end'] as const).every((kind) => meeting(made, windowAt(born, { kind })) === 'fits');
}
