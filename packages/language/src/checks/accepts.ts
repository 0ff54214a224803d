import type { Range } from '@theory-of-change/model';
import type { AstNode } from 'langium';
import { type Raw, scan } from '../grammar/scanner.ts';
import type { Statement } from './by-statement.ts';
import { nodesIn } from './nodes-that.ts';
import { perFile } from './per-file.ts';
import { contains, rangeOf } from './places.ts';
import { statementsWithin } from './statements-within.ts';
import type { TheoryFile } from './theory-file.ts';

/** One `// toc-accept code, code: reason`. */
export interface Accept {
  /** The rules that it silences, each with the place of its code. */
  readonly codes: readonly { readonly code: string; readonly range: Range }[];
  readonly reason: string;
  /** The comment. */
  readonly range: Range;
  /** What it covers: the next statement; nothing where none follows. */
  readonly covers?: Range;
}

const ACCEPT = /^(\/\/\s*toc-accept\b[ \t]*)([^:]*)(?::(.*))?$/;

/** Codes parted by commas, at the beginning of a text. */
const LISTED = /^[^\s,]+(?:\s*,\s*[^\s,]+)*/;

/** The accepted findings of a file, in its order. */
export const acceptsOf = perFile((file): readonly Accept[] => {
  if (!file.text.includes('toc-accept')) return [];
  const { comments, tokens } = scan(file.text);
  const accepting = comments.flatMap((comment) => {
    const found = ACCEPT.exec(comment.text.trimEnd());
    return found ? [{ comment, found }] : [];
  });
  let at = 0;
  return accepting.flatMap(({ comment, found }): readonly Accept[] => {
    const [, head = '', codes = '', reason] = found;
    // Comments and tokens both come in the order of the text.
    while ((tokens[at]?.start ?? comment.end) < comment.end) at++;
    const next = tokens[at];
    const covers = next && coveredBy(file, next);
    return [
      {
        // Without a colon the reason can only be told from the codes by its lack of commas.
        codes: codesOf(reason === undefined ? (LISTED.exec(codes)?.[0] ?? '') : codes, comment, head.length),
        reason: reason?.trim() ?? '',
        range: rangeAt(comment, 0, comment.text.trimEnd().length),
        ...(covers ? { covers } : {}),
      },
    ];
  });
});

/** Whether an accepted code silences what is said at a place. Without a reason nothing is accepted. */
export function silences(accept: Accept, code: string, range: Range): boolean {
  if (accept.reason === '' || !accept.covers) return false;
  return accept.codes.some((one) => one.code === code) && contains(accept.covers, range);
}

function codesOf(codes: string, comment: Raw, from: number): Accept['codes'] {
  return [...codes.matchAll(/[^\s,]+/g)].map((match) => ({
    code: match[0],
    range: rangeAt(comment, from + match.index, match[0].length),
  }));
}

function rangeAt(comment: Raw, from: number, length: number): Range {
  const start = { line: comment.line, character: comment.column + from };
  return { start, end: { line: start.line, character: start.character + length } };
}

/** The statement, card or detail that begins with a token. Of a column or a list, only its head: not what it holds. */
function coveredBy(file: TheoryFile, token: Raw): Range | undefined {
  const [statement] = statementsWithin(file, token.start, token.end);
  const node = statement && firstIn(file, statement).get(token.start);
  if (!node) return undefined;
  const range = rangeOf(node);
  return hasCards(node)
    ? { start: range.start, end: { line: range.start.line, character: headEnd(node, range) } }
    : range;
}

/** The outermost node that begins at each place of a statement. */
function firstIn(file: TheoryFile, statement: Statement): ReadonlyMap<number, AstNode> {
  const known = firstNodes(file).get(statement);
  if (known) return known;
  const first = new Map<number, AstNode>();
  for (const node of nodesIn(statement)) {
    const offset = node.$cstNode?.offset;
    if (offset !== undefined && !first.has(offset)) first.set(offset, node);
  }
  firstNodes(file).set(statement, first);
  return first;
}

const firstNodes = perFile(() => new Map<Statement, ReadonlyMap<number, AstNode>>());

function hasCards(node: AstNode): boolean {
  return node.$type === 'Column' || node.$type === 'SideList';
}

function headEnd(node: AstNode, range: Range): number {
  const brace = node.$cstNode?.text.indexOf('{') ?? -1;
  return range.start.character + Math.max(brace, 0);
}
