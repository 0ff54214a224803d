import type { Saying } from '@theory-of-change/model';
import { CHANGE_STAGES, openingOf } from './changes.ts';
import type { Storyteller } from './storyteller.ts';
import { hasDetails } from './work.ts';

/** Work and its first changes as one sentence: because of this we do that, so that something changes. */
export interface PathwaySentence {
  readonly text: string;
  /** The stage whose changes it tells. */
  readonly stage: (typeof CHANGE_STAGES)[number];
  /** It tells the problems, too: there are no aims between them and the work. */
  readonly tellsNeed: boolean;
}

/** The sentence of a small theory, or undefined where there is more to tell than one sentence holds. */
export function pathwayOf(story: Storyteller): PathwaySentence | undefined {
  const { told, saying, phrases, voice } = story;
  const stage = CHANGE_STAGES.find((one) => told(one).length > 0);
  if (stage === undefined || told('activities').length === 0 || told('inputs').length + told('outputs').length > 0) {
    return undefined;
  }
  if (hasDetails(story)) return undefined;
  const tellsNeed = told('aims').length === 0;
  const problems = tellsNeed ? told('problems').map(saying) : [];
  const work = told('activities').map(saying);
  const changes = told(stage).map(saying);
  if (new Set(work.map(({ form }) => form)).size > 1 || new Set(changes.map(({ form }) => form)).size > 1)
    return undefined;
  if ([problems, work, changes].some((part) => part.length > MOST_CARDS || part.some(isLong))) return undefined;
  return {
    text: phrases.pathway({ problems, work, changes, opening: openingOf(story, stage), voice }),
    stage,
    tellsNeed,
  };
}

/** The problems that the first activity can begin with: all lead to it, no aims between; none where they say too much for it. */
export function problemsBeforeWork({ told, saying, arrowsTo }: Storyteller): readonly Saying[] {
  const [first] = told('activities');
  if (first === undefined || told('aims').length + told('inputs').length > 0) return [];
  const answered = new Set(arrowsTo(first.id).flatMap(({ from }) => from));
  if (told('problems').some(({ id }) => !answered.has(id))) return [];
  const problems = told('problems').map(saying);
  return problems.length > MOST_CARDS || problems.some(isLong) ? [] : problems;
}

/** In one part of the sentence. */
const MOST_CARDS = 2;

function isLong({ text }: Saying): boolean {
  return /[;:.?!]/u.test(text) || text.split(/\s+/u).length > 20;
}
