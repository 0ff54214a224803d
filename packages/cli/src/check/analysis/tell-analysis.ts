import type { Style } from '../../shell.ts';
import type { Analysed } from './analysed.ts';
import { Lines } from './lines.ts';
import { tellMeasurement } from './tell-measurement.ts';
import { tellOutcomes } from './tell-outcomes.ts';
import { tellRemovals } from './tell-removals.ts';

/** For people: what each outcome rests on, what each activity carries, what is measured. `shown`: the file. */
export function tellAnalysis(shown: string, analysed: Analysed, style: Style, width: number): string {
  const { theory, analysis } = analysed;
  const lines = new Lines(width);
  lines.add(`Analysis of ${theory.title === '' ? shown : `“${theory.title}” (${shown})`}`, { style: style.bold });
  if (analysis.outcomes.length === 0) {
    lines.add('There is no outcome yet that anything could rest on.');
  } else {
    tellOutcomes(lines, analysed, style);
    tellRemovals(lines, analysed, style);
    tellMeasurement(lines, analysed, style);
  }
  return lines.toString();
}
