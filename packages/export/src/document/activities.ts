import type { Card, Stage } from '@theory-of-change/model';
import { costText, detailedInText, linkRuns } from './details.ts';
import type { Block } from './document.ts';
import { cellOf, cellOfRuns, labelled, plain } from './runs.ts';
import { type ColumnOf, tableOf } from './tables.ts';
import { evidenceRuns, fullWords, type Teller } from './teller.ts';

/** What goes in and what the team does: a table each of inputs and activities. */
export function activities(teller: Teller): readonly Block[] {
  return (['inputs', 'activities'] as const).flatMap((stage) => workTable(teller, stage) ?? []);
}

function workTable(teller: Teller, stage: 'inputs' | 'activities') {
  const heading = teller.theory.columns.find((column) => column.stage === stage)?.heading;
  return tableOf(
    teller,
    stage,
    heading ?? teller.words.stages[stage],
    workColumns(teller, stage),
    withParts(teller, stage),
  );
}

/** The cards of a column, each followed by those that it includes. */
export function withParts(teller: Teller, stage: Stage): readonly Card[] {
  const cards = teller.cards.filter((card) => card.stage === stage);
  return cards
    .filter(({ parent }) => parent === undefined)
    .flatMap((card) => [card, ...cards.filter(({ parent }) => parent === card.id)]);
}

function workColumns(teller: Teller, stage: 'inputs' | 'activities'): readonly ColumnOf<Card>[] {
  return [
    { label: stage === 'inputs' ? 'input' : 'activity', weight: 4, cell: (card) => cardCell(teller, card) },
    { label: 'group', weight: 1.5, cell: (card) => cellOf(card.group) },
    { label: 'who', weight: 2, cell: (card) => cellOf(...card.who.map(teller.named)) },
    { label: 'dose', weight: 2, cell: (card) => cellOf(card.dose) },
    { label: 'provider', weight: 2, cell: (card) => cellOf(card.provider) },
    { label: 'uses', weight: 2, cell: (card) => cellOf(...card.uses.map(teller.named)) },
    { label: 'guidance', weight: 2, cell: (card) => cellOf(...card.guidance) },
    { label: 'resources', weight: 2, cell: (card) => cellOf(...card.resources) },
    { label: 'cost', weight: 1.2, cell: (card) => cellOf(costText(teller, card.cost)) },
    { label: 'fundedBy', weight: 1.5, cell: (card) => cellOf(...card.fundedBy) },
    { label: 'evidence', weight: 2, cell: (card) => cellOfRuns(evidenceRuns(teller, card)) },
    { label: 'detailedIn', weight: 1.5, cell: (card) => cellOf(detailedInText(card)) },
    { label: 'readMore', weight: 1.5, cell: (card) => cellOfRuns(linkRuns(card)) },
  ];
}

/** A card's words as a row's header; of a part, with the word that says so. */
export function cardCell(teller: Teller, card: Card) {
  const words = plain(fullWords(card));
  return cellOfRuns([card.parent === undefined ? words : labelled(teller.words.document.including, words)]);
}
