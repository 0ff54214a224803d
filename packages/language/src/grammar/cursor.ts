import type { Raw, RawKind } from './scanner.ts';

/** The marks at a line's start that carry the statement before on. */
const CONTINUING: ReadonlySet<RawKind> = new Set(['arrow', 'feedback', 'comma', 'and', 'open']);

/** Walks over the pieces of a text and knows where statements end. */
export class Cursor {
  /** The place in `tokens` of the next piece. */
  at = 0;
  readonly tokens: readonly Raw[];
  private readonly ends: Int32Array;
  private readonly heads: Uint8Array;
  private readonly partners: Int32Array;

  constructor(tokens: readonly Raw[]) {
    this.tokens = tokens;
    this.ends = lineEnds(tokens);
    this.heads = headsAhead(tokens);
    this.partners = bracePartners(tokens);
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

  /** Whether an arrow's head stands at a place or after it in the same statement, before any brace. */
  holdsHead(at: number = this.at): boolean {
    return this.heads[at] === 1;
  }

  /** The place of the brace that closes the one at a place, if braces pair up on their own; else `undefined`. */
  partner(at: number = this.at): number | undefined {
    const partner = this.partners[at] ?? 0;
    return partner > 0 ? partner : undefined;
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

function headsAhead(tokens: readonly Raw[]): Uint8Array {
  const heads = new Uint8Array(tokens.length);
  let ahead = 0;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.kind === 'open' || token.kind === 'close') ahead = 0;
    else if (token.kind === 'arrow' || token.kind === 'feedback') ahead = 1;
    heads[at] = ahead;
    if (startsStatement(token)) ahead = 0;
  }
  return heads;
}

function bracePartners(tokens: readonly Raw[]): Int32Array {
  const partners = new Int32Array(tokens.length);
  const open: number[] = [];
  tokens.forEach(({ kind }, at) => {
    if (kind === 'open') open.push(at);
    const start = kind === 'close' ? open.pop() : undefined;
    if (start !== undefined) partners[start] = at;
  });
  return partners;
}
