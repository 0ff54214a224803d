import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import { placeOf } from '../checks/places-of-details.ts';
import type { Place } from '../details/table.ts';
import { detailRow, settingRow } from '../details/words.ts';
import { type Raw, scan } from '../grammar/scanner.ts';
import { treeOf } from '../references/names.ts';

/** Where the cursor stands, as far as it decides what can be written there. */
type CompletionPlace =
  /** At the start of a line outside all blocks. */
  | { readonly kind: 'statement' }
  /** Where an arrow's end belongs. */
  | { readonly kind: 'end' }
  /** At the start of a detail, in the block of something. */
  | { readonly kind: 'detail'; readonly place: Place }
  /** After a detail's or a setting's word. */
  | { readonly kind: 'value'; readonly keyword: string; readonly owner: AstNode }
  /** Where free words belong, or nothing that we know. */
  | { readonly kind: 'none' };

export interface Cursor {
  readonly place: CompletionPlace;
  /** Where the half-typed word begins, as an offset. */
  readonly start: number;
}

const NONE: CompletionPlace = { kind: 'none' };

/** Finds out where an offset in a document stands. */
export function cursorAt(document: LangiumDocument, offset: number): Cursor {
  const root = treeOf(document);
  const { tokens, comments } = scan(document.textDocument.getText().slice(0, offset));
  const last = tokens.at(-1);
  const inComment = comments.some((one) => one.end === offset && (one.text.startsWith('//') || one.unclosed));
  if (!root || inComment || (last?.kind === 'string' && last.end === offset)) return { place: NONE, start: offset };
  const start = partialStart(tokens, offset);
  const line = document.textDocument.positionAt(offset).line;
  const before = statementBefore(
    tokens.filter((token) => token.end <= start),
    line,
  );
  return { place: placeAfter(before, blockAt(root, start)), start };
}

/** Where the name begins that ends at the cursor: `clinical.he|`. */
function partialStart(tokens: readonly Raw[], offset: number): number {
  let start = offset;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (!token || token.end !== start || (token.kind !== 'word' && token.kind !== 'dot')) break;
    start = token.start;
  }
  return start;
}

/** The pieces of the statement that the cursor stands in, before it. */
function statementBefore(tokens: readonly Raw[], line: number): readonly Raw[] {
  const pieces: Raw[] = [];
  let below = line;
  for (const token of tokens.toReversed()) {
    const goesOn = token.line === below || isOpenEnded(pieces[0]);
    if (!goesOn || token.kind === 'open' || token.kind === 'close') break;
    below = token.line;
    pieces.unshift(token);
  }
  return pieces;
}

/** A line that begins with one of these goes on with the line before. */
function isOpenEnded(token: Raw | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind === 'arrow' || token.kind === 'feedback' || token.kind === 'comma' || token.kind === 'and')
  );
}

function placeAfter(before: readonly Raw[], block: AstNode | undefined): CompletionPlace {
  const last = before.at(-1);
  const outside = block === undefined || block.$type === 'Document';
  if (!last) {
    if (outside) return { kind: 'statement' };
    const place = block.$type === 'Column' || block.$type === 'SideList' ? undefined : placeOf(block);
    return place ? { kind: 'detail', place } : NONE;
  }
  if (outside && before.some((token) => token.kind === 'arrow' || token.kind === 'feedback')) {
    return isOpenEnded(last) ? { kind: 'end' } : NONE;
  }
  if (outside && (last.kind === 'comma' || last.kind === 'and') && before[0]?.kind === 'word') return { kind: 'end' };
  return valuePlace(before, last, block);
}

/** After a keyword and, for lists, after a comma. */
function valuePlace(before: readonly Raw[], last: Raw, block: AstNode | undefined): CompletionPlace {
  const known = block && block.$type !== 'Document' ? detailRow : settingRow;
  const from = last.kind === 'comma' ? before.findLastIndex((_, at) => known(wordsFrom(before, at)) !== undefined) : -1;
  for (const count of [2, 1]) {
    const at = last.kind === 'comma' ? from : before.length - count;
    const keyword = before
      .slice(Math.max(at, 0), at + count)
      .map((token) => token.text)
      .join(' ');
    if (at >= 0 && block && known(keyword)) return { kind: 'value', keyword, owner: block };
  }
  return NONE;
}

function wordsFrom(tokens: readonly Raw[], at: number): string {
  const [first, second] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? ''];
  return detailRow(`${first} ${second}`) ? `${first} ${second}` : first;
}

/** The innermost thing whose braces stand around an offset. */
function blockAt(root: AstNode, offset: number): AstNode | undefined {
  let found: AstNode = root;
  for (const node of AstUtils.streamAllContents(root)) {
    const cst = node.$cstNode;
    if (!cst || !hasBlock(node) || cst.offset > offset) continue;
    const brace = bracesOf(node);
    if (brace && brace.open < offset && (brace.close === undefined || offset <= brace.close)) found = node;
  }
  return found;
}

function hasBlock(node: AstNode): boolean {
  return 'details' in node || 'cards' in node || 'entries' in node;
}

function bracesOf(node: AstNode): { readonly open: number; readonly close?: number } | undefined {
  const text = node.$cstNode?.text ?? '';
  const offset = node.$cstNode?.offset ?? 0;
  const { tokens } = scan(text);
  const open = tokens.find((token) => token.kind === 'open');
  if (!open) return undefined;
  const closed = tokens.at(-1)?.kind === 'close' && isBalanced(tokens);
  return closed ? { open: offset + open.start, close: offset + text.length - 1 } : { open: offset + open.start };
}

function isBalanced(tokens: readonly Raw[]): boolean {
  const count = (kind: Raw['kind']) => tokens.filter((token) => token.kind === kind).length;
  return count('open') === count('close');
}
