import type { Stage, Status } from '@theory-of-change/model';
import type { SideListWord } from '../details/table.ts';
import type { Observation, Severity } from './finding.ts';
import type { TheoryFile } from './theory-file.ts';

/** What a rule looks at, and says. */
export interface Rule {
  readonly check: (file: TheoryFile, table: RuleTable) => readonly Observation[];
  /** What is said once, on the heading, where it would be said of more than three in a column or list. */
  readonly together?: (file: TheoryFile, count: number, within: Stage | SideListWord) => string;
  /** A file on which the rule has nothing to say. */
  readonly passing: string;
  /** A file on which it says one thing. */
  readonly failing: string;
  /** Files that the examples import, by path. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** One row of the table of rules. */
export interface RuleRow extends Rule {
  readonly code: string;
  readonly severity: Readonly<Record<Status, Severity | 'off'>>;
  /** `line`: one place is enough to tell, said at every keystroke; `graph`: the whole theory is. */
  readonly scope: 'line' | 'graph';
  /** Whether `toc-accept` may silence it: errors of spelling and of names cannot be accepted. */
  readonly acceptable: boolean;
  /** What it finds, in a few words. */
  readonly title: string;
  /** Why it matters, in a sentence or two. */
  readonly why: string;
  /** What its fixes do, in a few words; none where it has no fix. */
  readonly remedy?: string;
  /** The published source that it follows; none where it is our own judgement. */
  readonly source?: string;
}

/** All rules, as one of them may see the others. */
export interface RuleTable {
  readonly rows: readonly RuleRow[];
  /** How seriously a rule is taken in the file at hand. */
  readonly severityOf: (row: RuleRow) => Severity | 'off';
  /** What a rule says of that file before anything is accepted. Each rule is asked once. */
  readonly observations: (row: RuleRow) => readonly Observation[];
}
