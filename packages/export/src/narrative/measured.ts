import type { Card } from '@theory-of-change/model';
import { actualTexts, collectorText, targetTexts } from '../document/details.ts';
import { indicatorKey } from './cuts.ts';
import type { Storyteller } from './storyteller.ts';

/** The indicators of cards that are told, in one sentence. */
export function measured(story: Storyteller, cards: readonly Card[]): string {
  const { phrases, voice, teller, keeps, inside } = story;
  const { moments } = teller.words.values;
  const texts = cards.flatMap((card) =>
    card.indicators.flatMap((indicator, i) => {
      const key = indicatorKey(card.id, i);
      if (!keeps('indicator', key)) return [];
      const words = inside(indicator.words);
      const bare = { words, measures: [], targets: [], actuals: [], moments: [] };
      if (!keeps('detail of a measure', key)) return [phrases.indicator(bare)];
      const { baseline } = indicator;
      const collector = collectorText(teller, indicator);
      return [
        phrases.indicator({
          words,
          measures: indicator.using.map((ref) => inside(teller.named(ref))),
          targets: targetTexts(teller, indicator),
          actuals: actualTexts(teller, indicator),
          moments: indicator.collectedAt.map((at) => (at === 'start' || at === 'end' ? moments[at] : at)),
          ...(baseline === undefined ? {} : { baseline: baseline.text }),
          ...(collector === '' ? {} : { collectedBy: inside(collector) }),
        }),
      ];
    }),
  );
  if (texts.length === 0) return '';
  // Also where a length has left some indicators out: what is said to be measured stays true.
  const measuredCards = cards.filter(({ indicators }) => indicators.length > 0).length;
  return phrases.measured(texts, { measured: measuredCards, told: cards.length }, voice);
}
