import {
  answersFor,
  type Card,
  CHANGE_STAGES,
  type Chain,
  foundationOf,
  foundedOf,
  type Graph,
  graphOf,
  hasArrows,
  type Id,
  type Indicator,
  indicatorInWords,
  indicatorsByWhole,
  listed,
  removalInWords,
  removalsFrom,
  type Source,
  stepInWords,
  type Theory,
  wordsById,
} from '@theory-of-change/model';
import { type AstNode, AstUtils } from 'langium';
import { rangeOf } from '../checks/places.ts';
import { quoted } from '../checks/written.ts';
import type { Card as CardNode, Entry, Include } from '../generated/ast.ts';
import { toModel } from '../model/to-model.ts';
import { markdown } from './markdown.ts';

/** A hover is read at a glance: so many steps, outcomes of a kind and indicators are told. */
const MOST = 3;

/**
 * Of a card what leads to it and what it leads to; of an outcome the weakest step to it and its chain; of an activity what would be left without it; of all that has
 * indicators with what and when it is measured, and what of that nobody has said.
 */
export function analysisHover(item: CardNode | Include | Entry): readonly string[] {
  const theory = toModel(AstUtils.getDocument(item));
  const card = writtenAs(item, theory.cards);
  if (card) return [...neighbours(theory, card), ...foundation(theory, card), ...measured(theory, card)];
  const entry = writtenAs(item, [...theory.assumptions, ...theory.enablers, ...theory.risks]);
  return entry ? indicatorList(theory, entry.indicators) : [];
}

/** The card or the entry that was read from a node. */
function writtenAs<T extends { readonly source: Source }>(node: AstNode, items: readonly T[]): T | undefined {
  const { start } = rangeOf(node);
  return items.find(
    ({ source: { uri, range } }) =>
      uri === undefined && range.start.line === start.line && range.start.character === start.character,
  );
}

/** What one arrow joins with a card; with a part only those drawn at the part itself. */
function neighbours(theory: Theory, card: Card): readonly string[] {
  const { before, after } = card.parent === undefined ? graphOf(theory) : ownNeighbours(theory);
  const wordsOf = wordsById(theory);
  const told = (label: string, ids: ReadonlySet<Id>) =>
    ids.size === 0
      ? []
      : [
          `**${label}:** ${listed(
            [...ids].map((id) => said(wordsOf(id))),
            MOST,
          )}`,
        ];
  return [...told('Follows from', before(card.id)), ...told('Leads to', after(card.id))];
}

function ownNeighbours({ arrows }: Theory): Pick<Graph, 'before' | 'after'> {
  const forward = arrows.filter(({ kind }) => kind === 'leads-to');
  return {
    before: (id) => new Set(forward.filter(({ to }) => to === id).flatMap(({ from }) => from)),
    after: (id) => new Set(forward.filter(({ from }) => from.includes(id)).map(({ to }) => to)),
  };
}

function foundation(theory: Theory, card: Card): readonly string[] {
  if (!hasArrows(theory)) return [];
  if (isOutcome(card)) return founded(theory, card);
  // Before there are outcomes, that an activity leads to none is no news.
  return card.stage === 'activities' && theory.cards.some(isOutcome) ? left(theory, card) : [];
}

function isOutcome({ stage, parent }: Card): boolean {
  return CHANGE_STAGES.includes(stage) && parent === undefined;
}

function founded(theory: Theory, outcome: Card): readonly string[] {
  const { chain } = foundedOf(theory, outcome);
  if (!chain) return ['**No activity leads to it**'];
  const { steps, weakest } = chain;
  const label = steps.length === 1 ? 'Rests on one step' : 'Weakest step';
  const step = `${stepInWords(weakest, wordsById(theory), said)}: ${markdown(foundationOf(weakest, theory))}`;
  const because = weakest.arrow.because === undefined ? [] : [`_because_ ${said(weakest.arrow.because)}`];
  return [`**${label}:** ${step}`, ...because, ...(steps.length === 1 ? [] : [chainText(theory, chain)])];
}

function chainText(theory: Theory, { steps }: Chain): string {
  const shown = steps.slice(-MOST - 1);
  const left = steps.length - shown.length;
  const wordsOf = wordsById(theory);
  const lines = shown.map((step, i) => {
    const goesOn = i > 0 && step.from.length === 1 && step.from[0] === shown[i - 1]?.to;
    const cards = goesOn ? `→ ${said(wordsOf(step.to))}` : stepInWords(step, wordsOf, said);
    return `- ${cards}: ${markdown(foundationOf(step, theory))}`;
  });
  const heading = left === 0 ? '**Chain**' : `**Chain**, its last ${shown.length} of ${steps.length} steps`;
  return [heading, '', ...lines].join('\n');
}

function measured(theory: Theory, card: Card): readonly string[] {
  const indicators = card.parent === undefined ? (indicatorsByWhole(theory).get(card.id) ?? []) : card.indicators;
  const isAsked = isOutcome(card) && answersFor(theory, card.stage);
  return indicators.length === 0 && isAsked ? ['**Not measured yet**'] : indicatorList(theory, indicators);
}

function indicatorList(theory: Theory, indicators: readonly Indicator[]): readonly string[] {
  if (indicators.length === 0) return [];
  const lines = indicators
    .slice(0, MOST)
    .map((one) => `- ${said(one.words)}: ${markdown(indicatorInWords(theory, one))}`);
  const more = indicators.length - lines.length;
  return [['**Measured**', '', ...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')];
}

function left(theory: Theory, activity: Card): readonly string[] {
  return removalInWords(theory, removalsFrom(theory)(activity), said, MOST);
}

function said(words: string): string {
  return markdown(quoted(words));
}
