import { type Card, OUTCOME_STAGES, stageKeyword } from '@theory-of-change/model';
import type { Fix, Observation } from '../finding.ts';
import { gathering } from '../gather-cards.ts';
import { headingOf } from '../gathered.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';

/** The most outcomes of one term: Evaluation Support Scotland advises three to five, the Big Lottery Fund four to six. */
const MOST_OUTCOMES = 6;

/**
 * The most words that a figure can hold on A4 in letters that can be read: our own estimate. A figure of some 220 words is
 * set in about 9.5 pt there, and the size falls with the square root of their number: 8 pt at 300.
 */
const MOST_WORDS = 300;

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
        fixes: gatherings(file, cards),
      },
    ];
  });
}

/** Outcomes of the same people make one card; where there are no such, the last ones do, for the team to change. */
function gatherings(file: TheoryFile, cards: readonly Card[]): readonly Fix[] {
  const fewest = cards.length - MOST_OUTCOMES + 1;
  const people = [...new Set(cards.flatMap(({ who }) => who.map(({ name }) => name)))];
  const ofPeople = people.flatMap((name) => {
    const theirs = cards.filter(({ who }) => who.length === 1 && who[0]?.name === name);
    const isSome = theirs.length >= fewest && theirs.length < cards.length;
    return isSome ? gathering(file, theirs, `Gather the ${theirs.length} outcomes of \`${name}\` in one card`) : [];
  });
  if (ofPeople.length > 0) return ofPeople;
  return gathering(file, cards.slice(-fewest), `Gather the last ${fewest} in one card`);
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
