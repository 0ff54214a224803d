import type { Analysis, Theory } from '@theory-of-change/model';

/** A theory with what its analysis found. */
export interface Analysed {
  readonly theory: Theory;
  readonly analysis: Analysis;
}
