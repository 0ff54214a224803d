import { onceFor } from '@theory-of-change/model';
import type { Document } from '../generated/ast.ts';

/** What a file holds at its top: a column, a list, an arrow, a setting … */
export type Statement = Document['statements'][number];

/**
 * A question about a statement, answered once for as long as the parser keeps its nodes: it makes new ones only for what
 * an edit changed. Never a question about places: a statement that is kept moves with the lines above it.
 */
export const byStatement: <Answer extends object>(
  ask: (statement: Statement) => Answer,
) => (statement: Statement) => Answer = onceFor;
