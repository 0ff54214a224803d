import {
  type AstNode,
  type CstNode,
  createParser,
  isCompositeCstNode,
  type LangiumCoreServices,
  LangiumParser,
  type Lexer,
  type LexerResult,
  type ParseResult,
  type ParserOptions,
} from 'langium';
import { type Document, isDocument } from '../generated/ast.ts';
import { type Anchor, AnchoredTreeBuilder, anchorOf } from './anchored-tree.ts';
import { reportOf, tokenOf } from './lexer.ts';
import { read } from './reader.ts';
import { firstOf, isSameStatement, type ReadStatement, statementsOf } from './statements.ts';

type Statement = Document['statements'][number];

/** A statement in both trees, and what moves it. */
interface Grown {
  readonly read: ReadStatement;
  readonly anchor: Anchor;
  readonly branches: CstNode[];
  readonly nodes: Statement[];
}

/** Parses texts; a text that was parsed before and has changed in places, only in these places. */
export class TheoryParser extends LangiumParser {
  readonly #handed: HandedTokens;
  /** Of the trees whose statements can be taken over. */
  readonly #grown = new WeakMap<AstNode, readonly Grown[]>();

  constructor(services: LangiumCoreServices) {
    super(services);
    this.#handed = new HandedTokens(services.parser.Lexer);
    // The base class makes its own and takes no other.
    Object.assign(this, { lexer: this.#handed, nodeBuilder: new AnchoredTreeBuilder() });
  }

  override parse<T extends AstNode = AstNode>(text: string, options?: ParserOptions): ParseResult<T> {
    return this.parseAgain(text, undefined, options);
  }

  /**
   * Parses a text. The result is the same with and without `before`, the tree of an earlier text: statements that read
   * as they did there are taken over and moved to where they stand now, so that tree is of no use afterwards.
   */
  parseAgain<T extends AstNode = AstNode>(text: string, before?: AstNode, options?: ParserOptions): ParseResult<T> {
    const reading = read(text);
    const statements = statementsOf(reading);
    const known = this.#takenFrom(before);
    const { head, tail } = unchanged(known, statements);
    const changed = statements.slice(head, statements.length - tail).map(grow);
    this.#handed.hand(changed);
    const result = super.parse<T>(text, options);
    const root: AstNode = result.value;
    const isTaken = result.parserErrors.length === 0 && isDocument(root);
    // What was parsed is then a part alone, and nothing may be lost.
    if (!isTaken && head + tail > 0) return this.parseAgain<T>(text, undefined, options);
    if (isTaken) {
      handOut(root, changed);
      const moved = (grown: Grown, at: number) => move(grown, statements[at]);
      const all = [
        ...known.slice(0, head).map((grown, at) => moved(grown, at)),
        ...changed,
        ...known.slice(known.length - tail).map((grown, at) => moved(grown, statements.length - tail + at)),
      ];
      compose(root, all);
      this.#grown.set(root, all);
    }
    return { ...result, lexerReport: reportOf(reading.slips) };
  }

  #takenFrom(before: AstNode | undefined): readonly Grown[] {
    const known = before && this.#grown.get(before);
    if (before) this.#grown.delete(before);
    return known ?? [];
  }
}

/** The parser of the language, ready to parse. */
export function createTheoryParser(services: LangiumCoreServices): TheoryParser {
  const parser = createParser(services.Grammar, new TheoryParser(services), services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}

/** Hands the parser the tokens of the statements that it is to parse. */
class HandedTokens implements Lexer {
  readonly definition: Lexer['definition'];
  #statements: readonly Grown[] = [];

  constructor({ definition }: Lexer) {
    this.definition = definition;
  }

  hand(statements: readonly Grown[]): void {
    this.#statements = statements;
  }

  tokenize(): LexerResult {
    const tokens = (part: 'tokens' | 'hidden') =>
      this.#statements.flatMap(({ read, anchor }) =>
        read[part].map((token) => tokenOf(token, anchor, this.definition)),
      );
    const result = { tokens: tokens('tokens'), hidden: tokens('hidden'), errors: [] };
    this.#statements = [];
    return result;
  }
}

/** How many statements at the beginning and at the end of a file read as they did. */
function unchanged(
  before: readonly Grown[],
  now: readonly ReadStatement[],
): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, now.length);
  const isSame = (old: number, at: number) => {
    const [one, other] = [before[old], now[at]];
    return one !== undefined && other !== undefined && isSameStatement(one.read, other);
  };
  let head = 0;
  while (head < most && isSame(head, head)) head++;
  let tail = 0;
  while (tail < most - head && isSame(before.length - 1 - tail, now.length - 1 - tail)) tail++;
  return { head, tail };
}

function grow(read: ReadStatement): Grown {
  const first = firstOf(read);
  const anchor = { offset: first?.offset ?? 0, line: first?.range.start.line ?? 0 };
  return { read, anchor, branches: [], nodes: [] };
}

function move(grown: Grown, read: ReadStatement | undefined): Grown {
  const first = read && firstOf(read);
  if (!first) return grown;
  grown.anchor.offset = first.offset;
  grown.anchor.line = first.range.start.line;
  return { ...grown, read };
}

/** Gives what a parse made to the statements that it was made of. */
function handOut(root: Document, grown: readonly Grown[]): void {
  const byAnchor = new Map(grown.map((one) => [one.anchor, one]));
  const of = (node: CstNode | undefined) => {
    const anchor = node && anchorOf(node);
    return anchor && byAnchor.get(anchor);
  };
  for (const branch of branchesOf(root)) of(branch)?.branches.push(branch);
  for (const node of root.statements) of(node.$cstNode)?.nodes.push(node);
}

/** Makes a tree of statements, in their order. */
function compose(root: Document, grown: readonly Grown[]): void {
  const trunk = root.$cstNode;
  if (!isCompositeCstNode(trunk)) return;
  const branches = grown.flatMap((one) => one.branches);
  Object.assign(trunk, { content: branches });
  for (const branch of branches) Object.assign(branch, { container: trunk });
  root.statements = grown.flatMap(({ nodes }) => nodes);
  for (const [index, node] of root.statements.entries())
    Object.assign(node, { $container: root, $containerProperty: 'statements', $containerIndex: index });
}

function branchesOf({ $cstNode }: Document): readonly CstNode[] {
  return isCompositeCstNode($cstNode) ? $cstNode.content : [];
}
