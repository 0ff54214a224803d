import type { Range, Stage } from '@theory-of-change/model';
import { groupBy } from '@theory-of-change/model';
import type { SideListWord } from '../details/table.ts';
import { blockOf } from './blocks.ts';
import type { Observation } from './finding.ts';
import { rangeOf } from './places.ts';
import type { Rule } from './rule.ts';
import type { TheoryFile } from './theory-file.ts';

/** Up to here each card is told of by itself. */
const FEW = 3;

/**
 * Says once, on the heading of a column or list, what a rule would say of more than three in it: a reader who meets the
 * same question eight times answers none of them. The cards are its related places.
 */
export function gathered(file: TheoryFile, rule: Rule, observations: readonly Observation[]): readonly Observation[] {
  const { together } = rule;
  if (!together) return observations;
  const alike = groupBy(observations, ({ within }) => within);
  return observations.flatMap((one): readonly Observation[] => {
    const all = alike.get(one.within) ?? [];
    if (one.within === undefined || all.length <= FEW) return [one];
    const heading = headingOf(file, one.within);
    if (!heading) return [one];
    if (all[0] !== one) return [];
    return [{ range: heading, message: together(file, all.length, one.within), related: all.map(place(file)) }];
  });
}

const place =
  (file: TheoryFile) =>
  ({ range, message }: Observation) => ({ uri: file.document.uri.toString(), range, message });

/** Where a column or a list is first opened, without what it holds. */
export function headingOf(file: TheoryFile, within: Stage | SideListWord): Range | undefined {
  const block = blockOf(file, within);
  if (!block) return undefined;
  const { start } = rangeOf(block);
  const head = (block.$cstNode?.text ?? '').split(/[{\r\n]/, 1)[0]?.trimEnd() ?? '';
  return { start, end: { line: start.line, character: start.character + Math.max(head.length, 1) } };
}
