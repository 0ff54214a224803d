import { type ArrowEvidence, evidenceOf, type Theory, type Words } from '@theory-of-change/model';
import type { Lens, LensSign } from './lens.ts';

type Level = keyof Words['figure']['key']['evidence'];

const LEVELS: readonly Level[] = ['strong', 'promising', 'mixed', 'weak', 'harm'];

/** How strong the evidence for each arrow is, in the kinds of line that the figure's own key has. */
export function evidenceLens(theory: Theory, { figure }: Words): Omit<Lens, 'id'> {
  const meanings = figure.key.evidence;
  const signs = new Map(
    [...theory.arrows, ...theory.columnArrows].map((arrow): [string, LensSign] => {
      const level = levelOf(evidenceOf(arrow, theory));
      return [arrow.id, { level, words: meanings[level], tag: meanings[level] }];
    }),
  );
  const all = [...signs.values()];
  const legend = LEVELS.map((level) => ({
    level,
    words: meanings[level],
    count: all.filter((sign) => sign.level === level).length,
  }));
  return { signs, legend };
}

function levelOf(evidence: ArrowEvidence): Level {
  return evidence === 'none' || evidence === 'unstated' ? 'weak' : evidence;
}
