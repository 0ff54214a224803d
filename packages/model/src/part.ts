import { familiesOf } from './families.ts';
import { pathway } from './pathway.ts';
import type { Annotated, Arrow, ColumnArrow, Id, Indicator, Ref, Theory } from './theory.ts';

/**
 * A part of a theory, as a theory of its own: these cards with those that include them, the arrows among them, and of the side
 * lists what they speak of. Assumptions, enablers and risks are counted anew. Ideas belong to no card and stay out.
 */
export function partOf(theory: Theory, ids: ReadonlySet<Id>): Theory {
  const parents = new Map(theory.cards.map((card) => [card.id, card.parent]));
  const cardIds = new Set(theory.cards.filter(({ id }) => ids.has(id)).flatMap(({ id }) => withParents(id, parents)));
  const cards = theory.cards.filter(({ id }) => cardIds.has(id));
  const stages = new Set(cards.map(({ stage }) => stage));
  const isEnd = (id: Id): boolean => cardIds.has(id) || ids.has(id);
  const arrows = theory.arrows.filter(({ from, to }) => isEnd(to) && from.every(isEnd));
  const ends = new Set(arrows.flatMap(({ from, to }) => [...from, to]));
  const columnArrows = theory.columnArrows.filter(({ from, to }) => stages.has(from) && stages.has(to));
  const assumed = namedBy([...arrows, ...columnArrows].flatMap(({ assumes }) => assumes));
  const assumptions = counted(theory.assumptions.filter(({ id }) => assumed.has(id)));
  const enablers = counted(theory.enablers.filter(({ helps }) => speaksOf(helps, cards, arrows)));
  const risks = counted(theory.risks.filter(({ threatens }) => speaksOf(threatens, cards, arrows)));
  const indicators = [...cards, ...assumptions, ...enablers, ...risks].flatMap((one) => one.indicators);
  const measured = namedBy(indicators.flatMap(({ using }) => using));
  const used = namedBy(cards.flatMap(({ uses }) => uses));
  const measures = theory.measures.filter(({ id }) => measured.has(id) || used.has(id));
  const interventions = theory.interventions.filter(({ id }) => used.has(id));
  const cited = namedBy(
    [
      ...cards,
      ...arrows,
      ...columnArrows,
      ...assumptions,
      ...enablers,
      ...risks,
      ...measures,
      ...interventions,
    ].flatMap(({ evidence }: Annotated) => evidence),
  );
  const people = namedBy([
    ...cards.flatMap(({ who }) => who),
    ...measures.flatMap(({ about, completedBy }) => [...about, ...completedBy]),
  ]);
  return {
    ...theory,
    columns: theory.columns
      .filter(({ stage }) => stages.has(stage))
      .map((column) => ({
        ...column,
        groups: column.groups.filter((group) =>
          cards.some((card) => card.stage === column.stage && card.group === group),
        ),
      })),
    cards,
    arrows,
    columnArrows,
    externals: theory.externals.filter(({ id }) => ends.has(id)),
    stakeholders: theory.stakeholders.filter(({ id }) => people.has(id)),
    assumptions,
    enablers,
    risks,
    ideas: [],
    measures,
    interventions,
    evidence: theory.evidence.filter(({ id }) => cited.has(id)),
  };
}

/**
 * The pathways through some cards and nothing else: all that leads to them, all that they lead to, and whatever has to lead on
 * together with these.
 */
export function onlyPathways(theory: Theory, ids: Iterable<Id>): Theory {
  const kept = new Set<Id>();
  const families = familiesOf(theory.cards);
  for (const id of ids) {
    const { upstream, downstream } = pathway(theory, id);
    for (const one of [id, ...(families.get(id) ?? []), ...upstream, ...downstream]) kept.add(one);
  }
  for (const { from, to } of theory.arrows) {
    if (kept.has(to) && from.some((end) => kept.has(end))) for (const end of from) kept.add(end);
  }
  return partOf(theory, kept);
}

function withParents(id: Id, parents: ReadonlyMap<Id, Id | undefined>): readonly Id[] {
  const parent = parents.get(id);
  return parent === undefined ? [id] : [id, parent];
}

function namedBy(refs: readonly Ref[]): ReadonlySet<Id> {
  return new Set(refs.flatMap(({ id }) => (id === undefined ? [] : [id])));
}

function speaksOf(refs: readonly Ref[], cards: Theory['cards'], arrows: readonly (Arrow | ColumnArrow)[]): boolean {
  const named = namedBy(refs);
  return [...cards, ...arrows].some(({ id }) => named.has(id));
}

function counted<T extends { readonly number: number; readonly indicators: readonly Indicator[] }>(
  entries: readonly T[],
): readonly T[] {
  return entries.map((entry, index) => ({ ...entry, number: index + 1 }));
}
