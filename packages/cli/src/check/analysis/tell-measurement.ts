import { indicatorInWords, type Measured, type Theory } from '@theory-of-change/model';
import type { Style } from '../../shell.ts';
import type { Analysed } from './analysed.ts';
import type { Lines } from './lines.ts';

/** What is measured, with what and when; then what is not. */
export function tellMeasurement(lines: Lines, { theory, analysis }: Analysed, style: Style): void {
  const { measured, unmeasured, beyond, unmonitored } = analysis.measurement;
  lines.space();
  lines.add('What is measured, with what and when', { style: style.bold });
  if (measured.length === 0) lines.add('Nothing is measured yet.');
  for (const { item, indicators } of measured) {
    lines.space();
    lines.add(`${kindOf(theory, item)}${item.words}`, { indent: 2, style: style.bold });
    for (const indicator of indicators) {
      lines.add(indicator.words, { indent: 4, mark: '- ' });
      lines.add(indicatorInWords(theory, indicator), { indent: 6, style: style.dim });
    }
  }
  const lists = [
    { heading: 'Outcomes that you answer for:', items: unmeasured },
    { heading: 'Outcomes beyond what you answer for:', items: beyond },
    { heading: 'Assumptions that nothing would show failing:', items: unmonitored },
  ].filter(({ items }) => items.length > 0);
  if (lists.length === 0) return;
  lines.space();
  lines.add('What is not measured', { style: style.bold });
  for (const { heading, items } of lists) {
    lines.space();
    lines.add(heading, { indent: 2 });
    for (const { words } of items) lines.add(words, { indent: 4, mark: '- ' });
  }
}

function kindOf({ assumptions, enablers, risks }: Theory, item: Measured['item']): string {
  if (assumptions.some(({ id }) => id === item.id)) return 'Assumption: ';
  if (enablers.some(({ id }) => id === item.id)) return 'Enabler: ';
  return risks.some(({ id }) => id === item.id) ? 'Risk: ' : '';
}
