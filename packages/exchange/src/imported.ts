import type { Theory } from '@theory-of-change/model';

/** What a file of another program became. */
export interface Imported {
  readonly theory: Theory;
  /** What could not be carried over, or only in part: a sentence each, for people. Words are never lost: they are ideas then. */
  readonly losses: readonly string[];
}
