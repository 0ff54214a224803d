import type { AstNode } from 'langium';
import type { End } from '../generated/ast.ts';
import type { EndMeaning, Step } from './ends.ts';
import { perFile } from './per-file.ts';
import type { TheoryFile } from './theory-file.ts';

/** The arrows that start or end at a card, or at whatever else a name at an end means. */
export function stepsAt(file: TheoryFile, node: AstNode): readonly Step[] {
  return steps(file).get(node) ?? [];
}

/** The ends of arrows that mean a card, in the file's order, whether it is named there or its words are written again. */
export function endsAt(file: TheoryFile, card: AstNode): readonly End[] {
  return ends(file).get(card) ?? [];
}

const steps = perFile((file): ReadonlyMap<AstNode, readonly Step[]> => {
  const found = new Map<AstNode, Step[]>();
  for (const step of file.steps) {
    for (const node of new Set([...step.from, step.to].flatMap(nodeOf))) put(found, node, step);
  }
  return found;
});

const ends = perFile((file): ReadonlyMap<AstNode, readonly End[]> => {
  const found = new Map<AstNode, End[]>();
  const all = file.arrows.flatMap((arrow) =>
    arrow.steps.flatMap(({ joints }) => joints.flatMap((joint) => joint.ends)),
  );
  for (const end of all) {
    const meaning = file.ends.meaning(end);
    if (meaning.kind === 'card') put(found, meaning.node, end);
  }
  return found;
});

function nodeOf(end: EndMeaning): readonly AstNode[] {
  return 'node' in end ? [end.node] : [];
}

function put<One>(lists: Map<AstNode, One[]>, node: AstNode, one: One): void {
  const list = lists.get(node);
  if (list) list.push(one);
  else lists.set(node, [one]);
}
