import { balances } from '../grammar/balance.ts';
import { Cursor } from '../grammar/cursor.ts';
import type { Reading, ReadToken } from '../grammar/output.ts';
import { scan } from '../grammar/scanner.ts';

/**
 * The lines, from 0, that stay as they were typed: those with a mistake, and, where a brace is missing or closes
 * nothing, the whole part of the file in which only the indentation tells what was meant (from one column or list
 * to the next).
 */
export function linesAsTyped(text: string, reading: Reading): ReadonlySet<number> {
  const lines = new Set<number>();
  const add = (first: number, last: number) => {
    for (let line = first; line <= last; line++) lines.add(line);
  };
  for (const { range } of reading.slips) add(range.start.line, range.end.line);
  const unread = [...reading.hidden.filter(({ type }) => type === 'JUNK'), ...reading.tokens.filter(isUnquoted)];
  for (const { range } of unread) add(range.start.line, range.end.line);
  for (const [first, last] of brokenParts(text, reading)) add(first, last);
  return lines;
}

function isUnquoted({ type }: ReadToken): boolean {
  return type === 'UNQUOTED';
}

/** The first and last lines of the parts whose braces do not pair up. */
function brokenParts(text: string, reading: Reading): readonly (readonly [number, number])[] {
  const { tokens } = scan(text);
  const partOf = balances(new Cursor(tokens));
  const broken = new Set(partOf.filter(({ missing, stray }) => missing > 0 || stray > 0));
  let at = 0;
  for (const { type, text: brace, offset } of reading.tokens) {
    if (brace !== '' || (type !== '{' && type !== '}')) continue;
    while ((tokens[at + 1]?.start ?? Number.POSITIVE_INFINITY) < offset) at++;
    const part = partOf[at];
    if (part) broken.add(part);
  }
  const ends = new Map<object, [number, number]>();
  tokens.forEach(({ line }, index) => {
    const part = partOf[index];
    if (part === undefined || !broken.has(part)) return;
    const known = ends.get(part);
    if (known) known[1] = line;
    else ends.set(part, [line, line]);
  });
  return [...ends.values()];
}
