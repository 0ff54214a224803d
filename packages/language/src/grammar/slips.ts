import type { Range } from '@theory-of-change/model';

/** What a line can have wrong; each is told once, at its place, and costs that line alone. */
export type SlipCode =
  | 'unclosed-quote'
  | 'unclosed-comment'
  | 'unquoted-words'
  | 'missing-brace'
  | 'missing-opening-brace'
  | 'stray-brace'
  | 'stray-words'
  | 'unreadable-line'
  | 'unfinished-card'
  | 'unfinished-arrow'
  | 'missing-name'
  | 'missing-comma'
  | 'missing-value'
  | 'invalid-value'
  | 'unknown-word'
  | 'unknown-detail'
  | 'misplaced-statement'
  | 'unexpected-block'
  | 'repeated-setting'
  | 'not-a-theory';

/** A change of the text; `range` empty: an insertion. */
export interface SlipEdit {
  readonly range: Range;
  readonly newText: string;
}

/** What would mend a slip: the title of a quick fix, and its edits. */
export interface SlipFix {
  readonly title: string;
  readonly edits: readonly SlipEdit[];
}

/** A mistake in the text, in plain words. */
export interface Slip {
  readonly code: SlipCode;
  readonly message: string;
  readonly range: Range;
  readonly fix?: SlipFix;
}
