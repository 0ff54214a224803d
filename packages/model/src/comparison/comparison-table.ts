import type { Meeting } from '../ages.ts';
import { type HexagonScores, type HexagonSide, hexagonTotal, scoreBar } from '../hexagon.ts';
import type { Ages, Card, EifRating, Evidence } from '../theory.ts';
import { HEXAGON_SIDES } from '../theory.ts';
import type { ComparedIntervention, Comparison, Use } from './compare-interventions.ts';

/** What a cell says of which the file says nothing. */
export const NOT_STATED = 'not stated';

/** One fact of all interventions that are compared: a cell each, a line or more a cell. */
export interface ComparisonRow {
  readonly fact: string;
  /** The side of the Hexagon that it scores. */
  readonly side?: HexagonSide;
  readonly cells: readonly (readonly string[])[];
}

/** A comparison in words, facts as rows and interventions as columns, for whoever shows it. */
export interface ComparisonTable {
  readonly title: string;
  /** Whom the work is for; absent where the theory does not say. */
  readonly population?: string;
  /** The words of the interventions. */
  readonly headings: readonly string[];
  readonly rows: readonly ComparisonRow[];
  /** Why there is nothing to compare, and what to do; absent where there is. */
  readonly nothing?: string;
}

/** Puts a comparison into words. What the file does not state is `NOT_STATED`, in a cell of its own. */
export function comparisonTable(comparison: Comparison): ComparisonTable {
  const { outcome, population, interventions } = comparison;
  const row = (fact: string, cellOf: (one: ComparedIntervention) => readonly string[]): ComparisonRow => ({
    fact,
    cells: interventions.map((one) => stated(cellOf(one))),
  });
  const nothing = interventions.length === 0 ? nothingToCompare(comparison) : undefined;
  return {
    title: titleOf(outcome),
    ...(population ? { population: populationWords(population.words, population.ages?.text) } : {}),
    headings: interventions.map(({ intervention }) => intervention.words),
    rows: [
      ...(outcome || interventions.some(({ isUsed }) => isUsed)
        ? [
            row(outcome ? 'Serves it by' : 'Used in', (one) => usesWords(one, outcome)),
            row('Planned dose', ({ uses }) => distinct(uses.flatMap(({ dose }) => dose ?? []))),
          ]
        : []),
      ...(outcome === undefined && interventions.some(({ isUsed }) => isUsed)
        ? [row('Leads to', ({ leadsTo }) => leadsTo.map(({ words }) => words))]
        : []),
      row('Ages', ({ intervention, meetsAges }) =>
        optional(intervention.ages && agesWords(intervention.ages, meetsAges)),
      ),
      row('Dose', ({ intervention }) => optional(intervention.dose)),
      row('Cost', ({ intervention: { cost } }) => optional(cost && dated(cost.amount.text, cost.asAt))),
      row('Training', ({ intervention }) => optional(intervention.training)),
      row('EIF rating', ({ intervention: { eif } }) => optional(eif && ratingWords(eif))),
      row('Evidence', ({ evidence }) => evidence.map(evidenceWords)),
      row('Guidance', ({ intervention }) => intervention.guidance),
      row('Applies to', ({ intervention }) => optional(intervention.appliesTo)),
      ...hexagonRows(interventions),
    ],
    ...(nothing === undefined ? {} : { nothing }),
  };
}

function hexagonRows(interventions: readonly ComparedIntervention[]): readonly ComparisonRow[] {
  const all = interventions.map(({ intervention }) => intervention.hexagon);
  const row = (fact: string, cellOf: (scores: HexagonScores) => string | undefined): ComparisonRow => ({
    fact,
    cells: all.map((scores) => stated(optional(scores && cellOf(scores)))),
  });
  const isScored = (scores: HexagonScores) => HEXAGON_SIDES.some((side) => scores[side] !== undefined);
  const total = row('Hexagon', (scores) => (isScored(scores) ? hexagonTotal(scores) : undefined));
  if (!all.some((scores) => scores && isScored(scores))) return [total];
  const sides = HEXAGON_SIDES.map((side) => ({
    side,
    ...row(`· ${side}`, (scores) => {
      const score = scores[side];
      return score === undefined ? undefined : scoreBar(score);
    }),
  }));
  return [total, ...sides];
}

function titleOf(outcome: Card | undefined): string {
  return outcome ? `Interventions for “${outcome.words}”` : 'Interventions side by side';
}

function populationWords(words: string, ages: string | undefined): string {
  return ages === undefined ? words : `${words} (${ages})`;
}

function usesWords({ uses, isUsed }: ComparedIntervention, outcome: Card | undefined): readonly string[] {
  if (!isUsed) return ['not used in this theory'];
  if (uses.length === 0) return ['used, but not on the way to it'];
  return uses.map((use) => (outcome ? serviceWords(use) : use.card.words));
}

function serviceWords({ card, through }: Use): string {
  if (through.length === 0) return `${card.words}, directly`;
  return `${card.words}, through ${through.map(({ words }) => `“${words}”`).join(', then ')}`;
}

/** A programme for other ages than those here is told as that: it is easily overlooked. */
function agesWords({ text }: Ages, meets: Meeting | undefined): string {
  switch (meets) {
    case 'part':
      return `${text} (for a part of the children here)`;
    case 'misses':
      return `${text} (for none of the children here)`;
    default:
      return text;
  }
}

const RATING_WORDS: Readonly<Partial<Record<EifRating['rating'], string>>> = {
  NE: 'NE, found not effective',
  unlisted: 'unlisted: not in the Guidebook',
};

function ratingWords({ rating, cost, asAt }: EifRating): string {
  const words = RATING_WORDS[rating] ?? rating;
  return dated(cost === undefined ? words : `${words}, cost ${cost} of 5`, asAt);
}

function evidenceWords({ words, kind, strength, appliesTo, asAt }: Evidence): string {
  const judged = `${kind ?? 'kind not stated'}, ${strength ? `strength: ${strength}` : 'strength not stated'}`;
  const applies = appliesTo === undefined ? '' : `; applies to: ${appliesTo}`;
  return `${words} [${dated(judged, asAt)}${applies}]`;
}

function dated(words: string, asAt: string | undefined): string {
  return asAt === undefined ? words : `${words}, as at ${asAt}`;
}

function optional(words: string | undefined): readonly string[] {
  return words === undefined ? [] : [words];
}

function stated(lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? lines : [NOT_STATED];
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

function nothingToCompare({ outcome, work, elsewhere }: Comparison): string {
  if (!outcome) return 'This file has no intervention: declare them in `interventions { … }`, or import a library.';
  const name = `“${outcome.words}”`;
  const [first] = elsewhere;
  if (work.length === 0 && first) {
    return `No activity of this theory leads to ${name}: “${first.words}” does, of “${first.theory}”. Compare what serves it there.`;
  }
  if (work.length === 0) {
    return `No activity leads to ${name} yet, so no intervention serves it: draw an arrow from the activity that should.`;
  }
  const activities = work.map(({ words }) => `“${words}”`).join(', ');
  return `No intervention serves ${name}: of what leads there (${activities}), nothing says which it \`uses\`.`;
}
