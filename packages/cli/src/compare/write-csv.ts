import { csvText } from '@theory-of-change/export/csv';
import {
  type ComparedIntervention,
  type Comparison,
  type ComparisonRow,
  comparisonTable,
} from '@theory-of-change/model';

/** For spreadsheets (RFC 4180): an intervention a row, a fact a column. */
export function writeCsv(comparison: Comparison): string {
  const { headings, rows } = comparisonTable(comparison);
  const header = ['Intervention', ...rows.map(({ fact, side }) => (side ? `Hexagon: ${side}` : fact))];
  const records = headings.map((words, at) => [
    words,
    ...rows.map((row) => cellOf(row, comparison.interventions[at], at)),
  ]);
  return csvText([header, ...records]);
}

/** Scores are numbers that a spreadsheet can add up; all else is as in the table. */
function cellOf({ side, cells }: ComparisonRow, compared: ComparedIntervention | undefined, at: number): string {
  const score = side && compared?.intervention.hexagon?.[side];
  return score === undefined ? (cells[at] ?? []).join('; ') : String(score);
}
