import { nearest } from '@theory-of-change/model';
import { DETAILS } from '../details/table.ts';
import type { Context } from './frames.ts';
import { rangeOf } from './output.ts';
import { shorten, skipBlock, skipOrphans, skipTo } from './read-words.ts';
import type { Raw } from './scanner.ts';
import { detailAt, isItem } from './shapes.ts';
import type { SlipFix } from './slips.ts';

/** Words that stand after a detail's value, where that detail does not take them. */
const CLAUSE_HINTS: Readonly<Record<string, string>> = {
  by: 'only a `target` takes `by` and a date',
  on: 'an `actual` takes `on` and a date, a `target` takes `by`',
  as: 'write `as at` and a year or a date',
  to: 'a range is a number, `to` and a number',
  at: 'write `as at` and a year or a date',
};

/** Skips what is no detail: up to the next detail on its line, and a block of its own. */
export function skipUnknown(context: Context, first: Raw): void {
  const { cursor, out } = context;
  if (isParting(first)) {
    skipParting(context, first);
    return;
  }
  const item = isItem(cursor, cursor.at);
  const line = cursor.lineEnd();
  let end = cursor.at + 1;
  for (; end < line; end++) {
    const kind = cursor.peek(end)?.kind;
    if (kind === 'open' || kind === 'close' || detailAt(cursor, end)) break;
  }
  const last = skipTo(context, end) ?? first;
  if (cursor.same()?.kind === 'open') skipBlock(context);
  else if ((cursor.peek()?.indent ?? 0) > first.indent)
    skipOrphans(context, (at) => (cursor.peek(at)?.indent ?? 0) <= first.indent);
  const range = rangeOf(first, last);
  if (first.kind !== 'word') {
    const written = shorten(out.textOf(first, last));
    out.slip('unreadable-line', `\`${written}\` stands alone: say what it is, for example \`note\``, range);
    return;
  }
  const clause = first.first ? undefined : CLAUSE_HINTS[first.text];
  if (clause === undefined) tellUnknown(context, first, range, item, item || first !== last);
  else out.slip('unknown-detail', `\`${first.text}\` cannot stand here: ${clause}`, range);
}

function tellUnknown({ out }: Context, first: Raw, range: ReturnType<typeof rangeOf>, item: boolean, full: boolean) {
  const keywords = DETAILS.map(({ keyword }) => keyword);
  const near = full ? nearest(first.text, keywords) : undefined;
  const fix: SlipFix | undefined =
    near === undefined
      ? undefined
      : { title: `Change to \`${near}\``, edits: [{ range: rangeOf(first), newText: near }] };
  const advice = item ? ': for words of your own write `note`, for a card in this one `includes`' : '';
  const hint = near === undefined ? advice : `: did you mean \`${near}\`?`;
  out.slip('unknown-detail', `\`${first.text}\` is not a detail${hint}`, range, fix);
}

/** `dose "weekly", provider "p"`: details are parted by nothing. */
function isParting(token: Raw): boolean {
  return token.kind === 'comma' || token.text === ';';
}

function skipParting({ cursor, out }: Context, mark: Raw): void {
  cursor.at++;
  out.junk(mark);
  out.slip('stray-words', `No \`${mark.text}\` is needed here`, rangeOf(mark), {
    title: `Remove the \`${mark.text}\``,
    edits: [{ range: rangeOf(mark), newText: '' }],
  });
}
