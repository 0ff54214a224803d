import type { Id, Ref } from '@theory-of-change/model';
import { arrowTitle, columnArrowTitle } from './links.ts';
import type { Teller } from './teller.ts';

/** The cards that use a programme, by their short words in quotation marks. */
export function usedBy(teller: Teller, id: Id): readonly string[] {
  return teller.cards.filter(({ uses }) => pointsTo(uses, id)).map(({ words }) => teller.words.quote(words));
}

/** What a source is cited for: the steps, cards and entries that name it. */
export function citedFor(teller: Teller, id: Id): readonly string[] {
  const { theory, words } = teller;
  const entries = [
    ...theory.cards,
    ...theory.assumptions,
    ...theory.enablers,
    ...theory.risks,
    ...theory.stakeholders,
    ...theory.measures,
    ...theory.interventions,
    ...theory.evidence,
  ];
  return [
    ...theory.columnArrows.filter((arrow) => pointsTo(arrow.evidence, id)).map((one) => columnArrowTitle(teller, one)),
    ...theory.arrows.filter((arrow) => pointsTo(arrow.evidence, id)).map((one) => arrowTitle(teller, one)),
    ...entries.filter((one) => pointsTo(one.evidence, id)).map((one) => words.quote(one.words)),
  ];
}

function pointsTo(refs: readonly Ref[], id: Id): boolean {
  return refs.some((ref) => ref.id === id);
}
