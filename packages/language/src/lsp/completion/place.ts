import { HEXAGON_SIDES, type HexagonSide, STAGES, stageKeyword } from '@theory-of-change/model';
import type { AstNode, LangiumDocument } from 'langium';
import { placeOf } from '../../checks/places-of-details.ts';
import type { SettingRow } from '../../details/settings.ts';
import type { Place } from '../../details/table.ts';
import { SECOND_WORDS, settingRow } from '../../details/words.ts';
import type { Document } from '../../generated/ast.ts';
import { type Raw, scan } from '../../grammar/scanner.ts';
import { blockAt } from './braces.ts';
import { commentPlace } from './comments.ts';
import { isJoint, lastDetail, piecesBefore, type Written } from './statement.ts';

/** Where the cursor stands, as far as it decides what can be written there. */
export type CompletionPlace =
  /** At the start of a line outside all blocks. */
  | { readonly kind: 'statement' }
  /** Where an arrow's end belongs; the names that the arrow has already. */
  | { readonly kind: 'end'; readonly given: readonly string[] }
  /** Where a card or an entry begins. */
  | { readonly kind: 'item'; readonly place: Place }
  /** At the start of a detail, in the block of something. */
  | { readonly kind: 'detail'; readonly place: Place; readonly owner: AstNode }
  /** After a detail's word, or after a value of it; `more`: whether a value may follow, `next`: or another detail. */
  | {
      readonly kind: 'value';
      readonly written: Written;
      readonly owner: AstNode;
      readonly more: boolean;
      readonly next: Place | undefined;
    }
  /** After a setting's word. */
  | { readonly kind: 'setting'; readonly row: SettingRow }
  /** After the first of two words that belong together. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** In the braces of a hexagon: its side, or the side's score. */
  | { readonly kind: 'side'; readonly owner: AstNode }
  | { readonly kind: 'score'; readonly side: HexagonSide }
  /** Where a file is imported. */
  | { readonly kind: 'path' }
  /** In a comment: `toc-accept`, or a rule's code after it. */
  | { readonly kind: 'accept' }
  | { readonly kind: 'code'; readonly given: readonly string[] }
  /** Where free words belong, or nothing that we know. */
  | { readonly kind: 'none' };

export interface Cursor {
  readonly place: CompletionPlace;
  /** Where the half-typed word begins, as an offset; in quotes, where the words do. */
  readonly start: number;
  /** Whether it stands in quotes, where only the words between them can be proposed. */
  readonly quoted: boolean;
}

const NONE: CompletionPlace = { kind: 'none' };

/** Finds out where an offset in a document stands. */
export function cursorAt(document: LangiumDocument, root: Document, offset: number): Cursor {
  const { tokens, comments } = scan(document.textDocument.getText().slice(0, offset));
  const comment = comments.find((one) => one.end === offset && (one.text.startsWith('//') || one.unclosed));
  if (comment) return { ...commentPlace(comment), quoted: false };
  const last = tokens.at(-1);
  const string = last?.kind === 'string' && last.end === offset ? last : undefined;
  // Right behind the closing quote nothing begins.
  if (string && !string.unclosed) return { place: NONE, start: offset, quoted: false };
  const start = string?.start ?? partialStart(tokens, offset);
  const before = piecesBefore(
    tokens.filter((token) => token.end <= start),
    document.textDocument.positionAt(start).line,
  );
  const place = placeAfter(before, blockAt(root, start));
  return string ? { place, start: start + 1, quoted: true } : { place, start, quoted: false };
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

function placeAfter(before: readonly Raw[], block: AstNode): CompletionPlace {
  const last = before.at(-1);
  switch (block.$type) {
    case 'Document':
      return statementPlace(before, last);
    case 'Column':
    case 'SideList': {
      const place = placeOf(block);
      return last === undefined && place ? { kind: 'item', place } : NONE;
    }
    case 'Hexagon':
      return hexagonPlace(last, block);
    default:
      return detailPlace(before, last, block);
  }
}

function hexagonPlace(last: Raw | undefined, owner: AstNode): CompletionPlace {
  if (last?.kind !== 'word') return { kind: 'side', owner };
  const side = HEXAGON_SIDES.find((known) => known === last.text);
  return side ? { kind: 'score', side } : NONE;
}

function statementPlace(before: readonly Raw[], last: Raw | undefined): CompletionPlace {
  const [first] = before;
  if (!first || !last) return { kind: 'statement' };
  if (isJoint(last)) return { kind: 'end', given: namesIn(before) };
  if (before.length === 1 && first.text === 'import') return { kind: 'path' };
  if (before.length === 2 && first.text === 'import' && last.kind === 'string') return { kind: 'words', words: ['as'] };
  const row = settingRow(first.text);
  if (row) return before.length === 1 ? { kind: 'setting', row } : NONE;
  const second = STAGES.map(stageKeyword).find((keyword) => keyword.startsWith(`${last.text} `));
  const isEnd = before.length === 1 || isJoint(before.at(-2));
  return second && isEnd ? { kind: 'words', words: ['outcomes'] } : NONE;
}

/** The names, and the words in quotes, that a statement has so far: `clinical.health` as one. */
function namesIn(pieces: readonly Raw[]): readonly string[] {
  const text = pieces.map((piece) => (isJoint(piece) ? '\n' : piece.text)).join('');
  return text.split('\n').filter((name) => name !== '');
}

function detailPlace(before: readonly Raw[], last: Raw | undefined, owner: AstNode): CompletionPlace {
  const place = placeOf(owner);
  if (!place) return NONE;
  if (!last) return { kind: 'detail', place, owner };
  const written = lastDetail(before);
  const seconds = last.kind === 'word' ? secondWords(last, before, written) : [];
  if (seconds.length > 0) return { kind: 'words', words: seconds };
  if (!written) return NONE;
  const more = written.values.length === 0 || isJoint(written.values.at(-1));
  return { kind: 'value', written, owner, more, next: more ? undefined : place };
}

/** `by` after `funded`, `at` after `155 USD as`; not where the word is a name or a value. */
function secondWords(last: Raw, before: readonly Raw[], written: Written | undefined): readonly string[] {
  const seconds = SECOND_WORDS.get(last.text) ?? [];
  if (!written) return before.length === 1 ? seconds : [];
  const values = written.values;
  const isFirstValue = values.length <= 1 || isJoint(values.at(-2));
  return values.at(-1) === last && !isFirstValue ? seconds : [];
}
