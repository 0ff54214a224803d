import type { LangiumCoreServices, Lexer, LexerResult, LexingReport } from 'langium';
import type { ReadToken } from './output.ts';
import { read } from './reader.ts';
import type { Slip } from './slips.ts';

type TokenTypes = Lexer['definition'];
type Token = LexerResult['tokens'][number];

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
    const report: ReadingReport = { diagnostics: [], slips };
    return {
      tokens: tokens.map((token) => this.toToken(token)),
      hidden: hidden.map((token) => this.toToken(token)),
      errors: [],
      report,
    };
  }

  /** Lines and columns of tokens count from 1 here, and their ends include the last character. */
  private toToken({ type, text, offset, range }: ReadToken): Token {
    const tokenType = this.definition[type];
    if (tokenType === undefined) throw new Error(`The grammar has no token “${type}”.`);
    return {
      image: text,
      startOffset: offset,
      endOffset: offset + text.length - 1,
      startLine: range.start.line + 1,
      startColumn: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character,
      tokenType,
      tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
    };
  }
}
