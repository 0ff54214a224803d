/** A statement as it is written: its words, and the statements in its braces. */
export interface Block {
  readonly head: string;
  /** `undefined`: it has no braces. */
  readonly inner?: readonly Block[];
}

/** Characters up to which a card and its only detail share a line. */
const WIDEST = 100;

/** A statement with the details in its braces; without details it has no braces. */
export function withDetails(head: string, details: readonly Block[]): Block {
  return details.length === 0 ? { head } : { head, inner: details };
}

/** A detail of one line. */
export function line(keyword: string, value: string): Block {
  return { head: `${keyword} ${value}` };
}

/** The lines of a statement, each block two blanks deeper; a short detail that stands alone shares the line. */
export function linesOf({ head, inner }: Block, indent = ''): readonly string[] {
  if (inner === undefined) return [`${indent}${head}`];
  const [only, ...others] = inner;
  if (only === undefined) return [`${indent}${head} {}`];
  const short = `${indent}${head} { ${only.head} }`;
  if (others.length === 0 && only.inner === undefined && isDetail(only) && short.length <= WIDEST) return [short];
  return [`${indent}${head} {`, ...inner.flatMap((one) => linesOf(one, `${indent}  `)), `${indent}}`];
}

/** The block of a column or a list: a card a line, always. */
export function linesOfList(head: string, cards: readonly Block[]): readonly string[] {
  if (cards.length === 0) return [`${head} {}`];
  return [`${head} {`, ...cards.flatMap((card) => linesOf(card, '  ')), '}'];
}

/** Cards inside cards have a line of their own. */
function isDetail({ head }: Block): boolean {
  return !head.startsWith('includes ');
}
