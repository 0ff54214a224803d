import { groupBy } from '@theory-of-change/model';
import type { AstNode } from 'langium';
import type { End } from '../generated/ast.ts';
import { endsOf, type Step } from './ends.ts';
import { perFile } from './per-file.ts';
import type { TheoryFile } from './theory-file.ts';

/** The arrows that start or end at a card, or at whatever else a name at an end means. */
export function stepsAt(file: TheoryFile, node: AstNode): readonly Step[] {
  return (steps(file).get(node) ?? []).map(({ step }) => step);
}

/** The ends of arrows that mean a card, in the file's order, whether it is named there or its words are written again. */
export function endsAt(file: TheoryFile, card: AstNode): readonly End[] {
  return ends(file).get(card) ?? [];
}

const steps = perFile(({ steps }) => {
  const all = steps.flatMap((step) => [...nodesOf(step)].map((node) => ({ node, step })));
  return groupBy(all, ({ node }) => node);
});

const ends = perFile((file) =>
  groupBy(file.arrows.flatMap(endsOf), (end): AstNode | undefined => {
    const meaning = file.ends.meaning(end);
    return meaning.kind === 'card' ? meaning.node : undefined;
  }),
);

function nodesOf({ from, to }: Step): ReadonlySet<AstNode> {
  return new Set([...from, to].flatMap((end) => ('node' in end ? [end.node] : [])));
}
