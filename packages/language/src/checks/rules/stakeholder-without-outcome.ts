import { CHANGE_STAGES, STAGES, type Stakeholder } from '@theory-of-change/model';
import { addItem } from '../additions.ts';
import { removeNode } from '../edits.ts';
import type { Fix } from '../finding.ts';
import { isEnglish } from '../prose/outcomes.ts';
import { isSpokenOf } from '../prose/spoken-of.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { nodeOf, placeOf } from '../written.ts';

/** Somebody who is named, and for whom nothing changes. */
export const stakeholderWithoutOutcome: Rule = {
  check: (file) => {
    const outcomes = file.theory.cards.filter(({ stage }) => CHANGE_STAGES.includes(stage));
    const named = new Set(outcomes.flatMap(({ who }) => who.map(({ id }) => id)));
    const unsaid = outcomes.filter(({ who }) => who.length === 0);
    const own = file.theory.stakeholders.filter(({ source }) => source.uri === undefined);
    const told = own.filter(
      ({ id, words }) =>
        named.has(id) || unsaid.some((outcome) => isSpokenOf(words, outcome.words, isEnglish(file.theory))),
    );
    // Where no outcome says who changes, that is the question to ask, and not of each stakeholder.
    if (told.length === 0 || (named.size === 0 && !isEnglish(file.theory))) return [];
    return own
      .filter((stakeholder) => !told.includes(stakeholder))
      .map((stakeholder) => ({
        range: placeOf(stakeholder),
        message: 'Nothing changes for them: is an outcome missing, or are they no stakeholder of this theory?',
        within: 'stakeholders',
        get fixes() {
          return answers(file, stakeholder);
        },
      }));
  },
  together: ({ theory }, count) =>
    `Nothing changes for ${count} of ${theory.stakeholders.length} stakeholders: whose outcomes are missing?`,
  passing: `theory "A garden for the street"
stakeholders {
  neighbour "People who live in Mill Street"
  child "Children"
}
activities { dig "Dig and plant together" }
short-term outcomes {
  meet "Neighbours know each other" { who neighbour }
  play "There is a safe place to play" { who child }
}
dig -> meet, play
`,
  failing: `theory "A garden for the street"
stakeholders {
  neighbour "People who live in Mill Street"
  child "Children"
}
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" { who neighbour } }
dig -> meet
`,
};

function answers(file: TheoryFile, stakeholder: Stakeholder): readonly Fix[] {
  const { name } = stakeholder;
  const node = nodeOf(file, stakeholder);
  if (!node) return [];
  const stage = STAGES.find(
    (one) => CHANGE_STAGES.includes(one) && file.graph.wholes.some((card) => card.stage === one),
  );
  const outcome: readonly Fix[] =
    name === undefined || stage === undefined
      ? []
      : [
          {
            title: 'Add an outcome for them',
            edits: [addItem(file, stage, `"What changes for them?" { who ${name} }`)],
          },
        ];
  const isUsed = file.usesOf(node).length > 0;
  const removal: readonly Fix[] = isUsed
    ? []
    : [{ title: 'Remove them from the list', edits: [removeNode(file.document.textDocument, node)] }];
  return [...outcome, ...removal];
}
