import { type Card, OUTCOME_STAGES, type Stage, stageKeyword } from '@theory-of-change/model';
import { isCard } from '../../generated/ast.ts';
import type { Fix, Observation } from '../finding.ts';
import { GATHERED, gathering } from '../gather-cards.ts';
import { headingOf } from '../gathered.ts';
import { nestedTheory } from '../nested/nested-theory.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { nodeOf } from '../written.ts';

/** The most outcomes of one term: Evaluation Support Scotland advises three to five, the Big Lottery Fund four to six. */
const MOST_OUTCOMES = 6;

/**
 * The most words that a figure can hold on A4 in letters that can be read: our own estimate. A figure of some 220 words is
 * set in about 9.5 pt there, and the size falls with the square root of their number: 8 pt at 300.
 */
const MOST_WORDS = 300;

/** More cards than this nobody looks through in one step: which of them belong together is for people to say first. */
const MOST_AT_ONCE = 40;

/** More outcomes than one term can keep apart, or more words than a page can show. */
export const crowded: Rule = {
  check: (file) => [...crowdedColumns(file), ...crowdedPage(file)],
  passing: `theory "A garden for the street"
short-term outcomes {
  "Neighbours greet each other"
  "Children play outside"
  "People eat what they grew"
}
`,
  failing: `theory "A garden for the street"
short-term outcomes {
  "Neighbours greet each other"
  "Neighbours lend each other tools"
  "Children play outside"
  "Children know where food comes from"
  "People eat what they grew"
  "People walk more"
  "The street is greener"
}
`,
};

function crowdedColumns(file: TheoryFile): readonly Observation[] {
  return OUTCOME_STAGES.flatMap((stage): readonly Observation[] => {
    const cards = file.graph.wholes.filter((card) => card.stage === stage);
    const count = cards.length;
    const range = headingOf(file, stage);
    if (count <= MOST_OUTCOMES || !range) return [];
    return [
      {
        range,
        message: `${count} ${stageKeyword(stage)} are more than readers keep apart: which belong together (\`includes\`), or to a theory of their own (\`detailed in\`)?`,
        get fixes() {
          return partings(file, stage, cards);
        },
      },
    ];
  });
}

/**
 * Outcomes of the same people make a theory of their own, or one card; where there are no such, the last ones do, for the
 * team to change.
 */
function partings(file: TheoryFile, stage: Stage, cards: readonly Card[]): readonly Fix[] {
  const fewest = cards.length - MOST_OUTCOMES + 1;
  if (fewest > MOST_AT_ONCE) return [];
  const people = [...new Set(cards.flatMap(({ who }) => who.map(({ name }) => name)))];
  const ofPeople = people.flatMap((name): readonly Part[] => {
    const theirs = cards.filter(({ who }) => who.length === 1 && who[0]?.name === name);
    if (theirs.length < fewest || theirs.length === cards.length) return [];
    const words = file.theory.stakeholders.find((one) => one.name === name)?.words ?? name;
    const those = `the ${theirs.length} outcomes of \`${name}\``;
    return [{ cards: theirs, those, title: `What changes for ${inside(words)}`, nameWords: words, fileWords: words }];
  });
  const last = {
    cards: cards.slice(-fewest),
    those: `the last ${fewest}`,
    title: `${file.theory.title}: ${stageKeyword(stage)}`,
    nameWords: 'other outcomes',
    fileWords: stageKeyword(stage),
  };
  const parts = ofPeople.length > 0 ? ofPeople : [last];
  return [
    ...parts.flatMap((part) => nested(file, stage, part)),
    ...parts.flatMap(({ cards: own, those }) => gathering(file, own, `Gather ${those} in one card`)),
  ];
}

/** Outcomes that belong together. */
interface Part {
  readonly cards: readonly Card[];
  /** As a title of a fix calls them. */
  readonly those: string;
  /** What a theory of them is called. */
  readonly title: string;
  /** What the card that stands for them is named after. */
  readonly nameWords: string;
  readonly fileWords: string;
}

function nested(file: TheoryFile, stage: Stage, { cards, those, title, nameWords, fileWords }: Part): readonly Fix[] {
  const nodes = cards.map((card) => nodeOf(file, card)).filter((node) => isCard(node));
  if (nodes.length < cards.length || leadsBack(file, cards)) return [];
  const who = [...new Set(cards.flatMap((card) => card.who.map(({ name }) => name)))];
  const fix = nestedTheory(file, `Move ${those} into a theory of their own`, {
    cards: nodes,
    stage,
    title,
    fileWords,
    under: { kind: 'new', nameWords, words: GATHERED, details: who.length === 0 ? [] : [`who ${who.join(', ')}`] },
  });
  return fix ? [fix] : [];
}

/** Whether a way leads out of these cards and back into them: as one card they would be on a loop. */
function leadsBack({ graph }: TheoryFile, cards: readonly Card[]): boolean {
  const ids = new Set(cards.map(({ id }) => id));
  const before = graph.upstreamOfAny(ids);
  return [...graph.downstreamOfAny(ids)].some((id) => !ids.has(id) && before.has(id));
}

/** Words within a sentence: `Children` is `children`, `NHS staff` stays. */
function inside(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLocaleLowerCase() + words.slice(1) : words;
}

function crowdedPage({ theory }: TheoryFile): readonly Observation[] {
  const count = theory.cards.reduce((sum, { words }) => sum + words.split(/\s+/u).length, 0);
  if (count <= MOST_WORDS || !theory.titleRange) return [];
  return [
    {
      range: theory.titleRange,
      message: `The cards hold ${count} words, more than can be read on one A4 page: which part could be a theory of its own (\`detailed in\`), or be said \`in full\` beside a shorter text?`,
    },
  ];
}
