import type { Card } from '@theory-of-change/model';
import { groupBy } from '@theory-of-change/model';
import type { AstNode } from 'langium';
import type { Arrow, Card as CardNode, End, Include } from '../generated/ast.ts';
import { isCard, isInclude } from '../generated/ast.ts';
import { removeNode, replace } from './edits.ts';
import type { EndMeaning, Step } from './ends.ts';
import { stepsAt } from './ends-at.ts';
import type { Edit, Fix } from './finding.ts';
import { perFile } from './per-file.ts';
import { rangeOf } from './places.ts';
import type { TheoryFile } from './theory-file.ts';
import { nodeOf, quoted } from './written.ts';

/** The two cards as they are written. */
interface Pair {
  readonly kept: CardNode | Include;
  readonly gone: AstNode;
}

/**
 * A fix that takes the second card away and leads its arrows to the first; those that the first has already go with it.
 * None where words or details would be lost, or where an arrow joins the two.
 */
export function merging(file: TheoryFile, first: Card, second: Card): readonly Fix[] {
  const [kept, gone] = [nodeOf(file, first), nodeOf(file, second)];
  if (!gone || gone.details.length > 0 || !(isCard(kept) || isInclude(kept))) return [];
  const touched = stepsAt(file, gone);
  const ends = new Set(touched.flatMap((step) => [...step.fromNode.ends, step.toNode]));
  const pointing = [...ends].filter((end) => isEndOf(file.ends.meaning(end), gone));
  const isUsedElsewhere = file.usesOf(gone).some(({ container }) => !pointing.some((end) => end === container));
  const wouldLoop = touched.some((step) => means(step, kept));
  if (isUsedElsewhere || wouldLoop || (pointing.length > 0 && first.name === undefined)) return [];
  const name = first.name ?? '';
  const text = file.document.textDocument;
  const repeated = repeatedBy(file, touched, { kept, gone });
  const edits: readonly Edit[] = [
    removeNode(text, gone),
    ...[...repeated].map((statement) => removeNode(text, statement)),
    ...pointing
      .filter((end) => !repeated.has(end.$container.$container.$container))
      .map((end) => withoutEnd(file, end, { kept, gone }) ?? replace(rangeOf(end), name)),
  ];
  return [{ title: `Merge into ${first.name === undefined ? quoted(first.words) : `\`${name}\``}`, edits }];
}

/** Statements of one arrow head, without details, all of whose arrows statements that stay as they are draw as well. */
function repeatedBy(file: TheoryFile, touched: readonly Step[], { kept, gone }: Pair): ReadonlySet<Arrow> {
  const keyOf = (end: EndMeaning) => file.ends.key(isEndOf(end, gone) ? { kind: 'card', node: kept } : end);
  const changed = new Set(touched.map(({ statement }) => statement));
  const stays = (step: Step) =>
    (stepsByKey(file).get(keyOfStep(step, keyOf)) ?? []).some(({ statement }) => !changed.has(statement));
  const plain = [...changed].filter(({ heads, details }) => heads.length === 1 && details.length === 0);
  return new Set(plain.filter((statement) => file.stepsOf(statement).every(stays)));
}

/** The arrows that are drawn alike. */
const stepsByKey = perFile((file) => groupBy(file.steps, (step) => keyOfStep(step, (end) => file.ends.key(end))));

function keyOfStep({ kind, from, to }: Step, keyOf: (end: EndMeaning) => string | undefined): string {
  return [kind, ...from.map(keyOf).sort(), keyOf(to)].join(' ');
}

/** Takes an end out of a list that names the kept card beside it: `meet, names`. */
function withoutEnd(file: TheoryFile, end: End, { kept, gone }: Pair): Edit | undefined {
  const joint = end.$container;
  const { joints } = joint.$container;
  const alone = (card: AstNode) =>
    joints.filter(({ ends }) => ends.length === 1 && ends.every((one) => isEndOf(file.ends.meaning(one), card)));
  if (alone(kept).length === 0 || alone(gone).length !== 1 || joint.ends.length > 1) return undefined;
  const index = joints.indexOf(joint);
  const [before, after] = [joints[index - 1], joints[index + 1]];
  if (before) return replace({ start: rangeOf(before).end, end: rangeOf(joint).end }, '');
  return after && replace({ start: rangeOf(joint).start, end: rangeOf(after).start }, '');
}

function means(step: Step, card: AstNode): boolean {
  return [...step.from, step.to].some((end) => isEndOf(end, card));
}

function isEndOf(end: EndMeaning, card: AstNode): boolean {
  return 'node' in end && end.node === card;
}
