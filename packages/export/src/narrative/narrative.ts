import type { Theory } from '@theory-of-change/model';
import { tellerOf } from '../document/teller.ts';
import { CHANGE_STAGES, type ChangeStage, changes } from './changes.ts';
import { wordCount } from './count.ts';
import { CUT_KINDS, type Cut, type CutKind, cutsOf, type Keeps } from './cuts.ts';
import { conditions, loopsBack } from './grounds.ts';
import { aboutWhom, need } from './need.ts';
import { paragraphsOf } from './paragraphs.ts';
import { pathwayOf, problemsBeforeWork } from './pathway.ts';
import { storytellerOf, type Telling, tellingOf } from './storyteller.ts';
import { work } from './work.ts';

/** The longest that a narrative may be; whichever is given holds. */
export interface NarrativeLength {
  /** Stretches of text between blanks, as word processors count. */
  readonly words?: number;
  /** As online forms count at their strictest: UTF-16 units, blanks too, and a line break as two. */
  readonly characters?: number;
}

/** What a part of the narrative is about: why, what is done, what changes at a stage, what all this rests on. */
type PartId = 'need' | 'work' | ChangeStage | 'grounds';

export interface NarrativePart {
  readonly about: PartId;
  readonly paragraphs: readonly string[];
}

/** A theory told in paragraphs. */
export interface Narrative {
  readonly parts: readonly NarrativePart[];
  /** Of all parts, in order: the narrative without headings. */
  readonly paragraphs: readonly string[];
  readonly words: number;
  readonly characters: number;
  /** What had to go for the length, by kind: how many of each. */
  readonly leftOut: readonly { readonly kind: CutKind; readonly count: number }[];
}

/**
 * A theory as an evaluator would tell it, in sentences that are never cut: what a length has no room for goes whole, the
 * least important first (`CUT_KINDS`), and what then fits again comes back, the most important first.
 */
export function narrative(theory: Theory, length: NarrativeLength = {}): Narrative {
  const telling = tellingOf(tellerOf(theory, false));
  const whole = tell(telling, () => true);
  if (fits(whole, length)) return { ...measure(whole), leftOut: [] };
  const cuts = cutsOf(theory);
  const kept = keptWithin(telling, cuts, length);
  const leftOut = CUT_KINDS.map((kind) => ({ kind, count: kept.cuts.filter((cut) => cut.kind === kind).length }));
  return { ...measure(kept.parts), leftOut: leftOut.filter(({ count }) => count > 0) };
}

function keptWithin(telling: Telling, cuts: readonly Cut[], length: NarrativeLength) {
  const told = (gone: readonly Cut[]): readonly NarrativePart[] => tell(telling, without(gone));
  // The fewest cuts that do: more cuts make it shorter.
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(told(cuts.slice(0, middle)), length)) high = middle;
    else low = middle + 1;
  }
  let gone = cuts.slice(0, low);
  let parts = told(gone);
  // What fits again comes back, the most important first.
  for (const cut of gone.toReversed()) {
    if (!hasRoom(parts, length)) break;
    if (cut.kind === 'card' && gone.some(({ kind, id }) => kind === 'card' && id === cut.after)) continue;
    const fewer = gone.filter((one) => one !== cut);
    const longer = told(fewer);
    if (fits(longer, length)) {
      gone = fewer;
      parts = longer;
    }
  }
  return { cuts: gone, parts: fits(parts, length) ? parts : [] };
}

function without(cuts: readonly Cut[]): Keeps {
  const gone = new Set(cuts.map(({ kind, id }) => `${kind} ${id}`));
  return (kind, id) => !gone.has(`${kind} ${id}`);
}

/** The parts: why and what for, what is done, what changes stage by stage, and what all this rests on. */
function tell(telling: Telling, keeps: Keeps): readonly NarrativePart[] {
  const story = storytellerOf(telling, keeps);
  const pathway = pathwayOf(story);
  // In the order of the text: a reason is told where it comes first.
  const answered = pathway === undefined ? problemsBeforeWork(story) : [];
  const needed = pathway?.tellsNeed || answered.length > 0 ? [] : need(story);
  const done = work(story, pathway !== undefined, answered);
  const stages = CHANGE_STAGES.filter((stage) => story.told(stage).length > 0);
  const changed = stages.map((stage, nth) =>
    changes(story, stage, { byPathway: pathway?.stage === stage, stages: nth }),
  );
  const [first = [], ...later] = changed;
  // A pathway's sentence leads from the problems to the first changes: they are told in one breath.
  const begun: readonly Told[] =
    pathway === undefined
      ? [['work', done], ...stages.slice(0, 1).map((stage): Told => [stage, first])]
      : [['work', [pathway.text, ...done, ...first]]];
  const told: readonly Told[] = [
    ['need', aboutWhom(story)],
    ['need', needed],
    ...begun,
    ...later.map((sentences, nth): Told => [stages[nth + 1] ?? 'grounds', sentences]),
    ['grounds', loopsBack(story)],
    ['grounds', conditions(story)],
  ];
  return joined(told.map(([about, sentences]) => [about, sentences.filter((one) => one !== '')]));
}

/** What is told about something, sentence by sentence: each with what must follow it. */
type Told = readonly [about: PartId, sentences: readonly string[]];

/** What is told about one thing as one part; a short narrative as one paragraph. */
function joined(told: readonly Told[]): readonly NarrativePart[] {
  const [only] = told.filter(([, sentences]) => sentences.length > 0);
  if (only === undefined) return [];
  const whole = told.flatMap(([, sentences]) => sentences).join(' ');
  if (wordCount([whole]) <= ONE_PARAGRAPH) return [{ about: only[0], paragraphs: [whole] }];
  const parts = new Map<PartId, readonly string[]>();
  for (const [about, sentences] of told) {
    const paragraphs = paragraphsOf(sentences);
    if (paragraphs.length > 0) parts.set(about, [...(parts.get(about) ?? []), ...paragraphs]);
  }
  return [...parts].map(([about, paragraphs]) => ({ about, paragraphs }));
}

/** A narrative of no more words than these is one paragraph. */
const ONE_PARAGRAPH = 130;

function measure(parts: readonly NarrativePart[]): Omit<Narrative, 'leftOut'> {
  const paragraphs = paragraphsIn(parts);
  return { parts, paragraphs, words: wordCount(paragraphs), characters: characterCount(paragraphs) };
}

function paragraphsIn(parts: readonly NarrativePart[]): readonly string[] {
  return parts.flatMap(({ paragraphs }) => paragraphs);
}

function fits(parts: readonly NarrativePart[], { words, characters }: NarrativeLength): boolean {
  const paragraphs = paragraphsIn(parts);
  return (
    (words === undefined || wordCount(paragraphs) <= words) &&
    (characters === undefined || characterCount(paragraphs) <= characters)
  );
}

/** Whether there may be room for one thing more. */
function hasRoom(parts: readonly NarrativePart[], { words, characters }: NarrativeLength): boolean {
  const paragraphs = paragraphsIn(parts);
  return (
    (words === undefined || words - wordCount(paragraphs) >= 3) &&
    (characters === undefined || characters - characterCount(paragraphs) >= 20)
  );
}

/** Two line breaks of two signs between paragraphs, as a form sends them. */
function characterCount(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, text) => sum + text.length, 0) + 4 * Math.max(0, paragraphs.length - 1);
}
