import type { Card, Saying } from '@theory-of-change/model';
import { groundsOf } from './grounds.ts';
import { measured } from './measured.ts';
import type { Storyteller } from './storyteller.ts';

export const CHANGE_STAGES = ['short-term', 'medium-term', 'long-term', 'impact'] as const;

export type ChangeStage = (typeof CHANGE_STAGES)[number];

/** One stage's changes, each with what leads to it and why, then how they are measured. */
export function changes(
  story: Storyteller,
  stage: ChangeStage,
  told: {
    /** The sentence of the pathway has told the changes: what is left are their reasons. */
    readonly byPathway: boolean;
    /** How many stages were told before. */
    readonly stages: number;
  },
): readonly string[] {
  const { phrases, voice, theory } = story;
  const cards = story.told(stage);
  if (cards.length === 0) return [];
  return [
    ...(told.byPathway ? cards.flatMap((card) => reasonsOnly(story, card)) : tellChanges(story, stage, told.stages)),
    measured(story, cards),
    theory.ceiling === stage && story.keeps('ceiling', 'ceiling') ? phrases.ceiling(voice) : '',
  ];
}

/** “By the end of therapy”, “In the long term”. */
export function openingOf({ theory, phrases }: Storyteller, stage: ChangeStage): string {
  return phrases.opening(stage, theory.columns.find((column) => column.stage === stage)?.timeframe);
}

function reasonsOnly(story: Storyteller, card: Card): readonly string[] {
  const arrows = story.arrowsTo(card.id);
  return [story.phrases.because(story.reasonsOf(arrows)), ...groundsOf(story, arrows)];
}

/** A change with what is to be said of it. */
interface ToldChange {
  readonly card: Card;
  readonly change: Saying;
  readonly causes: readonly Saying[];
  readonly reasons: readonly Saying[];
  /** Sentences that follow it. */
  readonly more: readonly string[];
}

function tellChanges(story: Storyteller, stage: ChangeStage, stagesBefore: number): readonly string[] {
  const { phrases, voice } = story;
  const told = changesOf(story, story.told(stage));
  const runs = runsOf(told);
  const opening = openingOf(story, stage);
  const [first] = runs;
  // A single run is one sentence with its time; several need a sentence that opens them.
  const opens = runs.length === 1;
  const sentences = runs.flatMap((run, nth): readonly string[] => {
    const [one] = run;
    if (one === undefined) return [];
    const { group } = one.card;
    const label =
      isGroup(one.card, runs[nth - 1]?.at(-1)?.card) && group !== undefined
        ? phrases.group(story.inside(group))
        : undefined;
    const begins = opens ? opening : label;
    const start = begins === undefined ? {} : { opening: begins };
    // A change stays with what is said of it.
    if (run.length > 1) return [phrases.changeList({ changes: run.map(({ change }) => change), voice, ...start })];
    return [[phrases.change({ ...one, nth, voice, ...start }), ...one.more].join(' ')];
  });
  return opens || first === undefined
    ? sentences
    : [phrases.changes(opening, told.length, stagesBefore, voice), ...sentences];
}

function isGroup({ group }: Card, before: Card | undefined): boolean {
  return group !== undefined && group !== before?.group;
}

/** Changes of which nothing more is to be said stand together, as far as they are neighbours in one group. */
function runsOf(told: readonly ToldChange[]): readonly (readonly ToldChange[])[] {
  const isBare = ({ causes, reasons, more }: ToldChange): boolean => causes.length + reasons.length + more.length === 0;
  const runs: ToldChange[][] = [];
  for (const one of told) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    const joins = before !== undefined && isBare(before) && isBare(one) && isAlike(before, one);
    if (joins && last !== undefined) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** Of one group, and of one form: only such words make one sentence. */
function isAlike(a: ToldChange, b: ToldChange): boolean {
  return a.card.group === b.card.group && a.change.form === b.change.form;
}

function changesOf(story: Storyteller, cards: readonly Card[]): readonly ToldChange[] {
  let before = '';
  return cards.map((card) => {
    const arrows = story.arrowsTo(card.id);
    const causes = story.keeps('link', card.id) ? causesOf(story, card) : [];
    const same = causes.map(({ text }) => text).join('|');
    const isNew = same !== before && causes.length <= MOST_CAUSES;
    before = same;
    const parts = story.partsOf(card);
    return {
      card,
      change: story.saying(card),
      causes: isNew ? causes : [],
      reasons: story.reasonsOf(arrows),
      more: [
        ...groundsOf(story, arrows),
        ...(parts.length === 0 ? [] : [story.phrases.including(parts.map(story.saying))]),
      ].filter((text) => text !== ''),
    };
  });
}

/** More causes than these would bury the change. */
const MOST_CAUSES = 2;

/** What leads to a change, by its short words: what is told of it, and the changes that other theories tell. */
function causesOf(story: Storyteller, card: Card): readonly Saying[] {
  const ends = new Set(story.arrowsTo(card.id).flatMap(({ from }) => from));
  const said = [...ends].flatMap((id) => story.short(wholeIfCut(story, id)) ?? []);
  return [...new Map(said.map((one) => [one.text, one])).values()];
}

/** A part that is not told stands for its whole. */
function wholeIfCut({ parentOf, short }: Storyteller, id: string): string {
  return short(id) === undefined ? (parentOf(id) ?? id) : id;
}
