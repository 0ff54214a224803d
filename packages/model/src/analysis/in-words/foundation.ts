import type { Evidence, Theory } from '../../theory.ts';
import type { ChainStep } from '../chains.ts';
import { type ArrowEvidence, citedIn } from '../evidence.ts';
import { isCited } from '../judgement.ts';

/** In English, as all that the checks say: what an arrow is founded on: `strong evidence (fukkink2008), medium confidence`. */
export function foundationOf({ arrow, evidence, isClaim }: ChainStep, theory: Theory): string {
  const sources = citedIn(arrow.evidence, theory);
  if (!isClaim && evidence === 'unstated') return 'the team’s own work';
  const cited = sources.length > 0 ? ` (${sourcesIn(sources)})` : '';
  const isUnrated = evidence === 'unstated' && isCited(arrow);
  return [
    isUnrated ? `a source is cited${cited}, but not how strong it is` : `${EVIDENCE_IN_WORDS[evidence]}${cited}`,
    ...(arrow.confidence === undefined ? [] : [`${arrow.confidence} confidence`]),
    ...(arrow.because === undefined ? ['no reason given'] : []),
  ].join(', ');
}

const EVIDENCE_IN_WORDS: Readonly<Record<ArrowEvidence, string>> = {
  strong: 'strong evidence',
  promising: 'promising evidence',
  mixed: 'mixed evidence',
  weak: 'weak evidence',
  unstated: 'no evidence cited',
  none: 'evidence was looked for and not found',
  harm: 'evidence of harm',
};

/** Sources by their names; with their strengths where they do not agree. */
function sourcesIn(sources: readonly Evidence[]): string {
  const agree = new Set(sources.map(({ strength }) => strength)).size === 1;
  return sources
    .map(({ name, words, strength }) => `${name ?? words}${agree ? '' : `: ${strength ?? 'not stated'}`}`)
    .join(', ');
}
