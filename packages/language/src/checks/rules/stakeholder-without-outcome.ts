import { CHANGE_STAGES, STAGES, type Stakeholder } from '@theory-of-change/model';
import { addItem } from '../additions.ts';
import { removeNode } from '../edits.ts';
import type { Fix } from '../finding.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { nodeOf, placeOf } from '../written.ts';

/** Somebody who is named, and for whom nothing changes. */
export const stakeholderWithoutOutcome: Rule = {
  check: (file) => {
    const outcomes = file.theory.cards.filter(({ stage }) => CHANGE_STAGES.includes(stage));
    const named = new Set(outcomes.flatMap(({ who }) => who.map(({ id }) => id)));
    // Where no outcome says who changes, that is the question to ask, and not of each stakeholder.
    if (named.size === 0) return [];
    const unsaid = outcomes.filter(({ who }) => who.length === 0).map(({ words }) => tellingWords(words));
    return file.theory.stakeholders
      .filter(({ id, words, source }) => {
        const isSpokenOf = unsaid.some((outcome) => tellingWords(words).some((word) => outcome.includes(word)));
        return source.uri === undefined && !named.has(id) && !isSpokenOf;
      })
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

/** Words long enough to tell something, without the ending of a plural (English). */
function tellingWords(words: string): readonly string[] {
  const all = words.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  return all.map((word) => word.replace(/ies$/, 'y').replace(/s$/, ''));
}

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
