import { type Card, type Stage, stageIndex } from '@theory-of-change/model';
import { link } from './additions.ts';
import type { Fix } from './finding.ts';
import type { TheoryFile } from './theory-file.ts';
import { quoted } from './written.ts';

/** More choices than this are read by nobody. */
const CHOICES = 3;

/** Fixes that lead to a card from the cards of the column before it, first from those that lead nowhere yet. */
export function linksFrom(file: TheoryFile, card: Card): readonly Fix[] {
  const { graph } = file;
  const earlier = graph.wholes.filter((one) => stageIndex(one.stage) < stageIndex(card.stage));
  const nearest = earlier.at(-1)?.stage;
  return inOrder(
    earlier.filter((one) => one.stage === nearest),
    (one) => graph.after(one.id).size,
  ).map((one) => link(file, one, card, `Link from ${shown(one)}`));
}

/** Fixes that lead from a card to the cards of the first of these columns that has any, first to those that nothing leads to. */
export function linksTo(file: TheoryFile, card: Card, stages: readonly Stage[]): readonly Fix[] {
  const { graph } = file;
  const stage = stages.find((one) => graph.wholes.some((other) => other.stage === one && other.id !== card.id));
  return inOrder(
    graph.wholes.filter((one) => one.stage === stage && one.id !== card.id),
    (one) => graph.before(one.id).size,
  ).map((one) => link(file, card, one, `Link to ${shown(one)}`));
}

function inOrder(cards: readonly Card[], linked: (card: Card) => number): readonly Card[] {
  return cards.toSorted((a, b) => linked(a) - linked(b)).slice(0, CHOICES);
}

function shown(card: Card): string {
  return card.name === undefined ? quoted(card.words) : `\`${card.name}\``;
}
