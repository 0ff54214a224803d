import type { Id, Indicator, Quantity, Theory } from '@theory-of-change/model';
import type { Addresses } from './addresses.ts';
import { links, type Node } from './node.ts';

/** The indicators of cards, with a report for each measured value. */
export function indicatorNodes(theory: Theory, at: Addresses): readonly Node[] {
  return theory.cards.flatMap(({ id, stage, indicators }) =>
    indicators.flatMap((indicator, number) => nodesOf(theory, at, { owner: id, stage, number, indicator })),
  );
}

interface Placed {
  readonly owner: Id;
  readonly stage: string;
  readonly number: number;
  readonly indicator: Indicator;
}

function nodesOf(theory: Theory, at: Addresses, { owner, stage, number, indicator }: Placed): readonly Node[] {
  const id = at.indicator(owner, number);
  const measures = indicator.using.map((ref) => theory.measures.find((one) => one.id === ref.id)?.words ?? ref.name);
  const report = (index: number) => `${id}:report:${index + 1}`;
  const isOutput = stage === 'outputs';
  return [
    {
      '@id': id,
      '@type': 'cids:Indicator',
      hasName: indicator.words,
      hasDescription: measures.length === 0 ? undefined : measures.join(', '),
      forOutcome: isOutput ? undefined : { '@id': at.of(owner) },
      usesOutput: isOutput ? { '@id': at.of(owner) } : undefined,
      hasBaseline: indicator.baseline && measure(indicator.baseline),
      hasThreshold: indicator.targets[0] && measure(indicator.targets[0].amount),
      hasIndicatorReport: links(indicator.actuals.map((_, index) => report(index))),
      'toc:target':
        indicator.targets.length === 0 ? undefined : indicator.targets.map(({ amount, by }) => dated(amount, by)),
      'toc:collectedAt': indicator.collectedAt.length === 0 ? undefined : indicator.collectedAt,
      'toc:collectedBy': indicator.collectedBy,
    },
    ...indicator.actuals.map(
      ({ amount, on }, index): Node => ({
        '@id': report(index),
        '@type': 'cids:IndicatorReport',
        hasName: `${indicator.words}: ${dated(amount, on)}`,
        forIndicator: { '@id': id },
        value: measure(amount),
        hasComment: on,
      }),
    ),
  ];
}

/** A number of ISO 21972, which the standard wants as a text. */
function measure({ text, value, unit }: Quantity) {
  return { '@type': 'i72:Measure', 'i72:hasNumericalValue': String(value), 'toc:asWritten': text, 'toc:unit': unit };
}

function dated({ text }: Quantity, date: string | undefined): string {
  return date === undefined ? text : `${text} (${date})`;
}
