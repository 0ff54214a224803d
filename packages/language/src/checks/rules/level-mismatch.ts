import type { Card } from '@theory-of-change/model';
import { addItem } from '../additions.ts';
import { removeNode } from '../edits.ts';
import type { Fix, Observation } from '../finding.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { FAMILY_PHRASES, holdsPhrase, isOfPopulation } from '../words/level-words.ts';
import { nodeOf, placeOf } from '../written.ts';

/** An outcome of many in the short term of a clinical theory; of one family as all that a system theory leads to. */
export const levelMismatch: Rule = {
  check: (file) => {
    const { graph, theory } = file;
    // The lists of phrases are English.
    if (!theory.language.toLowerCase().startsWith('en')) return [];
    if (theory.level === 'clinical') {
      return graph.wholes
        .filter(({ stage, words }) => stage === 'short-term' && isOfPopulation(words))
        .map((card) =>
          told(
            card,
            'A change of many, by the end of work with one family: does it come later, or belong to a system theory?',
            move(file, card),
          ),
        );
    }
    const far = graph.wholes.filter(({ stage }) => stage === 'long-term' || stage === 'impact');
    const isOfOne = far.every(({ words }) => holdsPhrase(words, FAMILY_PHRASES) && !isOfPopulation(words));
    const [only] = far;
    if (theory.level !== 'system' || !only || far.length > 1 || !isOfOne) return [];
    return [
      told(
        only,
        'All that this system theory leads to happens in one family: what changes for services, or for all families here?',
        [],
      ),
    ];
  },
  passing: `theory "Help for one family"
level clinical
activities { talk "Talk about the past" }
short-term outcomes { calm "Parents feel calmer" }
long-term outcomes { need "Fewer children need help in the area" }
talk -> calm -> need
`,
  failing: `theory "Help for one family"
level clinical
activities { talk "Talk about the past" }
short-term outcomes {
  calm "Parents feel calmer"
  need "Rates of anxiety fall"
}
talk -> calm -> need
`,
};

function told(card: Card, message: string, fixes: readonly Fix[]): Observation {
  return { range: placeOf(card), message, fixes };
}

function move(file: TheoryFile, card: Card): readonly Fix[] {
  const node = nodeOf(file, card);
  const text = node?.$cstNode?.text;
  if (!node || text === undefined) return [];
  const edits = [removeNode(file.document.textDocument, node), addItem(file, 'long-term', text)];
  return [{ title: 'Move it to the long term', edits }];
}
