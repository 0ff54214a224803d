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

  constructor({ anchor, image, tokenType, ...place }: AnchoredToken, hidden: boolean) {
    super(
      place.startOffset - anchor.offset,
      image.length,
      // The parser's lines and columns count from 1, its ends include the last character.
      (place.startLine ?? 1) - 1 - anchor.line,
      (place.startColumn ?? 1) - 1,
      (place.endLine ?? 1) - 1 - anchor.line,
      place.endColumn ?? 0,
      tokenType,
      hidden,
    );
    this.anchor = anchor;
  }

  override get offset(): number {
    return this.anchor.offset + super.offset;
  }

  override get end(): number {
    return this.anchor.offset + super.end;
  }

  override get range(): Range {
    const { start, end } = super.range;
    const { line } = this.anchor;
    return {
      start: { line: start.line + line, character: start.character },
      end: { line: end.line + line, character: end.character },
    };
  }
}

/** A branch of the syntax tree that does not remember where it stood: its statement may have moved. */
class AnchoredBranch extends CompositeCstNodeImpl {
  declare container: CompositeCstNode;
  declare grammarSource: Feature;

  override get range(): Range {
    const first = this.content.find(({ hidden }) => !hidden) ?? this.content[0];
    const last = this.content.findLast(({ hidden }) => !hidden) ?? this.content.at(-1);
    return first && last ? { start: first.range.start, end: last.range.end } : super.range;
  }
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
    return new AnchoredLeaf(token as AnchoredToken, hidden);
  }
}

/** The statement that a node of the syntax tree belongs to. */
export function anchorOf(node: CstNode): Anchor | undefined {
  if (node instanceof AnchoredLeaf) return node.anchor;
  if (!isCompositeCstNode(node)) return undefined;
  for (const child of node.content) {
    const anchor = anchorOf(child);
    if (anchor) return anchor;
  }
  return undefined;
}
