import type { AstNode } from 'langium';
import type { EndMeaning, Step } from '../ends.ts';
import type { Observation } from '../finding.ts';
import { kindOf, oneOf } from '../kinds.ts';
import { rangeFromTo, rangeOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';

/** An arrow between things that arrows do not join. */
export const wrongArrowEnd: Rule = {
  check: (file) => {
    const said = new Set<AstNode>();
    return file.steps.flatMap((step) => [...wrongThings(file, step, said), ...wrongPairs(step)]);
  },
  passing: `theory "A garden for the street"
activities { dig "Dig together" { includes seeds "Share seeds" } }
short-term outcomes { meet "Neighbours know each other" }
seeds -> meet
activities -> short-term outcomes
`,
  failing: `theory "A garden for the street"
stakeholders { neighbour "Neighbours" }
activities { dig "Dig together" }
dig -> neighbour
`,
};

/** Ends that are no card and no column, each told once however many arrows meet there. */
function wrongThings(file: TheoryFile, step: Step, said: Set<AstNode>): readonly Observation[] {
  if (![...step.from, step.to].some(isWrong)) return [];
  return [...step.fromNode.ends, step.toNode].flatMap((end): readonly Observation[] => {
    const meaning = file.ends.meaning(end);
    if (said.has(end) || !isWrong(meaning)) return [];
    said.add(end);
    const name = end.card?.$refText ?? '';
    const message =
      meaning.kind === 'import'
        ? `\`${name}\` is a whole theory: write \`${name}.\` and the name of one of its cards`
        : `\`${name}\` is ${oneOf(kindOf(meaning.node) ?? 'ideas')}: arrows join cards of columns${advice(meaning.node)}`;
    return [{ range: rangeOf(end), message }];
  });
}

function isWrong(meaning: EndMeaning): meaning is EndMeaning & { kind: 'entry' | 'import' } {
  return meaning.kind === 'entry' || meaning.kind === 'import';
}

function advice(node: AstNode): string {
  switch (kindOf(node)) {
    case 'stakeholders':
      return '; say `who` on a card instead';
    case 'assumptions':
      return '; say `assumes` on an arrow instead';
    case 'risks':
      return '; say `threatens` on the risk instead';
    case 'enablers':
      return '; say `helps` on the enabler instead';
    case 'evidence':
      return '; say `evidence` on an arrow or a card instead';
    case 'interventions':
    case 'measures':
      return '; say `uses` on an activity instead';
    default:
      return '';
  }
}

function wrongPairs(step: Step): readonly Observation[] {
  return step.from.flatMap((from): readonly Observation[] => {
    const message = wrongPair(from, step.to);
    return message === undefined ? [] : [{ range: rangeFromTo(step.fromNode, step.toNode), message }];
  });
}

function wrongPair(from: EndMeaning, to: EndMeaning): string | undefined {
  if (from.kind === 'card' && to.kind === 'card') {
    if (isPartOf(from.node, to.node) || isPartOf(to.node, from.node)) {
      return 'One of these cards includes the other: it needs no arrow to its own part';
    }
    return undefined;
  }
  const mixed = (from.kind === 'column' && to.kind === 'card') || (from.kind === 'card' && to.kind === 'column');
  return mixed ? 'This arrow joins a column and a card: arrows join two cards, or two columns' : undefined;
}

function isPartOf(part: AstNode, whole: AstNode): boolean {
  for (let node = part.$container; node; node = node.$container) if (node === whole) return true;
  return false;
}
