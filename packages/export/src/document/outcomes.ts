import type { Card, Indicator, Stage } from '@theory-of-change/model';
import { cardCell, withParts } from './activities.ts';
import {
  actualTexts,
  collectorText,
  detailedInText,
  linkRuns,
  measureText,
  momentsText,
  targetTexts,
} from './details.ts';
import type { Block } from './document.ts';
import { cellOf, cellOfRuns } from './runs.ts';
import { type ColumnOf, tableOf } from './tables.ts';
import { evidenceRuns, type Teller } from './teller.ts';

/** An outcome with one of its indicators, if it has any; what belongs to the outcome is said once. */
interface Measured {
  readonly card: Card;
  readonly indicator?: Indicator;
  readonly isFirst: boolean;
}

/** The columns of what changes, in order; aims and problems have their own section. */
export const MEASURED_STAGES = [
  'outputs',
  'short-term',
  'medium-term',
  'long-term',
  'impact',
] as const satisfies readonly Stage[];

/** What changes, for whom, by when, and how it is measured: one row an indicator. */
export function outcomes(teller: Teller): readonly Block[] {
  const rows = MEASURED_STAGES.flatMap((stage) => withParts(teller, stage)).flatMap((card): readonly Measured[] =>
    card.indicators.length === 0
      ? [{ card, isFirst: true }]
      : card.indicators.map((indicator, i) => ({ card, indicator, isFirst: i === 0 })),
  );
  const table = tableOf(teller, 'outcomes', teller.words.document.sections.outcomes, columnsOf(teller), rows);
  return table === undefined ? [] : [table];
}

function columnsOf(teller: Teller): readonly ColumnOf<Measured>[] {
  const ofIndicator = (texts: (indicator: Indicator) => readonly (string | undefined)[]) => (row: Measured) =>
    row.indicator === undefined ? cellOf() : cellOf(...texts(row.indicator));
  return [
    { label: 'outcome', weight: 3.5, cell: ({ card }) => cardCell(teller, card) },
    { label: 'stage', weight: 2, cell: ({ card }) => stageCell(teller, card) },
    { label: 'who', weight: 1.6, cell: ({ card }) => cellOf(...card.who.map(teller.named)) },
    { label: 'indicator', weight: 3, cell: ofIndicator(({ words }) => [words]) },
    { label: 'measure', weight: 2.2, cell: ofIndicator((one) => [measureText(teller, one)]) },
    { label: 'baseline', weight: 1.1, cell: ofIndicator(({ baseline }) => [baseline?.text]) },
    { label: 'target', weight: 1.6, cell: ofIndicator((one) => targetTexts(teller, one)) },
    { label: 'actual', weight: 1.6, cell: ofIndicator((one) => actualTexts(teller, one)) },
    { label: 'collectedAt', weight: 1.6, cell: ofIndicator((one) => [momentsText(teller, one)]) },
    { label: 'collectedBy', weight: 1.4, cell: ofIndicator((one) => [collectorText(teller, one)]) },
    { label: 'evidence', weight: 1.8, cell: (row) => cellOfRuns(row.isFirst ? evidenceRuns(teller, row.card) : []) },
    { label: 'detailedIn', weight: 1.4, cell: ({ card }) => cellOf(detailedInText(card)) },
    { label: 'readMore', weight: 1.4, cell: (row) => cellOfRuns(row.isFirst ? linkRuns(row.card) : []) },
  ];
}

function stageCell(teller: Teller, { stage, group }: Card) {
  const column = teller.theory.columns.find((one) => one.stage === stage);
  return cellOf(column?.heading ?? teller.words.stages[stage], column?.timeframe, group);
}
