import type { Raw, RawKind } from './scanner.ts';

/** The marks at a line's start that carry the statement before on. */
const CONTINUING: ReadonlySet<RawKind> = new Set(['arrow', 'feedback', 'comma', 'and', 'open']);

/** Walks over the pieces of a text and knows where statements end. */
export class Cursor {
  /** The place in `tokens` of the next piece. */
  at = 0;
  readonly tokens: readonly Raw[];
  private readonly ends: Int32Array;

  constructor(tokens: readonly Raw[]) {
    this.tokens = tokens;
    this.ends = lineEnds(tokens);
  }

  /** The piece at a place, by default the next. */
  peek(at: number = this.at): Raw | undefined {
    return this.tokens[at];
  }

  /** Where the line of statements that the piece stands on ends: the place after its last piece. */
  lineEnd(at: number = this.at): number {
    return this.ends[at] ?? this.tokens.length;
  }

  /** The next piece, if the line break rule lets it belong to the statement that the piece before it stands in. */
  same(at: number = this.at): Raw | undefined {
    const token = this.tokens[at];
    return token === undefined || startsStatement(token) ? undefined : token;
  }

  /** Whether the piece is the first of its line and carries nothing on. */
  startsStatement(at: number = this.at): boolean {
    const token = this.tokens[at];
    return token !== undefined && startsStatement(token);
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }
}

/** A line break ends a statement, unless the next line begins with `->`, `~>`, `,`, `&` or `{`. */
function startsStatement(token: Raw): boolean {
  return token.first && !CONTINUING.has(token.kind);
}

function lineEnds(tokens: readonly Raw[]): Int32Array {
  const ends = new Int32Array(tokens.length);
  let end = tokens.length;
  for (let at = tokens.length - 1; at >= 0; at--) {
    ends[at] = end;
    const token = tokens[at];
    if (token !== undefined && startsStatement(token)) end = at;
  }
  return ends;
}
