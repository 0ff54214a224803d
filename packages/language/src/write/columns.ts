import type { Card, Column, Id, Theory } from '@theory-of-change/model';
import { stageKeyword } from '@theory-of-change/model';
import { LANGUAGE_WORDS } from '../details/words.ts';
import { type Block, linesOfList, withDetails } from './block.ts';
import { cardDetails, type Names } from './details.ts';
import type { Labels } from './labels.ts';
import { quoted } from './values.ts';

/** Cards of one group that stand together, or of none. */
interface Run {
  readonly group: string | undefined;
  readonly cards: readonly Card[];
}

/** The blocks of the columns, in the order that they are drawn; a column that a theory has without cards is empty. */
export function columnBlocks(theory: Theory, labels: Labels, knows: Names): readonly (readonly string[])[] {
  const parts = new Map<Id, Card[]>();
  for (const card of theory.cards) {
    if (card.parent !== undefined) parts.set(card.parent, [...(parts.get(card.parent) ?? []), card]);
  }
  const block = (card: Card): Block =>
    withDetails(naming(labels.nameOf(card), card), [
      ...(parts.get(card.id) ?? []).map((part): Block => {
        const { head, inner } = block(part);
        return { head: `includes ${head}`, ...(inner === undefined ? {} : { inner }) };
      }),
      ...cardDetails(card, knows),
    ]);
  const whole = theory.cards.filter(({ parent }) => parent === undefined);
  return theory.columns.flatMap((column) =>
    runsOf(
      column,
      whole.filter(({ stage }) => stage === column.stage),
    ).map(({ group, cards }) => {
      const label = group === undefined ? '' : ` ${quoted(group)}`;
      return linesOfList(`${stageKeyword(column.stage)}${label}`, cards.map(block));
    }),
  );
}

/** A card that has only a name so far stays without words; a word of the language is a name only before quotes. */
function naming(name: string | undefined, { words, unfinished }: Card): string {
  if (unfinished === true && name !== undefined && words === name)
    return LANGUAGE_WORDS.has(name) ? `${name} ""` : name;
  return name === undefined ? quoted(words) : `${name} ${quoted(words)}`;
}

/** The cards in their order, by group; groups without cards stand where the column lists them. */
function runsOf({ groups }: Column, cards: readonly Card[]): readonly Run[] {
  const waiting = [...groups];
  const runs: Run[] = [];
  const open = (group: string | undefined) => {
    while (group !== undefined && waiting.includes(group)) {
      const next = waiting.shift();
      if (next !== group) runs.push({ group: next, cards: [] });
    }
    runs.push({ group, cards: [] });
  };
  for (const card of cards) {
    if (runs.length === 0 || runs.at(-1)?.group !== card.group) open(card.group);
    const last = runs.pop();
    runs.push({ group: card.group, cards: [...(last?.cards ?? []), card] });
  }
  runs.push(...waiting.map((group) => ({ group, cards: [] })));
  return runs.length === 0 ? [{ group: undefined, cards: [] }] : runs;
}
