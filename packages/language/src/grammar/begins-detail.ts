import { EIF_RATINGS } from '@theory-of-change/model';
import type { ValueKind } from '../details/table.ts';
import { detailRow } from '../details/words.ts';
import type { Cursor } from './cursor.ts';
import { detailAt } from './shapes.ts';

const AGE_WORDS: ReadonlySet<string> = new Set(['pregnancy', 'conception', 'birth']);

/**
 * Whether a detail begins at a place for certain: its keyword, and after it something that the detail takes. In
 * `assumes cost because "x"` that is `because`; `cost` is a name.
 */
export function beginsDetail(cursor: Cursor, at: number, depth = 0): boolean {
  const detail = detailAt(cursor, at);
  const row = detail && detailRow(detail.keyword);
  if (detail === undefined || row === undefined) return false;
  return detail.length === 2 || takes(cursor, at + detail.length, row.value, depth);
}

/** Names are told from keywords by what follows; further on than this nobody reads them so. */
const DEEPEST = 3;

function takes(cursor: Cursor, at: number, value: ValueKind, depth: number): boolean {
  const next = cursor.same(at);
  if (next === undefined) return false;
  const isName = () => next.kind === 'word' && (depth >= DEEPEST || !beginsDetail(cursor, at, depth + 1));
  switch (value.type) {
    case 'words':
    case 'indicator':
      return next.kind === 'string';
    case 'names':
      return isName();
    case 'choice':
      return value.choices.includes(next.text);
    case 'amount':
      return next.kind === 'number';
    case 'ages':
      return next.kind === 'number' || AGE_WORDS.has(next.text);
    case 'rating':
      return EIF_RATINGS.some((rating) => rating === next.text);
    case 'card':
      return next.kind === 'string' || (next.kind === 'word' && cursor.same(at + 1)?.kind === 'string');
    case 'hexagon':
      return next.kind === 'open';
    case 'date':
    case 'year':
      return next.kind === 'date' || next.kind === 'number';
    default:
      return next.kind === 'string' || isName();
  }
}
