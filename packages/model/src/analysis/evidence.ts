import type { Arrow, ColumnArrow, Evidence, EvidenceStrength, Id, Ref, Theory } from '../theory.ts';

/** How strong the evidence for an arrow is; `unstated` where it cites none, or none that is said to be strong or weak. */
export type ArrowEvidence = EvidenceStrength | 'unstated';

/**
 * From the strongest evidence to the weakest. `none` is a study that found no effect and `harm` one that found harm:
 * both speak against a step, of which without them nothing would be known. (The strengths are the language's; that
 * `unstated` stands between them is our own judgement.)
 */
export const EVIDENCE_ORDER = ['strong', 'promising', 'mixed', 'weak', 'unstated', 'none', 'harm'] as const;

/**
 * How strong the evidence that an arrow itself cites is: that of its strongest source; harm, if any of them found harm.
 * What an activity or an intervention cites counts for no arrow: it may be about another change.
 */
export function evidenceOf(arrow: Arrow | ColumnArrow, theory: Theory): ArrowEvidence {
  const found = citedIn(arrow.evidence, theory).flatMap(({ strength }) => strength ?? []);
  if (found.includes('harm')) return 'harm';
  return EVIDENCE_ORDER.find((strength) => found.some((one) => one === strength)) ?? 'unstated';
}

/** The sources that pointers mean, each once. */
export function citedIn(refs: readonly Ref[], theory: Theory): readonly Evidence[] {
  const ids = new Set(refs.map(({ id }) => id));
  return ids.size === 0 ? [] : theory.evidence.filter(({ id }) => ids.has(id));
}

/**
 * Evidence at hand for a step that it does not cite: what the cards at its start and their parts cite, and the
 * interventions that they use. Whether it is about this step is the team's to say, by citing it.
 */
export function evidenceAtHand(
  { evidence }: Arrow | ColumnArrow,
  from: readonly Id[],
  theory: Theory,
): readonly Evidence[] {
  const cards = theory.cards.filter(({ id, parent = id }) => from.includes(id) || from.includes(parent));
  const used = new Set(cards.flatMap(({ uses }) => uses.map(({ id }) => id)));
  const interventions = theory.interventions.filter(({ id }) => used.has(id));
  const cited = new Set(evidence.map(({ id }) => id));
  const refs = [...cards, ...interventions].flatMap((one) => one.evidence);
  return citedIn(refs, theory).filter(({ id }) => !cited.has(id));
}
