import type { Theory } from '@theory-of-change/model';
import { tellerOf } from '../document/teller.ts';
import { CHANGE_STAGES, changes } from './changes.ts';
import { CUT_KINDS, type Cut, type CutKind, cutsOf, type Keeps } from './cuts.ts';
import { conditions, loopsBack } from './grounds.ts';
import { aboutWhom, need } from './need.ts';
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

/** A theory told in paragraphs. */
export interface Narrative {
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
  return { ...measure(kept.paragraphs), leftOut: leftOut.filter(({ count }) => count > 0) };
}

function keptWithin(telling: Telling, cuts: readonly Cut[], length: NarrativeLength) {
  const told = (gone: readonly Cut[]): readonly string[] => tell(telling, without(gone));
  // The fewest cuts that do: more cuts make it shorter.
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(told(cuts.slice(0, middle)), length)) high = middle;
    else low = middle + 1;
  }
  let gone = cuts.slice(0, low);
  let paragraphs = told(gone);
  // What fits again comes back, the most important first.
  for (const cut of gone.toReversed()) {
    if (!hasRoom(paragraphs, length)) break;
    if (cut.kind === 'card' && gone.some(({ kind, id }) => kind === 'card' && id === cut.after)) continue;
    const fewer = gone.filter((one) => one !== cut);
    const longer = told(fewer);
    if (fits(longer, length)) {
      gone = fewer;
      paragraphs = longer;
    }
  }
  return fits(paragraphs, length) ? { cuts: gone, paragraphs } : { cuts: gone, paragraphs: [] };
}

function without(cuts: readonly Cut[]): Keeps {
  const gone = new Set(cuts.map(({ kind, id }) => `${kind} ${id}`));
  return (kind, id) => !gone.has(`${kind} ${id}`);
}

/** The paragraphs: why and what for, what is done, what changes stage by stage, and what all this rests on. */
function tell(telling: Telling, keeps: Keeps): readonly string[] {
  const story = storytellerOf(telling, keeps);
  const pathway = pathwayOf(story);
  // In the order of the text: a reason is told where it comes first.
  const answered = pathway === undefined ? problemsBeforeWork(story) : [];
  const needed = pathway?.tellsNeed || answered.length > 0 ? [] : need(story);
  const done = work(story, pathway !== undefined, answered);
  const stages = CHANGE_STAGES.filter((stage) => story.told(stage).length > 0);
  const [first = [], ...later] = stages.map((stage, nth) =>
    changes(story, stage, { byPathway: pathway?.stage === stage, stages: nth }),
  );
  const paragraphs = [
    aboutWhom(story),
    needed,
    ...(pathway === undefined ? [done, first] : [[pathway.text, ...done, ...first]]),
    ...later,
    loopsBack(story),
    conditions(story),
  ];
  const texts = paragraphs
    .map((sentences) => sentences.filter((one) => one !== '').join(' '))
    .filter((text) => text !== '');
  return wordCount(texts) <= ONE_PARAGRAPH ? [texts.join(' ')].filter((text) => text !== '') : texts;
}

/** A narrative of no more words than these is one paragraph. */
const ONE_PARAGRAPH = 130;

function measure(paragraphs: readonly string[]): Omit<Narrative, 'leftOut'> {
  return { paragraphs, words: wordCount(paragraphs), characters: characterCount(paragraphs) };
}

function fits(paragraphs: readonly string[], { words, characters }: NarrativeLength): boolean {
  return (
    (words === undefined || wordCount(paragraphs) <= words) &&
    (characters === undefined || characterCount(paragraphs) <= characters)
  );
}

/** Whether there may be room for one thing more. */
function hasRoom(paragraphs: readonly string[], { words, characters }: NarrativeLength): boolean {
  return (
    (words === undefined || words - wordCount(paragraphs) >= 3) &&
    (characters === undefined || characters - characterCount(paragraphs) >= 20)
  );
}

function wordCount(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, text) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
}

/** Two line breaks of two signs between paragraphs, as a form sends them. */
function characterCount(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, text) => sum + text.length, 0) + 4 * Math.max(0, paragraphs.length - 1);
}
