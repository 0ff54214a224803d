import { type AstNode, AstUtils } from 'langium';
import { type Arrow, type Card, type Entry, type Include, isEntry, isInclude } from '../../generated/ast.ts';
import { type EndMeaning, endsOf } from '../ends.ts';
import { perFile } from '../per-file.ts';
import { contains, rangeOf } from '../places.ts';
import type { TheoryFile } from '../theory-file.ts';

/** What goes to a theory of its own. */
export interface Belongings {
  /** The cards, in the file's order. */
  readonly cards: readonly (Card | Include)[];
  /** Measures and assumptions that nothing else has a use for. */
  readonly entries: readonly Entry[];
  /** Statements that join nothing but these cards and their parts. */
  readonly arrows: readonly Arrow[];
  /** All of it that has a name, parts of cards included. */
  readonly nodes: ReadonlySet<AstNode>;
}

/** What goes along with cards. */
export function belongingsOf(file: TheoryFile, cards: readonly (Card | Include)[]): Belongings {
  const own = new Set<AstNode>(cards.flatMap((card) => [card, ...AstUtils.streamAllContents(card).filter(isInclude)]));
  const arrows = file.arrows.filter((arrow) => meaningsOf(file, arrow).every((meaning) => isOf(own, meaning)));
  const places = [...cards, ...arrows].map(rangeOf);
  const isWithin = (node: AstNode) => places.some((place) => contains(place, rangeOf(node)));
  const entries = file.nameables.filter(isEntry).filter((entry) => {
    if (entry.$container.list !== 'measures' && entry.$container.list !== 'assumptions') return false;
    const uses = file.usesOf(entry);
    return uses.length > 0 && uses.every(({ container }) => isWithin(container));
  });
  return { cards, entries, arrows, nodes: new Set([...own, ...entries]) };
}

/** What the ends of a statement mean, in its order. */
export function meaningsOf(file: TheoryFile, arrow: Arrow): readonly EndMeaning[] {
  return meanings(file).get(arrow) ?? [];
}

const meanings = perFile(
  (file) => new Map(file.arrows.map((arrow) => [arrow, endsOf(arrow).map((end) => file.ends.meaning(end))])),
);

/** Whether an end means one of these cards. */
export function isOf(nodes: ReadonlySet<AstNode>, meaning: EndMeaning): boolean {
  return meaning.kind === 'card' && nodes.has(meaning.node);
}
