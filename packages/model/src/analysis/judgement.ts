import type { Arrow, ColumnArrow, Degree, Theory } from '../theory.ts';
import { type ArrowEvidence, EVIDENCE_ORDER, evidenceOf } from './evidence.ts';

/** How well an arrow is founded. */
export interface Judgement {
  readonly evidence: ArrowEvidence;
  /** Whether it claims that something changes; a step to what the team itself does or makes wants no evidence. */
  readonly isClaim: boolean;
  /**
   * How doubtful it is; the more, the higher. First by its evidence; of arrows with equal evidence the one that cites
   * nothing, then the one of which the team is less sure (saying nothing stands between low and medium), then the one
   * that gives no reason: our own judgement. An arrow that claims no change is in no doubt, unless it cites evidence.
   */
  readonly doubt: number;
}

/** How well an arrow is founded. `isClaim`: whether it leads to a change. */
export function judgementOf(arrow: Arrow | ColumnArrow, isClaim: boolean, theory: Theory): Judgement {
  const evidence = evidenceOf(arrow, theory);
  return { evidence, isClaim, doubt: isClaim || evidence !== 'unstated' ? doubtOf(arrow, evidence) : -1 };
}

/** Whether an arrow names a source. */
export function isCited({ evidence, urls }: Arrow | ColumnArrow): boolean {
  return evidence.length > 0 || urls.length > 0;
}

function doubtOf(arrow: Arrow | ColumnArrow, evidence: ArrowEvidence): number {
  const digits = [
    EVIDENCE_ORDER.indexOf(evidence),
    isCited(arrow) ? 0 : 1,
    CONFIDENCE_ORDER.indexOf(arrow.confidence),
    arrow.because === undefined ? 1 : 0,
  ];
  return digits.reduce((sum, digit) => sum * 10 + digit, 0);
}

const CONFIDENCE_ORDER: readonly (Degree | undefined)[] = ['high', 'medium', undefined, 'low'];
