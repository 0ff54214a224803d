import type { Id, Position, Range, Source, Theory } from './theory.ts';

interface Written {
  readonly id: Id;
  readonly source: Source;
}

/**
 * What of the figure is written at a place of the theory's own file: the innermost card, else an entry of a side list
 * that the figure shows, else an arrow, also where it is restated. Nothing between them.
 */
export function subjectAt(theory: Theory, position: Position): Id | undefined {
  const arrows = [...theory.arrows, ...theory.columnArrows].flatMap(({ id, source, restated }) =>
    [source, ...restated].map((one) => ({ id, source: one })),
  );
  const entries = [...theory.assumptions, ...theory.enablers, ...theory.risks, ...theory.evidence];
  return innermost(theory.cards, position) ?? innermost(entries, position) ?? innermost(arrows, position);
}

function innermost(written: readonly Written[], position: Position): Id | undefined {
  const around = written.filter(({ source }) => source.uri === undefined && holds(source.range, position));
  // Of ranges that hold one place, the one that starts last is the inner one.
  return around.reduce<Written | undefined>(
    (best, one) => (best === undefined || !isBefore(one.source.range.start, best.source.range.start) ? one : best),
    undefined,
  )?.id;
}

function holds({ start, end }: Range, position: Position): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Where a subject of the figure is written, in the theory's own file or, with `uri`, in another. */
export function sourceOf(theory: Theory, id: Id): Source | undefined {
  const lists: readonly (readonly Written[])[] = [
    theory.cards,
    theory.arrows,
    theory.columnArrows,
    theory.externals,
    theory.assumptions,
    theory.enablers,
    theory.risks,
    theory.evidence,
  ];
  return lists.flat().find((one) => one.id === id)?.source;
}
