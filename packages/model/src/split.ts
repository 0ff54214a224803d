import { withFamilies } from './continued-part.ts';
import { pathway } from './pathway.ts';
import type { Stage } from './stages.ts';
import type { Card, Id, Theory } from './theory.ts';
import type { Words } from './words/words.ts';

/** What one page of a split figure shows. */
export interface SplitPart {
  readonly title: string;
  readonly ids: ReadonlySet<Id>;
}

/** A figure over several pages. */
export interface Split {
  readonly parts: readonly SplitPart[];
  /** What each page shows, in a sentence. */
  readonly about: string;
}

/** Pages that show more of the cards than this are no clearer than the whole figure. */
const MOST_OF_ALL = 0.9;

const OUTCOMES: readonly Stage[] = ['short-term', 'medium-term', 'long-term', 'impact'];

/**
 * A page for each pathway: either of an outcome that leads on to nothing more, with all that leads to it, or of an activity, with all
 * that leads to it and follows from it; whichever takes fewer pages, and of these the one whose largest page is smaller. Undefined
 * where neither gives pages that show clearly less than the whole.
 */
export function splitByPathway(theory: Theory, words: Words): Split | undefined {
  const { split } = words.figure;
  const [best] = [
    { parts: outcomeParts(theory), about: split.byOutcome },
    { parts: activityParts(theory), about: split.byActivity },
  ]
    .map(({ parts, about }) => ({ parts: withoutContained(parts), about }))
    .filter(({ parts }) => parts.length > 1 && largest(parts) <= theory.cards.length * MOST_OF_ALL)
    .toSorted((one, other) => one.parts.length - other.parts.length || largest(one.parts) - largest(other.parts));
  return best && { ...best, parts: withRest(theory, best.parts, split.rest) };
}

/** A page for each label of a group, across the columns, and a last one for all that stands in none. Undefined where no card does. */
export function splitByGroup(theory: Theory, words: Words): Split | undefined {
  const labels = new Set(theory.columns.flatMap(({ groups }) => groups));
  const parts = [...labels].flatMap((label): readonly SplitPart[] => {
    const ids = theory.cards.filter(({ group }) => group === label).map(({ id }) => id);
    return ids.length === 0 ? [] : [{ title: label, ids: withFamilies(theory, new Set(ids)) }];
  });
  const all = withRest(theory, parts, words.figure.split.rest);
  return parts.length === 0 || all.length < 2 ? undefined : { parts: all, about: words.figure.split.byGroup };
}

function outcomeParts(theory: Theory): readonly SplitPart[] {
  return topCards(theory)
    .filter(({ stage }) => OUTCOMES.includes(stage))
    .flatMap((card) => {
      const { upstream, downstream } = pathway(theory, card.id);
      const leadsOn = [...downstream].some((id) => !isFamily(theory, card, id));
      return leadsOn || upstream.size === 0 ? [] : [partOfCard(theory, card, upstream)];
    });
}

function activityParts(theory: Theory): readonly SplitPart[] {
  return topCards(theory)
    .filter(({ stage }) => stage === 'activities')
    .flatMap((card) => {
      const { upstream, downstream } = pathway(theory, card.id);
      return upstream.size + downstream.size === 0 ? [] : [partOfCard(theory, card, [...upstream, ...downstream])];
    });
}

function partOfCard(theory: Theory, card: Card, ids: Iterable<Id>): SplitPart {
  return { title: card.words, ids: withFamilies(theory, new Set([card.id, ...ids])) };
}

function isFamily({ cards }: Theory, { id: whole }: Card, id: Id): boolean {
  return id === whole || cards.some((card) => card.id === id && card.parent === whole);
}

function topCards({ cards }: Theory): readonly Card[] {
  return cards.filter(({ parent }) => parent === undefined);
}

/** A page that shows nothing which another does not show is left out; the first of two that show the same stays. */
function withoutContained(parts: readonly SplitPart[]): readonly SplitPart[] {
  const isWithin = ({ ids }: SplitPart, other: SplitPart): boolean => [...ids].every((id) => other.ids.has(id));
  return parts.filter(
    (part, i) =>
      !parts.some((other, k) => k !== i && isWithin(part, other) && (other.ids.size > part.ids.size || k < i)),
  );
}

function withRest(theory: Theory, parts: readonly SplitPart[], title: string): readonly SplitPart[] {
  const shown = new Set(parts.flatMap(({ ids }) => [...ids]));
  const rest = new Set(theory.cards.filter(({ id }) => !shown.has(id)).map(({ id }) => id));
  return rest.size === 0 ? parts : [...parts, { title, ids: rest }];
}

function largest(parts: readonly SplitPart[]): number {
  return Math.max(...parts.map(({ ids }) => ids.size));
}
