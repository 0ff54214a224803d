import type { Annotated, Theory } from '@theory-of-change/model';
import type { Addresses } from './addresses.ts';
import { links, type Node, remarks } from './node.ts';

/**
 * What the standard has no term for, in a vocabulary of our own: problems and aims, every arrow with its reason,
 * assumptions, enablers, measures and evidence; with notes the ideas.
 */
export function extensionNodes(theory: Theory, at: Addresses, notes: boolean): readonly Node[] {
  const entry = (type: string, one: Annotated & { readonly id: string; readonly words: string }): Node => ({
    '@id': at.of(one.id),
    '@type': type,
    hasName: one.words,
    'oep:partOf': { '@id': at.model },
    ...remarks(one, notes),
  });
  const pointers = (refs: readonly { readonly id?: string }[]) =>
    links(refs.flatMap(({ id }) => (id === undefined ? [] : [at.of(id)])));
  const early = theory.cards.filter(({ stage }) => stage === 'problems' || stage === 'aims');
  return [
    ...early.map((card) => ({
      ...entry(card.stage === 'problems' ? 'toc:Problem' : 'toc:Aim', card),
      hasDescription: card.inFull,
    })),
    ...theory.externals.map((one) => ({
      '@id': at.of(one.id),
      '@type': 'toc:OtherTheory',
      hasName: one.words,
      'toc:theory': one.theory,
    })),
    ...theory.arrows.map((arrow, number) => ({
      '@id': at.named(`arrow:${number + 1}`),
      '@type': arrow.kind === 'feedback' ? 'toc:Feedback' : 'toc:LeadsTo',
      'toc:from': links(arrow.from.map((id) => at.of(id))),
      'toc:to': { '@id': at.of(arrow.to) },
      'toc:because': arrow.because,
      'toc:assumes': pointers(arrow.assumes),
      'toc:evidence': pointers(arrow.evidence),
      'toc:appliesTo': arrow.appliesTo,
      'toc:confidence': arrow.confidence,
      ...remarks(arrow, notes),
    })),
    ...theory.assumptions.map((one) => entry('toc:Assumption', one)),
    ...theory.enablers.map((one) => ({ ...entry('toc:Enabler', one), 'toc:helps': pointers(one.helps) })),
    ...theory.measures.map((one) => ({ ...entry('toc:Measure', one), 'toc:kind': one.kind })),
    ...theory.interventions.map((one) => entry('toc:Intervention', one)),
    ...theory.evidence.map((one) => ({
      ...entry('toc:Evidence', one),
      'toc:kind': one.kind,
      'toc:strength': one.strength,
    })),
    ...(notes ? theory.ideas.map((one) => entry('toc:Idea', one)) : []),
  ];
}
