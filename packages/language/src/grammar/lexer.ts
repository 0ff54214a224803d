import type { LangiumCoreServices, Lexer, LexerResult, LexingReport } from 'langium';
import type { Anchor, AnchoredToken } from './anchored-tree.ts';
import { detached } from './detached.ts';
import type { ReadToken } from './output.ts';
import { read } from './reader.ts';
import type { Slip } from './slips.ts';

type TokenTypes = Lexer['definition'];

/** What the reader noticed, carried along with the parse result. */
export interface ReadingReport extends LexingReport {
  readonly slips: readonly Slip[];
}

/** Hands the parser what the statement reader made of a text. */
export class ReadingLexer implements Lexer {
  readonly definition: TokenTypes;

  constructor(services: LangiumCoreServices) {
    const vocabulary = services.parser.TokenBuilder.buildTokens(services.Grammar, { caseInsensitive: false });
    if (!Array.isArray(vocabulary)) throw new Error('The token builder gives a list of token types.');
    this.definition = Object.fromEntries(vocabulary.map((type) => [type.name, type]));
  }

  tokenize(text: string): LexerResult {
    const { tokens, hidden, slips } = read(text);
    const anchor: Anchor = { offset: 0, line: 0 };
    return {
      tokens: tokens.map((token) => tokenOf(token, anchor, this.definition)),
      hidden: hidden.map((token) => tokenOf(token, anchor, this.definition)),
      errors: [],
      report: reportOf(slips),
    };
  }
}

export function reportOf(slips: readonly Slip[]): ReadingReport {
  return { diagnostics: [], slips };
}

/**
 * A token as the parser takes it: its lines and columns count from 1, and its ends include the last character.
 * Throws where the grammar has no such token.
 */
export function tokenOf({ type, text, offset, range }: ReadToken, anchor: Anchor, types: TokenTypes): AnchoredToken {
  const tokenType = types[type];
  if (tokenType === undefined) throw new Error(`The grammar has no token “${type}”.`);
  return {
    image: detached(text),
    startOffset: offset,
    endOffset: offset + text.length - 1,
    startLine: range.start.line + 1,
    startColumn: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character,
    tokenType,
    tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
    anchor,
  };
}
