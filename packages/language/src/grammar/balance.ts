import type { Cursor } from './cursor.ts';
import { isHeader } from './shapes.ts';

/**
 * How many braces a part of the text lacks or has too many: counted down as the reader mends them.
 * Where nothing is missing or stray, braces are believed and indentation is not looked at.
 */
export interface Balance {
  /** Blocks that nothing closes. */
  missing: number;
  /** Closing braces that close nothing. */
  stray: number;
  /** The next stray brace follows from something that was told already. */
  explained: boolean;
}

/** The balance of the part that each piece stands in: from one opening of a column or side list to the next. */
export function balances(cursor: Cursor): readonly Balance[] {
  const result: Balance[] = [];
  let part: Balance = { missing: 0, stray: 0, explained: false };
  for (let at = 0; at < cursor.tokens.length; at++) {
    if (isHeader(cursor, at)) part = { missing: 0, stray: 0, explained: false };
    const kind = cursor.peek(at)?.kind;
    if (kind === 'open') part.missing++;
    else if (kind === 'close') {
      if (part.missing > 0) part.missing--;
      else part.stray++;
    }
    result.push(part);
  }
  return result;
}
