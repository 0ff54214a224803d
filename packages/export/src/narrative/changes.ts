import type { Card } from '@theory-of-change/model';
import { actualTexts, targetTexts } from '../document/details.ts';
import { indicatorKey } from './cuts.ts';
import { evidenceOf } from './grounds.ts';
import type { Storyteller } from './storyteller.ts';

export const CHANGE_STAGES = ['short-term', 'medium-term', 'long-term', 'impact'] as const;

type ChangeStage = (typeof CHANGE_STAGES)[number];

/** One stage's changes: each with what leads to it and why, then how they are measured. `toldBefore`: the pathway did. */
export function changes(story: Storyteller, stage: ChangeStage, toldBefore: boolean): readonly string[] {
  const { phrases, voice, theory } = story;
  const cards = story.told(stage);
  if (cards.length === 0) return [];
  const opening = openingOf(story, stage);
  const hasIntro = cards.length > 1;
  let group: string | undefined;
  let before = '';
  const told = cards.flatMap((card, nth) => {
    const arrows = story.arrowsTo(card.id);
    const causes = causesOf(story, card);
    const same = causes.map(({ text }) => text).join('|');
    const isNewGroup = card.group !== group;
    group = card.group;
    const reasons = story.reasonsOf(arrows);
    const sentence = phrases.change({
      change: story.saying(card),
      causes: same === before || causes.length > MOST_CAUSES ? [] : causes,
      reasons,
      ...(hasIntro ? (isNewGroup && card.group !== undefined ? { opening: card.group } : {}) : { opening }),
      nth,
      voice,
    });
    before = same;
    const parts = story.partsOf(card);
    return [
      toldBefore ? phrases.because(reasons) : sentence,
      ...arrows.flatMap((arrow) => evidenceOf(story, arrow)),
      parts.length === 0 ? '' : phrases.outputs(parts.map(story.saying)),
    ];
  });
  return [
    hasIntro && !toldBefore ? phrases.changes(opening, cards.length, voice) : '',
    ...told,
    measured(story, cards),
    theory.ceiling === stage && story.keeps('ceiling', 'ceiling') ? phrases.ceiling(voice) : '',
  ];
}

/** More causes than these would bury the change. */
const MOST_CAUSES = 2;

/** “By the end of therapy”, “In the long term”. */
export function openingOf({ theory, phrases }: Storyteller, stage: ChangeStage): string {
  return phrases.opening(stage, theory.columns.find((column) => column.stage === stage)?.timeframe);
}

/** What leads to a change, by its short words: what is told of it, and the changes that other theories tell. */
function causesOf(story: Storyteller, card: Card) {
  const ends = new Set(story.arrowsTo(card.id).flatMap(({ from }) => from));
  const said = [...ends].flatMap((id) => story.short(wholeIfCut(story, id)) ?? []);
  return [...new Map(said.map((one) => [one.text, one])).values()];
}

/** A part that is not told stands for its whole. */
function wholeIfCut({ theory, short }: Storyteller, id: string): string {
  return short(id) === undefined ? (theory.cards.find((card) => card.id === id)?.parent ?? id) : id;
}

/** The indicators of cards that are told, in one sentence. */
export function measured(story: Storyteller, cards: readonly Card[]): string {
  const { phrases, voice, teller, keeps, inside } = story;
  const { moments } = teller.words.values;
  const texts = cards.flatMap((card) =>
    card.indicators.flatMap((indicator, i) => {
      const key = indicatorKey(card.id, i);
      if (!keeps('indicator', key)) return [];
      const words = inside(indicator.words);
      if (!keeps('detail of a measure', key))
        return [phrases.indicator({ words, measures: [], targets: [], actuals: [], moments: [] })];
      const { baseline, collectedBy } = indicator;
      return [
        phrases.indicator({
          words,
          measures: indicator.using.map((ref) => inside(teller.named(ref))),
          targets: targetTexts(teller, indicator),
          actuals: actualTexts(teller, indicator),
          moments: indicator.collectedAt.map((at) => (at === 'start' || at === 'end' ? moments[at] : at)),
          ...(baseline === undefined ? {} : { baseline: baseline.text }),
          ...(collectedBy === undefined ? {} : { collectedBy: inside(collectedBy) }),
        }),
      ];
    }),
  );
  return texts.length === 0 ? '' : phrases.measured(texts, voice);
}
