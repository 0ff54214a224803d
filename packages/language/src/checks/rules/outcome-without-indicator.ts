import { answersFor, type Card, indicatorsByWhole } from '@theory-of-change/model';
import type { AstNode } from 'langium';
import { addLines } from '../additions.ts';
import { askedIndicator } from '../asked-indicator.ts';
import type { Fix, Observation } from '../finding.ts';
import { headingOf } from '../gathered.ts';
import type { Rule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import type { TheoryFile } from '../theory-file.ts';
import { toldInFull } from '../told-in-full.ts';
import { nodeOf, placeOf } from '../written.ts';
import { workAmongOutcomes } from './outcome-worded-as-activity.ts';

/** An outcome below the ceiling that nothing measures; an error in a final version where none is measured. */
export const outcomeWithoutIndicator: Rule = {
  check: (file) => {
    if (isSketch(file)) return [];
    const answerable = answerableFor(file);
    const indicators = indicatorsByWhole(file.theory);
    const elsewhere = measuredElsewhere(file);
    const unmeasured = answerable.filter(
      (card) => (indicators.get(card.id) ?? []).length === 0 && !elsewhere.has(nodeOf(file, card)),
    );
    const [first] = unmeasured;
    if (!first) return [];
    if (unmeasured.length === answerable.length) return noneMeasured(file, answerable);
    // Work among the outcomes is asked to stand elsewhere.
    const work = workAmongOutcomes(file);
    const outcomes = unmeasured.filter(({ id }) => !work.has(id));
    return outcomes.map((card) => ({
      range: placeOf(card),
      message: 'Nothing measures this outcome: what would you see if it happened?',
      within: card.stage,
      fixes: addition(file, card),
    }));
  },
  together: (file, count, within) =>
    `${count} of ${answerableFor(file).filter(({ stage }) => stage === within).length} outcomes here have no indicator: which matter most?`,
  passing: `theory "A garden for the street"
status final
short-term outcomes {
  meet "Neighbours know each other" { indicator "Neighbours who greet each other by name" }
}
medium-term outcomes { stay "Neighbours look after each other" }
ceiling short-term
`,
  failing: `theory "A garden for the street"
ceiling medium-term
stakeholders { neighbour "Neighbours" }
activities { dig "Dig and plant together"  eat "Eat what grew"  swap "Swap seeds" }
short-term outcomes {
  meet "Neighbours know each other" { who neighbour  indicator "Neighbours who greet each other by name" }
}
medium-term outcomes { stay "Neighbours look after each other" { who neighbour } }
long-term outcomes { calm "People feel at home in the street" }
dig, eat, swap -> meet -> stay -> calm
`,
};

function answerableFor({ graph, theory }: TheoryFile): readonly Card[] {
  return graph.wholes.filter(({ stage }) => answersFor(theory, stage));
}

/** Cards that are told in full in a theory that says what one would see. */
function measuredElsewhere(file: TheoryFile): ReadonlySet<AstNode | undefined> {
  const told = toldInFull(file).filter(({ other }) => other.cards.some(({ indicators }) => indicators.length > 0));
  return new Set(told.map(({ node }) => node.$container));
}

/** Funders want a few outcomes measured well: which they are is one question, not one for each. */
function noneMeasured(file: TheoryFile, outcomes: readonly Card[]): readonly Observation[] {
  const [first] = outcomes;
  const range = first && headingOf(file, first.stage);
  if (!first || !range) return [];
  const message =
    outcomes.length === 1
      ? 'The one outcome that you answer for is not measured yet: what would you see if it happened?'
      : `None of the ${outcomes.length} outcomes that you answer for is measured yet: which matter most, and what would you see?`;
  return [
    {
      range,
      message,
      ...(file.status === 'final' ? { severity: 'error' as const } : {}),
      related: outcomes.map((card) => ({
        uri: file.document.uri.toString(),
        range: placeOf(card),
        message: 'This outcome has no indicator',
      })),
    },
  ];
}

/** A final version has no questions left: what would be added is none that it could keep. */
function addition(file: TheoryFile, card: Card): readonly Fix[] {
  const node = nodeOf(file, card);
  if (!node || file.status === 'final') return [];
  return [{ title: 'Add an indicator', edits: [addLines(file, node, askedIndicator(file, card))] }];
}
