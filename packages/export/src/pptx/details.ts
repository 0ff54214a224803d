import { type Id, partOf, type Theory } from '@theory-of-change/model';

/** Some cards of a column with all that they lead to: what a slide of its own shows. */
export interface Detail {
  readonly heading: string;
  /** The cards of the column, without those that they include. */
  readonly cards: readonly Id[];
  readonly part: Theory;
}

/**
 * A theory column by column: the column's cards with all that they lead to, and what has to lead on together with them.
 * Columns that only end arrows are in the one before.
 */
export function columnDetails(theory: Theory): readonly Detail[] {
  const shown = new Set<Id>();
  return theory.columns.flatMap(({ stage, heading }): readonly Detail[] => {
    const inColumn = theory.cards.filter((card) => card.stage === stage);
    const leads = theory.arrows.some(
      ({ kind, from }) => kind === 'leads-to' && inColumn.some(({ id }) => from.includes(id)),
    );
    if (inColumn.length === 0 || (!leads && inColumn.every(({ id }) => shown.has(id)))) return [];
    const cards = inColumn.filter(({ parent }) => parent === undefined).map(({ id }) => id);
    const detail = detailOf(theory, heading, cards);
    for (const { id } of detail.part.cards) shown.add(id);
    return [detail];
  });
}

/** The same cards over two slides, in the file's order. */
export function halves(theory: Theory, detail: Detail): readonly Detail[] {
  const { heading, cards } = detail;
  const middle = Math.ceil(cards.length / 2);
  return [cards.slice(0, middle), cards.slice(middle)].map((half) => detailOf(theory, heading, half));
}

function detailOf(theory: Theory, heading: string, cards: readonly Id[]): Detail {
  const tops = new Set(cards);
  const own = new Set(
    theory.cards
      .filter(({ id, parent }) => tops.has(id) || (parent !== undefined && tops.has(parent)))
      .map(({ id }) => id),
  );
  const led = theory.arrows.filter(({ kind, from }) => kind === 'leads-to' && from.some((id) => own.has(id)));
  const ids = new Set([...own, ...led.flatMap(({ from, to }) => [...from, to])]);
  return { heading, cards, part: titled(heading, numberedAs(theory, partOf(theory, ids))) };
}

/** Numbers of assumptions, enablers and risks stay those of the whole. */
function numberedAs(theory: Theory, part: Theory): Theory {
  const only = <T extends { readonly id: Id }>(whole: readonly T[], some: readonly T[]): readonly T[] =>
    whole.filter(({ id }) => some.some((one) => one.id === id));
  return {
    ...part,
    assumptions: only(theory.assumptions, part.assumptions),
    enablers: only(theory.enablers, part.enablers),
    risks: only(theory.risks, part.risks),
  };
}

/** Under its own title; whom the whole is for stands on the first slide. */
function titled(title: string, { population: _, titleRange: __, ...part }: Theory): Theory {
  return { ...part, title };
}
