import type { Saying } from '@theory-of-change/model';
import { CHANGE_STAGES, openingOf } from './changes.ts';
import type { Storyteller } from './storyteller.ts';

/** A theory small enough that its beginning is one sentence: because of this we do that, so that something changes. */
export interface PathwaySentence {
  readonly text: string;
  /** The stage whose changes it tells. */
  readonly stage: (typeof CHANGE_STAGES)[number];
}

/** The sentence of a small theory, or undefined where there is more to tell than one sentence holds. */
export function pathwayOf(story: Storyteller): PathwaySentence | undefined {
  const { told, saying, phrases, voice } = story;
  const stage = CHANGE_STAGES.find((one) => told(one).length > 0);
  const [problems, work] = [told('problems'), told('activities')];
  if (stage === undefined || problems.length === 0 || work.length === 0) return undefined;
  if (told('aims').length + told('inputs').length > 0) return undefined;
  const all = [problems, work, told(stage)].map((cards) => cards.map(saying));
  if (all.some((cards) => cards.length > MOST_CARDS || cards.some(isLong))) return undefined;
  const [why = [], doing = [], change = []] = all;
  const text = phrases.pathway({
    problems: why,
    work: doing,
    changes: change,
    opening: openingOf(story, stage),
    voice,
  });
  return { text, stage };
}

/** In one part of the sentence. */
const MOST_CARDS = 2;

function isLong({ text }: Saying): boolean {
  return /[;:.?!]/u.test(text) || text.split(/\s+/u).length > 20;
}
