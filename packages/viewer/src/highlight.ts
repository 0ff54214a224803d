import { type Id, pathway, type Theory } from '@theory-of-change/model';

type Part = 'self' | 'upstream' | 'downstream' | 'arrow' | 'beside';

/**
 * What is lit around a card, by id: itself, what leads to it, what it leads to, the arrows between, and beside them the
 * assumptions that those arrows rest on and the risks and enablers of the lit cards.
 */
export type Lit = ReadonlyMap<Id, Part>;

/** The pathway of a card, an arrow with its ends, or what a risk, an enabler or an assumption is about. Else nothing. */
export function litBy(theory: Theory, id: Id): Lit | undefined {
  const lit = aroundArrow(theory, id) ?? aroundCard(theory, id) ?? aroundEntry(theory, id);
  return lit && new Map([...besides(theory, lit), ...lit]);
}

function aroundArrow(theory: Theory, id: Id): Lit | undefined {
  const arrow = theory.arrows.find((one) => one.id === id);
  if (arrow === undefined) return undefined;
  return new Map([...arrow.from.map((from) => [from, 'upstream'] as const), [arrow.to, 'downstream'], [id, 'self']]);
}

function aroundCard(theory: Theory, id: Id): Lit | undefined {
  if (![...theory.cards, ...theory.externals].some((card) => card.id === id)) return undefined;
  const { upstream, downstream, arrows } = pathway(theory, id);
  return new Map([...as('arrow', arrows), ...as('upstream', upstream), ...as('downstream', downstream), [id, 'self']]);
}

function aroundEntry(theory: Theory, id: Id): Lit | undefined {
  const risk = theory.risks.find((one) => one.id === id);
  const enabler = theory.enablers.find((one) => one.id === id);
  const isAssumption = theory.assumptions.some((one) => one.id === id);
  if (!risk && !enabler && !isAssumption) return undefined;
  const cards = [...(risk?.threatens ?? []), ...(enabler?.helps ?? [])].flatMap((ref) => ref.id ?? []);
  const arrows = theory.arrows.filter(({ assumes }) => assumes.some((ref) => ref.id === id));
  const ends = arrows.flatMap(({ from, to }) => [...from, to]);
  const shown = [
    ...as('beside', [...cards, ...ends]),
    ...as(
      'arrow',
      arrows.map((arrow) => arrow.id),
    ),
  ];
  return new Map([...shown, [id, 'self']]);
}

/** The entries of the lists that have to do with what is lit. */
function besides(theory: Theory, lit: Lit): Lit {
  const isLit = (ref: { readonly id?: Id }) => ref.id !== undefined && lit.has(ref.id);
  const assumed = theory.arrows.filter((arrow) => lit.has(arrow.id)).flatMap((arrow) => arrow.assumes);
  const risks = theory.risks.filter((risk) => risk.threatens.some(isLit));
  const enablers = theory.enablers.filter((enabler) => enabler.helps.some(isLit));
  return new Map(
    as(
      'beside',
      [...assumed, ...risks, ...enablers].flatMap(({ id }) => id ?? []),
    ),
  );
}

function as(part: Part, ids: Iterable<Id>): readonly (readonly [Id, Part])[] {
  return [...ids].map((id) => [id, part] as const);
}
