import type { Stage } from '@theory-of-change/model';
import { detailItems } from './details.ts';
import type { Block, List, ListItem } from './document.ts';
import { bullets, labelled, plain } from './runs.ts';
import { fullWords, type Teller } from './teller.ts';

/** Why there is need, and what is wanted: the words of the bid, each with what else is known of it. */
export function problemsAndAims(teller: Teller): readonly Block[] {
  return (['problems', 'aims'] as const).flatMap((stage) => columnList(teller, stage));
}

/** A column as a subheading and a list of its cards, each with its parts and details. */
function columnList(teller: Teller, stage: Stage): readonly Block[] {
  const column = teller.theory.columns.find((one) => one.stage === stage);
  const cards = teller.cards.filter((card) => card.stage === stage && card.parent === undefined);
  if (column === undefined || cards.length === 0) return [];
  const { timeframe, heading } = column;
  const list: List = bullets(
    cards.map((card): ListItem => {
      const parts = teller.cards.filter(({ parent }) => parent === card.id);
      return itemOf(plain(fullWords(card)), [
        ...detailItems(teller, card),
        ...parts.map((part) =>
          itemOf(labelled(teller.words.document.including, plain(fullWords(part))), detailItems(teller, part)),
        ),
      ]);
    }),
  );
  return [{ kind: 'subheading', text: timeframe === undefined ? heading : `${heading} (${timeframe})` }, list];
}

function itemOf(runs: ListItem['runs'], items: readonly ListItem[]): ListItem {
  return items.length === 0 ? { runs } : { runs, items };
}
