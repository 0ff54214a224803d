import {
  type Indicator,
  indicatorsByWhole,
  measurementOf,
  type Theory,
  type Words,
  withoutAsked,
} from '@theory-of-change/model';
import type { Lens, LensSign } from './lens.ts';

/** By what each outcome is measured, and which outcomes are not. */
export function measuresLens(given: Theory, words: Words): Omit<Lens, 'id'> {
  const theory = withoutAsked(given);
  const { page } = words;
  const { unmeasured, beyond } = measurementOf(theory);
  const indicators = indicatorsByWhole(theory);
  const measured = theory.cards.flatMap(({ id, parent }): readonly [string, LensSign][] => {
    const own = parent === undefined ? (indicators.get(id) ?? []) : [];
    return own.length === 0 ? [] : [[id, { level: 'measured', ...measuredBy(own, theory, words) }]];
  });
  const without = [
    ...unmeasured.map(({ id }): [string, LensSign] => [
      id,
      { level: 'unmeasured', words: page.unmeasured, tag: page.unmeasured },
    ]),
    ...beyond.map(({ id }): [string, LensSign] => [id, { level: 'beyond', words: page.beyond, tag: page.unmeasured }]),
  ];
  return {
    signs: new Map([...measured, ...without]),
    legend: [
      { level: 'measured', words: page.measured, count: measured.length },
      { level: 'unmeasured', words: page.unmeasured, count: unmeasured.length },
      { level: 'beyond', words: page.beyond, count: beyond.length },
    ],
  };
}

/** `Measured: a, b and c`; where an indicator names no instrument, that it is measured is all there is to say. */
function measuredBy(
  indicators: readonly Indicator[],
  { measures }: Theory,
  { page, list }: Words,
): Pick<LensSign, 'words' | 'tag'> {
  const names = new Map(measures.map(({ id, words }) => [id, words]));
  const used = indicators.flatMap(({ using }) => using.map(({ id = '', name }) => names.get(id) ?? name));
  if (used.length === 0) return { words: page.measured, tag: page.measured };
  const tag = list([...new Set(used)]);
  return { words: page.measuredWith(tag), tag };
}
