import { type Card, type Id, partOf, type Theory } from '@theory-of-change/model';

/** A part of a theory that has a slide of its own. */
export interface Detail {
  readonly title: string;
  readonly part: Theory;
}

/**
 * A theory column by column: the column's cards with all that they lead to, and what has to lead on together with them. A
 * column whose `slides` are several is dealt out over them in the file's order. Columns that only end arrows are in the one
 * before. Numbers of assumptions, enablers and risks stay those of the whole.
 */
export function detailsOf(theory: Theory, slides: number): readonly Detail[] {
  const shown = new Set<Id>();
  return theory.columns.flatMap(({ stage, heading }): readonly Detail[] => {
    const cards = theory.cards.filter((card) => card.stage === stage);
    const leads = theory.arrows.some(
      ({ kind, from }) => kind === 'leads-to' && cards.some(({ id }) => from.includes(id)),
    );
    if (cards.length === 0 || (!leads && cards.every(({ id }) => shown.has(id)))) return [];
    const shares = dealt(cards, slides);
    return shares.map((share, i) => {
      const ids = withWhatTheyLeadTo(theory, share);
      for (const id of ids) shown.add(id);
      const title = shares.length === 1 ? heading : `${heading} (${i + 1}/${shares.length})`;
      return { title, part: titled(title, numberedAs(theory, partOf(theory, ids))) };
    });
  });
}

/** Cards that stand in a column themselves, in `slides` stretches of about one length; those inside them go along. */
function dealt(cards: readonly Card[], slides: number): readonly (readonly Id[])[] {
  const tops = cards.filter(({ parent }) => parent === undefined);
  const size = Math.ceil(tops.length / Math.max(1, Math.min(slides, tops.length)));
  const shares: (readonly Id[])[] = [];
  for (let at = 0; at < tops.length; at += size) {
    const own = new Set(tops.slice(at, at + size).map(({ id }) => id));
    shares.push(
      cards.filter(({ id, parent }) => own.has(id) || (parent !== undefined && own.has(parent))).map(({ id }) => id),
    );
  }
  return shares;
}

function withWhatTheyLeadTo(theory: Theory, ids: readonly Id[]): ReadonlySet<Id> {
  const own = new Set(ids);
  const led = theory.arrows.filter(({ kind, from }) => kind === 'leads-to' && from.some((id) => own.has(id)));
  return new Set([...ids, ...led.flatMap(({ from, to }) => [...from, to])]);
}

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
