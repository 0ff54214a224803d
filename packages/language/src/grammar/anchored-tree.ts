import {
  type CompositeCstNode,
  CompositeCstNodeImpl,
  type CstNode,
  CstNodeBuilder,
  isCompositeCstNode,
  LeafCstNodeImpl,
} from 'langium';

type Token = Parameters<CstNodeBuilder['buildLeafNode']>[0];
type Feature = Parameters<CstNodeBuilder['buildCompositeNode']>[0];
type Root = ReturnType<CstNodeBuilder['buildRootNode']>;
type Constructed = Parameters<CstNodeBuilder['construct']>[0];
type Range = CstNode['range'];
type Position = Range['start'];

/** Where a statement of a file begins; all that belongs to it moves with it. `line` counts from 0. */
export interface Anchor {
  offset: number;
  line: number;
}

/** A token that knows the statement that it belongs to. */
export interface AnchoredToken extends Token {
  readonly anchor: Anchor;
}

/** A leaf of the syntax tree, placed by the statement that it belongs to. */
class AnchoredLeaf extends LeafCstNodeImpl {
  readonly anchor: Anchor;
  /** From the statement's line on, counted from 0; the parser's lines and columns count from 1, its ends include the last character. */
  readonly #startLine: number;
  readonly #startColumn: number;
  readonly #endLine: number;
  readonly #endColumn: number;

  constructor(token: AnchoredToken, hidden: boolean) {
    const { anchor, startOffset, image, tokenType } = token;
    super(startOffset - anchor.offset, image.length, 0, 0, 0, 0, tokenType, hidden);
    this.anchor = anchor;
    this.#startLine = (token.startLine ?? 1) - 1 - anchor.line;
    this.#startColumn = (token.startColumn ?? 1) - 1;
    this.#endLine = (token.endLine ?? 1) - 1 - anchor.line;
    this.#endColumn = token.endColumn ?? 0;
  }

  override get offset(): number {
    return this.anchor.offset + super.offset;
  }

  override get end(): number {
    return this.anchor.offset + super.end;
  }

  get start(): Position {
    return { line: this.anchor.line + this.#startLine, character: this.#startColumn };
  }

  get stop(): Position {
    return { line: this.anchor.line + this.#endLine, character: this.#endColumn };
  }

  override get range(): Range {
    return { start: this.start, end: this.stop };
  }
}

/** A branch of the syntax tree that does not remember where it stood: its statement may have moved. Its places are asked for when it is whole. */
class AnchoredBranch extends CompositeCstNodeImpl {
  declare container: CompositeCstNode;
  declare grammarSource: Feature;

  /** Its first and its last leaf: they move, but stay the same. */
  #ends: readonly [AnchoredLeaf | undefined, AnchoredLeaf | undefined] | undefined;

  override get range(): Range {
    this.#ends ??= [firstLeaf(this), lastLeaf(this)];
    const [first, last] = this.#ends;
    return first && last ? { start: first.start, end: last.stop } : super.range;
  }
}

/** The first leaf of a branch that is no comment; where there are only comments the first of them. */
function firstLeaf(node: CstNode | undefined): AnchoredLeaf | undefined {
  if (node instanceof AnchoredLeaf) return node;
  if (!isCompositeCstNode(node)) return undefined;
  return firstLeaf(node.content.find(isShown) ?? node.content[0]);
}

function lastLeaf(node: CstNode | undefined): AnchoredLeaf | undefined {
  if (node instanceof AnchoredLeaf) return node;
  if (!isCompositeCstNode(node)) return undefined;
  return lastLeaf(node.content.findLast(isShown) ?? node.content.at(-1));
}

function isShown({ hidden }: CstNode): boolean {
  return !hidden;
}

/** Builds syntax trees whose statements can be moved, and used again in the tree of a text that has changed elsewhere. */
export class AnchoredTreeBuilder extends CstNodeBuilder {
  /** From the root down to what is being built, in the place of the base's own, whose branches remember where they stood. */
  #open: AnchoredBranch[] = [];
  #root: Root | undefined;

  override get current(): CompositeCstNodeImpl {
    return this.#open.at(-1) ?? super.current;
  }

  override buildRootNode(text: string): Root {
    this.#open = [];
    this.#root = super.buildRootNode(text);
    return this.#root;
  }

  override buildCompositeNode(feature: Feature): AnchoredBranch {
    const branch = new AnchoredBranch();
    branch.grammarSource = feature;
    const parent = this.#open.at(-1) ?? this.#root;
    if (parent) this.appendChild(parent, branch);
    this.#open.push(branch);
    return branch;
  }

  override construct(item: Constructed): void {
    const branch = this.#open.pop();
    if (branch) {
      item.$cstNode = branch;
      if (branch.content.length === 0) this.removeNode(branch);
    } else {
      super.construct(item);
    }
  }

  protected override createLeafNode(token: Token, hidden: boolean): AnchoredLeaf {
    if (!isAnchored(token)) throw new Error(`“${token.image}” comes from another lexer: it has no anchor.`);
    return new AnchoredLeaf(token, hidden);
  }
}

function isAnchored(token: Token): token is AnchoredToken {
  return 'anchor' in token;
}

/** The statement that a node of the syntax tree belongs to. */
export function anchorOf(node: CstNode): Anchor | undefined {
  return firstLeaf(node)?.anchor;
}
