import type { Stage } from '@theory-of-change/model';
import { boundsOf, shared } from './bounds.ts';
import { type FigureContent, type FigurePiece, wordsOf } from './pieces.ts';
import { type Growing, grow, type StructureNode, type Tag } from './structure-node.ts';

/**
 * The tree of a figure in the order that it is read: the title, a section for each column with its cards as a list,
 * all arrows as one drawing told in words, then the lists below, the key and the footer. Where pieces stand on several pages,
 * the arrows of each are a drawing.
 */
export function structureOf(
  pieces: readonly FigurePiece[],
  pageOf: (piece: FigureContent) => number = () => 0,
): StructureNode {
  const contents = pieces.filter((piece): piece is FigureContent => piece.kind === 'content');
  const isArrow = ({ subject }: FigureContent) => ['arrow', 'column-arrow', 'badge'].includes(subject.role);
  const tree = new Tree(contents.some(({ subject }) => subject.role === 'title'));
  for (const piece of contents) {
    if (!isArrow(piece)) tree.add(piece);
  }
  tree.addArrows(contents.filter(isArrow), pageOf);
  return tree.root;
}

/** What a column's section is called until its heading is met. */
type SectionKey = Stage | 'chips' | 'list' | 'key' | 'cards';

class Tree {
  readonly root: Growing = grow('Document');
  readonly #sections = new Map<string, Growing>();
  readonly #elements = new Map<string, Growing>();
  /** The list that the next item of a section goes to. */
  readonly #lists = new Map<StructureNode, Growing>();
  #listBelow: Growing | undefined;
  #lastColumn: Growing | undefined;
  readonly #hasTitle: boolean;

  constructor(hasTitle: boolean) {
    this.#hasTitle = hasTitle;
  }

  /** A figure without a title begins with its columns' headings: no level may be left out. */
  #heading(level: 2 | 3): Tag {
    if (this.#hasTitle) return level === 2 ? 'H2' : 'H3';
    return level === 2 ? 'H1' : 'H2';
  }

  add(piece: FigureContent): void {
    const { subject } = piece;
    switch (subject.role) {
      case 'title':
        this.#block(this.root, 'H1', piece);
        break;
      case 'heading':
        this.#block(this.#column(piece), this.#heading(2), piece);
        break;
      case 'group':
        this.#lists.delete(this.#column(piece));
        this.#block(this.#column(piece), this.#heading(3), piece);
        break;
      case 'card':
        this.#item(this.#bodyOf(subject.parent) ?? this.#column(piece), piece);
        break;
      case 'chip':
        this.#item(this.#section('chips', 'From other theories'), piece);
        break;
      case 'list-heading':
        this.#listBelow = section(wordsOf(piece).trim());
        this.root.children.push(this.#listBelow);
        this.#block(this.#listBelow, this.#heading(2), piece);
        break;
      case 'list-item':
        this.#item(this.#listBelow ?? this.#section('list', 'Notes'), piece);
        break;
      case 'key':
        this.#item(this.#section('key', 'Key'), piece);
        break;
      case 'logo':
        this.root.children.push(drawing([piece]));
        break;
      case 'footer':
        this.root.children.push({ tag: 'P', children: [piece] });
        break;
      default:
        this.#block(this.root, 'P', piece);
    }
  }

  /** Puts the arrows behind the last column: their ends have been read by then. */
  addArrows(arrows: readonly FigureContent[], pageOf: (piece: FigureContent) => number): void {
    if (arrows.length === 0) return;
    const pages = new Set(arrows.map(pageOf).toSorted((one, other) => one - other));
    const drawings = section('What leads to what');
    for (const page of pages) drawings.children.push(drawing(arrows.filter((piece) => pageOf(piece) === page)));
    const behind = this.#lastColumn ? this.root.children.indexOf(this.#lastColumn) + 1 : this.root.children.length;
    this.root.children.splice(behind, 0, drawings);
  }

  #column(piece: FigureContent): Growing {
    const { subject } = piece;
    const column = this.#section(subject.stage ?? 'cards', titleOf(piece));
    this.#lastColumn = column;
    return column;
  }

  #section(key: SectionKey, title: string | undefined): Growing {
    return this.#element(this.#sections, key, this.root, () => section(title));
  }

  /** A heading or a paragraph; the pieces of one subject share it. */
  #block(parent: Growing, tag: Tag, piece: FigureContent): void {
    this.#element(this.#elements, keyOf(piece), parent, () => grow(tag)).children.push(piece);
  }

  /** An item of the parent's current list; the pieces of one subject share it. */
  #item(parent: Growing, piece: FigureContent): void {
    const body = this.#elements.get(keyOf(piece)) ?? this.#newItem(parent, piece);
    body.children.push(piece.link === undefined ? piece : { tag: 'Link', children: [piece] });
  }

  #newItem(parent: Growing, piece: FigureContent): Growing {
    const list = this.#lists.get(parent) ?? grow('L');
    if (!this.#lists.has(parent)) parent.children.push(list);
    this.#lists.set(parent, list);
    const body = grow('LBody');
    const item = grow('LI');
    item.children.push(body);
    list.children.push(item);
    this.#elements.set(keyOf(piece), body);
    return body;
  }

  /** The item of the card that includes another: the smaller ones become a list inside it. */
  #bodyOf(card: string | undefined): Growing | undefined {
    return card === undefined ? undefined : this.#elements.get(`card ${card}`);
  }

  #element(known: Map<string, Growing>, key: string, parent: Growing, make: () => Growing): Growing {
    const found = known.get(key);
    if (found) return found;
    const made = make();
    known.set(key, made);
    parent.children.push(made);
    return made;
  }
}

/** What the pieces of one subject have in common; entries of the key have no id and differ in what they mean. */
function keyOf({ subject }: FigureContent): string {
  return `${subject.role} ${subject.id ?? subject.stage ?? subject.label ?? ''}`;
}

/** A section is called by its heading, without the timeframe that may follow it. */
function titleOf(piece: FigureContent): string | undefined {
  return piece.subject.role === 'heading' ? wordsOf(piece).trim() : undefined;
}

function section(title: string | undefined): Growing {
  return grow('Sect', title === undefined ? {} : { title });
}

/** A figure whose words are the labels of what it shows, each told once. */
function drawing(pieces: readonly FigureContent[]): StructureNode {
  const labels = new Set(pieces.map((piece) => piece.subject.label ?? ''));
  const bounds = boundsOf(pieces.flatMap((piece) => piece.marks));
  const clip = pieces[0]?.clip;
  const alt = [...labels].map((label) => (/[.!?…]$/u.test(label) ? label : `${label}.`)).join(' ');
  return {
    tag: 'Figure',
    drawing: { alt, bounds: clip === undefined ? bounds : (shared(bounds, clip) ?? clip) },
    children: pieces,
  };
}
