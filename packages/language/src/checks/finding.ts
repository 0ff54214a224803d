import type { Range, Stage } from '@theory-of-change/model';
import type { SideListWord } from '../details/table.ts';

/** How grave a finding is. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A change of one place in a text. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** A file that a fix makes. */
export interface NewFile {
  /** Relative to the file that the fix edits, as an import writes it: `./garden-children.toc`. */
  readonly path: string;
  readonly text: string;
}

/** Something that can be done about a finding, with one key: edits of the file that it stands in, and new files beside it. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Files that the edits speak of by these paths. Nothing is ever written over: whoever makes them looks for free names. */
  readonly creates?: readonly NewFile[];
}

/** Another place that a finding speaks of. */
export interface Related {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

/** What a rule says about a place. */
export interface Observation {
  readonly range: Range;
  readonly message: string;
  readonly related?: readonly Related[];
  /** What can be done about it. A getter where it takes long to make: what is said on a heading instead has no fixes. */
  readonly fixes?: readonly Fix[];
  /** The column or list that it belongs to: where a rule says the same of many there, it is said once, on the heading. */
  readonly within?: Stage | SideListWord;
  /** Where this one is graver than the rule's row says; a project's own severity wins. */
  readonly severity?: Severity;
}

/** One line of the report, as plain data: for the command line, the editor and tests. */
export interface Finding extends Observation {
  readonly code: string;
  readonly severity: Severity;
  /** Where it stands. */
  readonly uri: string;
  readonly fixes: readonly Fix[];
}

/** What a diagnostic of the language server carries for its quick fixes. */
export interface FindingData {
  readonly code: string;
  readonly fixes?: readonly Fix[];
}

/** Makes the fixes of a finding when they are asked for; an editor is sent its code alone, and asks the server for them. */
export class FixesOnDemand implements FindingData {
  readonly code: string;
  readonly #finding: Finding;
  #fixes: readonly Fix[] | undefined;

  constructor(finding: Finding) {
    this.code = finding.code;
    this.#finding = finding;
  }

  get fixes(): readonly Fix[] {
    this.#fixes ??= this.#finding.fixes;
    return this.#fixes;
  }

  toJSON(): FindingData {
    return { code: this.code };
  }
}

/** Whether a diagnostic's `data` is ours. */
export function isFindingData(data: unknown): data is FindingData {
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string';
}
