import type { Document } from '../generated/ast.ts';

/** What a file holds at its top: a column, a list, an arrow, a setting … */
export type Statement = Document['statements'][number];

/**
 * A question about a statement, answered once for as long as the parser keeps its nodes: it makes new ones only for what
 * an edit changed. Never a question about places: a statement that is kept moves with the lines above it.
 */
export function byStatement<Answer extends object>(
  ask: (statement: Statement) => Answer,
): (statement: Statement) => Answer {
  const answers = new WeakMap<Statement, Answer>();
  return (statement) => {
    const known = answers.get(statement);
    if (known) return known;
    const answer = ask(statement);
    answers.set(statement, answer);
    return answer;
  };
}
