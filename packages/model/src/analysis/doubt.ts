import type { Link } from '../steps.ts';
import type { Degree, Id } from '../theory.ts';
import { type ArrowEvidence, EVIDENCE_ORDER } from './evidence.ts';

/** One arrow of a chain. */
export interface ChainStep extends Link {
  /** The cards of `from` that activities have to lead to: all of them, but for what is given. */
  readonly restsOn: readonly Id[];
  readonly evidence: ArrowEvidence;
  /** Whether it claims that something changes; a step to what the team itself does or makes wants no evidence. */
  readonly isClaim: boolean;
}

/**
 * How doubtful a step is; the more, the higher. First by its evidence; of steps with equal evidence the one that cites
 * nothing, then the one of which the team is less sure (saying nothing stands between low and medium), then the one that
 * gives no reason: our own judgement. A step that claims no change is in no doubt, unless it cites evidence.
 */
export function doubtOf({ arrow, evidence, isClaim }: ChainStep): number {
  if (!isClaim && evidence === 'unstated') return -1;
  const cites = arrow.evidence.length > 0 || arrow.urls.length > 0;
  const digits = [
    EVIDENCE_ORDER.indexOf(evidence),
    cites ? 0 : 1,
    CONFIDENCE_ORDER.indexOf(arrow.confidence),
    arrow.because === undefined ? 1 : 0,
  ];
  return digits.reduce((sum, digit) => sum * 10 + digit, 0);
}

const CONFIDENCE_ORDER: readonly (Degree | undefined)[] = ['high', 'medium', undefined, 'low'];
