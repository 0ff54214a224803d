import type { Theory, Words } from '@theory-of-change/model';
import { evidenceLens } from './evidence.ts';
import type { Lens, LensId } from './lens.ts';
import { measuresLens } from './measures.ts';
import { whoLens } from './who.ts';

/** A lens over a theory. */
export function lensOf(id: LensId, theory: Theory, words: Words): Lens {
  const { signs, legend } = MAKERS[id](theory, words);
  return { id, signs, legend: legend.filter(({ count }) => count > 0) };
}

const MAKERS: Readonly<Record<LensId, (theory: Theory, words: Words) => Omit<Lens, 'id'>>> = {
  evidence: evidenceLens,
  measures: measuresLens,
  who: whoLens,
};
