/** Names the file that the tests in the extension host write their results to. */
export const RESULTS_VARIABLE = 'TOC_SUITE_RESULTS';

/** How one test in the extension host ended. */
export interface SuiteResult {
  /** With the names of the groups that it stands in. */
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'pending';
  readonly durationMs: number;
  readonly error?: string;
}
