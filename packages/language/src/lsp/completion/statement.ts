import type { DetailRow } from '../../details/table.ts';
import { detailRow } from '../../details/words.ts';
import type { Raw } from '../../grammar/scanner.ts';

/** Whether a line goes on with the line before: it does where it begins with one of these. */
export function isJoint(token: Raw | undefined): boolean {
  return token !== undefined && ['arrow', 'feedback', 'comma', 'and'].includes(token.kind);
}

/** The pieces before the cursor of what stands on its line, as far as the next brace. */
export function piecesBefore(tokens: readonly Raw[], line: number): readonly Raw[] {
  const pieces: Raw[] = [];
  let below = line;
  for (const token of tokens.toReversed()) {
    const goesOn = token.line === below || isJoint(pieces[0]);
    if (!goesOn || token.kind === 'open' || token.kind === 'close') break;
    below = token.line;
    pieces.unshift(token);
  }
  return pieces;
}

/** The detail that the cursor stands in or behind, as it is written up to there. */
export interface Written {
  readonly row: DetailRow;
  /** What stands after the keyword, or after the last clause's word. */
  readonly values: readonly Raw[];
  /** The words of its clauses, the one that the values belong to last. */
  readonly clauses: readonly string[];
}

/** The last detail that begins in these pieces. Several may stand on one line. */
export function lastDetail(pieces: readonly Raw[]): Written | undefined {
  let written: Written | undefined;
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    const word = wordAt(pieces, at, written);
    if (word === undefined) {
      if (written && piece) written = { ...written, values: [...written.values, piece] };
      at += 1;
    } else {
      written = word.begins
        ? { row: word.begins, values: [], clauses: [] }
        : written && { ...written, values: [], clauses: [...written.clauses, word.text] };
      at += word.text.split(' ').length;
    }
  }
  return written;
}

interface Word {
  readonly text: string;
  /** The detail that begins with it; none: it is a clause of the one before. */
  readonly begins?: DetailRow;
}

/** The keyword at a place; words of the language are names or values where those belong. */
function wordAt(pieces: readonly Raw[], at: number, written: Written | undefined): Word | undefined {
  const before = written?.values.at(-1);
  if (written && (before === undefined || isJoint(before))) return undefined;
  for (const count of [2, 1]) {
    const tokens = pieces.slice(at, at + count);
    const text = tokens.map((token) => token.text).join(' ');
    if (tokens.length < count || tokens.some(({ kind }) => kind !== 'word')) continue;
    if (written && clausesLeft(written).includes(text)) return { text };
    const begins = detailRow(text);
    if (begins) return { text, begins };
  }
  return undefined;
}

/** The clauses that a detail takes and has not yet. */
export function clausesLeft({ row, clauses }: Written): readonly string[] {
  return (row.clauses ?? []).filter((clause) => !clauses.includes(clause));
}
