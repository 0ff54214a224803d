import type { Indicator, Theory } from '../../theory.ts';
import { listed } from './telling.ts';

/** What an indicator is measured with, when, by whom, from where and how far; then what of it nobody says yet. */
export function indicatorInWords(theory: Theory, indicator: Indicator): string {
  const { using, baseline, targets, actuals, collectedAt, collectedBy } = indicator;
  const measures = using.map(({ id, name }) => theory.measures.find((one) => one.id === id)?.words ?? name);
  const lacking = [
    ...(measures.length === 0 ? ['no measure named'] : []),
    ...(collectedAt.length === 0 ? ['no time said'] : []),
    ...(targets.length === 0 ? ['no target'] : []),
  ];
  return [
    ...(measures.length === 0 ? [] : [`with ${listed(measures)}`]),
    ...(collectedAt.length === 0 ? [] : [`collected: ${collectedAt.join(', ')}`]),
    ...(collectedBy === undefined ? [] : [`by ${collectedBy}`]),
    ...(baseline === undefined ? [] : [`baseline ${baseline.text}`]),
    ...targets.map(({ amount, by }) => `target ${amount.text}${by === undefined ? '' : ` by ${by}`}`),
    ...actuals.map(({ amount, on }) => `actual ${amount.text}${on === undefined ? '' : ` on ${on}`}`),
    ...(lacking.length === 0 ? [] : [lacking.join(', ')]),
  ].join('; ');
}
