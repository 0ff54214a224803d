import type { Card, Indicator } from '@theory-of-change/model';
import { withParts } from '../document/activities.ts';
import { collectorText, measureText, momentsText } from '../document/details.ts';
import { MEASURED_STAGES } from '../document/outcomes.ts';
import { fullWords, type Teller } from '../document/teller.ts';
import { quantityCell } from './quantities.ts';
import type { SheetCell, SheetTable } from './sheet-table.ts';

/**
 * The measurement framework: what changes, for whom, what would show it, how it is measured, by when, and how far it has
 * come. One row a target of an indicator. Unlike a document's table it keeps its empty columns: they are to be filled in.
 */
export function framework(teller: Teller): SheetTable {
  const { labels, summaries } = teller.words.document;
  const { sheets, headings, statuses } = teller.words.workbook;
  const cards = MEASURED_STAGES.flatMap((stage) => withParts(teller, stage));
  return {
    id: 'framework',
    name: sheets.framework,
    summary: summaries.outcomes,
    columns: [
      { heading: labels.outcome, width: 27 },
      { heading: labels.stage, width: 13 },
      { heading: labels.who, width: 13 },
      { heading: labels.indicator, width: 21 },
      { heading: labels.measure, width: 15 },
      { heading: labels.baseline, width: 10 },
      { heading: labels.target, width: 10 },
      { heading: headings.targetBy, width: 10 },
      { heading: labels.collectedAt, width: 11 },
      { heading: labels.collectedBy, width: 11 },
      { heading: labels.actual, width: 9 },
      { heading: headings.actualOn, width: 10 },
      { heading: headings.status, width: 11, choices: statuses },
      { heading: headings.remarks, width: 11 },
    ],
    rows: cards.flatMap((card) => rowsOf(teller, card)),
  };
}

function rowsOf(teller: Teller, card: Card): readonly (readonly SheetCell[])[] {
  const column = teller.theory.columns.find(({ stage }) => stage === card.stage);
  const start: readonly SheetCell[] = [
    fullWords(card),
    [column?.heading ?? teller.words.stages[card.stage], column?.timeframe].filter(Boolean).join(', '),
    card.who.map(teller.named).join('; '),
  ];
  if (card.indicators.length === 0) return [[...start, '', '', '', '', '', '', '', '', '', '', '']];
  return card.indicators.flatMap((indicator) =>
    indicatorRows(teller, indicator).map((row) => [...start, ...row, '', '']),
  );
}

/** A row for each target and for each figure so far, side by side as far as there are both. */
function indicatorRows(teller: Teller, indicator: Indicator): readonly (readonly SheetCell[])[] {
  const { targets, actuals } = indicator;
  const count = Math.max(1, targets.length, actuals.length);
  return Array.from({ length: count }, (_, at) => {
    const [target, actual] = [targets[at], actuals[at]];
    return [
      indicator.words,
      measureText(teller, indicator),
      quantityCell(indicator.baseline),
      quantityCell(target?.amount),
      target?.by === undefined ? '' : teller.date(target.by),
      momentsText(teller, indicator),
      collectorText(teller, indicator),
      quantityCell(actual?.amount),
      actual?.on === undefined ? '' : teller.date(actual.on),
    ];
  });
}
