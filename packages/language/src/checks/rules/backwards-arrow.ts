import { type Stage, stageIndex, stageKeyword } from '@theory-of-change/model';
import { AstUtils } from 'langium';
import { replace } from '../edits.ts';
import { type EndMeaning, type Step, stageOfEnd } from '../ends.ts';
import { stepsAt } from '../ends-at.ts';
import type { Fix, Observation } from '../finding.ts';
import { rangeFromTo, rangeOf, rangeOfProperty } from '../places.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';

/** An arrow from a later column to an earlier one. */
export const backwardsArrow: Rule = {
  check: (file) => {
    const backwards = file.steps.filter((step) => isBackwards(file, step));
    const areAll = backwards.length === file.steps.filter(({ kind }) => kind === '->').length;
    return backwards.length > 3 && areAll ? allOf(file, backwards) : backwards.map((step) => told(file, step));
  },
  together: (_, count) =>
    `${count} arrows run back in time to here: do they read from right to left, or do the cards stand in the wrong column?`,
  passing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet
meet ~> dig
`,
  failing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" }
meet -> dig
`,
};

function told(file: TheoryFile, step: Step): Observation {
  const [from, to] = [latest(file, step), stageHere(file, step.to)];
  const way = from && to ? `, from ${stageKeyword(from)} to ${stageKeyword(to)}` : '';
  return {
    range: rangeFromTo(step.fromNode, step.toNode),
    message: `This arrow runs back in time${way}: is it the other way round, or a feedback (\`~>\`)?`,
    ...(to ? { within: to } : {}),
    get fixes() {
      return [...reversal(file, step), ...feedback(file, step)];
    },
  };
}

/** Whoever draws every arrow from right to left has made one mistake, not one for each. */
function allOf(file: TheoryFile, steps: readonly Step[]): readonly Observation[] {
  const places = steps.map(({ fromNode, toNode }) => rangeFromTo(fromNode, toNode));
  const message =
    'All arrows run back in time: an arrow leads from what comes first to what follows. Are they the other way round?';
  const related = places.map((range) => ({ uri: file.document.uri.toString(), range, message: 'Back in time' }));
  return places.slice(0, 1).map((range) => ({ range, message, related }));
}

function isBackwards(file: TheoryFile, step: Step): boolean {
  const [from, to] = [latest(file, step), stageHere(file, step.to)];
  return step.kind === '->' && from !== undefined && to !== undefined && stageIndex(to) < stageIndex(from);
}

function latest(file: TheoryFile, step: Step): Stage | undefined {
  return step.from
    .flatMap((end) => stageHere(file, end) ?? [])
    .toSorted((a, b) => stageIndex(a) - stageIndex(b))
    .at(-1);
}

/** Another theory has its own time: only this one's cards are compared. */
function stageHere(file: TheoryFile, end: EndMeaning): Stage | undefined {
  const isHere = end.kind !== 'card' || AstUtils.findRootNode(end.node) === file.root;
  return isHere ? stageOfEnd(end) : undefined;
}

function reversal(file: TheoryFile, { statement, fromNode, toNode, from, to }: Step): readonly Fix[] {
  if (statement.heads.length !== 1 || file.stepsOf(statement).length !== 1 || fromNode.ends.length !== 1) return [];
  if (isDrawnForward(file, from, to)) return [];
  const text = (node: Parameters<typeof rangeOf>[0]) => node.$cstNode?.text ?? '';
  return [
    {
      title: 'Turn this arrow round',
      edits: [replace(rangeOf(fromNode), text(toNode)), replace(rangeOf(toNode), text(fromNode))],
    },
  ];
}

/** Whether the arrow is there the other way round already: then it is a circle, and turned round it would be drawn twice. */
function isDrawnForward(file: TheoryFile, from: Step['from'], to: Step['to']): boolean {
  const [start] = from;
  if (to.kind !== 'card' || start?.kind !== 'card') return false;
  return stepsAt(file, to.node).some(
    (other) =>
      other.to.kind === 'card' &&
      other.to.node === start.node &&
      other.from.some((end) => end.kind === 'card' && end.node === to.node),
  );
}

/** Only where every arrow of the head runs back. */
function feedback(file: TheoryFile, { statement, head }: Step): readonly Fix[] {
  const sameHead = file.stepsOf(statement).filter((step) => step.head === head);
  if (!sameHead.every((step) => isBackwards(file, step))) return [];
  return [{ title: 'Mark it as a feedback: `~>`', edits: [replace(rangeOfProperty(statement, 'heads', head), '~>')] }];
}
