import type { Arrow, Range } from '@theory-of-change/model';
import { groupBy } from '@theory-of-change/model';
import type { Arrow as ArrowNode } from '../generated/ast.ts';
import { addArrow, addDetail } from './additions.ts';
import type { Step } from './ends.ts';
import type { Edit } from './finding.ts';
import { perFile } from './per-file.ts';
import { rangeFromTo, rangeOfProperty } from './places.ts';
import type { TheoryFile } from './theory-file.ts';
import { arrowsOf, statementOf } from './written.ts';

/** Arrows of the theory that one arrow head of one statement draws: `a, b -> c` draws two with one head. */
export interface Drawn {
  readonly arrows: readonly Arrow[];
  readonly statement: ArrowNode;
  /** From the first card before the head to the last after it. */
  readonly range: Range;
  /** The head itself; none where it cannot be told from others of its statement, or draws arrows that are not among these. */
  readonly head: Range | undefined;
  /** Which of the statement's heads it is, from 0. */
  readonly index: number | undefined;
}

/** Groups arrows of the theory by the head that draws them first, in the order given. */
export function drawnBy(file: TheoryFile, arrows: readonly Arrow[]): readonly Drawn[] {
  return [...groupBy(arrows, (arrow) => statementOf(file, arrow))].flatMap(([statement, own]) => {
    if (!statement) return [];
    const byHead = groupBy(own, (arrow) => stepOf(file).get(arrow)?.head);
    return [...byHead.values()].map((drawn) => toDrawn(file, statement, drawn));
  });
}

function toDrawn(file: TheoryFile, statement: ArrowNode, arrows: readonly Arrow[]): Drawn {
  const step = arrows[0] && stepOf(file).get(arrows[0]);
  if (!step) return { arrows, statement, range: arrowsOf(statement), head: undefined, index: undefined };
  const all = file.stepsOf(statement).filter((one) => one.head === step.head);
  return {
    arrows,
    statement,
    // Places are asked of few: most findings are told together.
    get range() {
      return rangeFromTo((all[0] ?? step).fromNode, (all.at(-1) ?? step).toNode);
    },
    get head() {
      return all.length === arrows.length ? rangeOfProperty(statement, 'heads', step.head) : undefined;
    },
    index: step.head,
  };
}

/** The model has a statement's arrows in its order; where it left one out or merged one, they cannot be told apart. */
const stepOf = perFile((file) => {
  const found = new Map<Arrow, Step>();
  const drawn = groupBy(file.theory.arrows, (arrow) => statementOf(file, arrow));
  for (const [statement, arrows] of drawn) {
    const own = statement ? file.stepsOf(statement) : [];
    if (own.length !== arrows.length) continue;
    own.forEach((step, index) => {
      const arrow = arrows[index];
      if (arrow) found.set(arrow, step);
    });
  }
  return found;
});

/** Says a detail of these arrows: in their statement's block, or, where that draws others too, in one that restates them. */
export function sayOf(file: TheoryFile, { statement, index, head }: Drawn, detail: string): Edit | undefined {
  if (statement.heads.length === 1) return addDetail(file, statement, detail);
  if (index === undefined || head === undefined) return undefined;
  const ends = [statement.steps[index], statement.steps[index + 1]].map((step) => oneLine(step?.$cstNode?.text ?? ''));
  return addArrow(file, `${ends.join(' -> ')} { ${detail} }`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
