import { type Card, groupBy, type Stage, stageIndex } from '@theory-of-change/model';
import { nameKey } from '../references/names.ts';
import { link } from './additions.ts';
import type { Fix } from './finding.ts';
import { perFile } from './per-file.ts';
import type { TheoryFile } from './theory-file.ts';
import { quoted } from './written.ts';

/** More choices than this are read by nobody. */
const CHOICES = 3;

/** Fixes that lead to a card from the cards of the column before it, first from those that lead nowhere yet. */
export function linksFrom(file: TheoryFile, card: Card): readonly Fix[] {
  const nearest = file.graph.wholes.findLast((one) => stageIndex(one.stage) < stageIndex(card.stage))?.stage;
  const choices = (nearest && leastLeading(file).get(nearest)) ?? [];
  return linkable(file, card, choices)
    .slice(0, CHOICES)
    .map((one) => link(file, one, card, `Link from ${shown(one)}`));
}

/** Fixes that lead from a card to the cards of the first of these columns that has any, first to those that nothing leads to. */
export function linksTo(file: TheoryFile, card: Card, stages: readonly Stage[]): readonly Fix[] {
  const others = stages.map((stage) => (leastLed(file).get(stage) ?? []).filter(({ id }) => id !== card.id));
  const choices = others.find((cards) => cards.length > 0) ?? [];
  return linkable(file, card, choices)
    .slice(0, CHOICES)
    .map((one) => link(file, card, one, `Link to ${shown(one)}`));
}

/** Those of the cards that an arrow can name: a name that two have means the first of them only. */
function linkable(file: TheoryFile, card: Card, choices: readonly Card[]): readonly Card[] {
  const taken = namesTwice(file);
  const isClear = ({ name }: Card) => name === undefined || !taken.has(nameKey(name));
  return isClear(card) ? choices.filter(isClear) : [];
}

const namesTwice = perFile(({ nameables }): ReadonlySet<string> => {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const { name } of nameables) {
    const key = nameKey(name ?? '');
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return twice;
});

/** The cards of each column, first those that lead nowhere yet. */
const leastLeading = perFile(({ graph }) => byStage(graph.wholes, ({ id }) => graph.after(id).size));

/** The cards of each column, first those that nothing leads to. */
const leastLed = perFile(({ graph }) => byStage(graph.wholes, ({ id }) => graph.before(id).size));

function byStage(cards: readonly Card[], links: (card: Card) => number): ReadonlyMap<Stage, readonly Card[]> {
  return groupBy(
    cards.toSorted((a, b) => links(a) - links(b)),
    ({ stage }) => stage,
  );
}

function shown(card: Card): string {
  return card.name === undefined ? quoted(card.words) : `\`${card.name}\``;
}
