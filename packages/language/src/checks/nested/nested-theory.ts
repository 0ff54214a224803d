import { type Stage, stageKeyword } from '@theory-of-change/model';
import { type AstNode, AstUtils, UriUtils } from 'langium';
import {
  type Card,
  type Column,
  type Entry,
  type Include,
  isColumn,
  isReferenceDetail,
  isSideList,
  type SideList,
} from '../../generated/ast.ts';
import { quote } from '../../grammar/quotes.ts';
import { UNSAVED_SCHEME } from '../../references/import-target.ts';
import { addDetail } from '../additions.ts';
import { appendLines, cardText } from '../card-text.ts';
import { commentsOf } from '../comments.ts';
import { removeNode, replace } from '../edits.ts';
import type { Edit, Fix } from '../finding.ts';
import { detailsOf } from '../nodes-that.ts';
import { contains, rangeOf } from '../places.ts';
import type { TheoryFile } from '../theory-file.ts';
import { type Belongings, belongingsOf } from './belongings.ts';
import { Carried } from './carried.ts';
import { newFileText } from './new-file.ts';
import { splitArrows } from './split-arrows.ts';

/** What is to become a theory of its own. */
export interface Nesting {
  readonly cards: readonly (Card | Include)[];
  readonly stage: Stage;
  /** What the new theory is called. */
  readonly title: string;
  /** What the name of its file adds to that of this one. */
  readonly fileWords: string;
  /** The card here that they are told under: one that is there, or a new one in their column, with these words and details. */
  readonly under:
    | { readonly kind: 'card'; readonly node: Card }
    | { readonly kind: 'new'; readonly nameWords: string; readonly words: string; readonly details: readonly string[] };
}

/**
 * A fix that moves cards, with their details, comments, and all that belongs to them alone, to a new file beside this one; a
 * card here stands for them, `detailed in` that file, and keeps the ends of their arrows. Nothing where that would lose
 * something, or change what another file or the rest of this one says.
 */
export function nestedTheory(file: TheoryFile, title: string, nesting: Nesting): Fix | undefined {
  const { cards, under } = nesting;
  const { uri, textDocument: text } = file.document;
  const going = belongingsOf(file, cards);
  const [first] = cards;
  const column = first && AstUtils.getContainerOfType(first, isColumn);
  if (!column || uri.scheme === UNSAVED_SCHEME || isAccepted(file, going) || isUsedElsewhere(file, going))
    return undefined;
  const carried = new Carried(file, going.nodes);
  const name = under.kind === 'new' ? carried.freeName(under.nameWords) : carried.nameHere(under.node);
  const arrows = splitArrows(file, going, under.kind === 'new' ? { name } : { name, node: under.node }, carried);
  const mentions = mentionsOf(file, going, name);
  if (!arrows || !mentions) return undefined;
  const path = `./${fileName(file, nesting.fileWords)}`;
  const pointer = `detailed in ${quote(path)}`;
  const kept =
    under.kind === 'card'
      ? addDetail(file, under.node, pointer)
      : appendLines(text, column, [`${name} ${quote(under.words)} { ${[...under.details, pointer].join('  ')} }`]);
  if (!kept) return undefined;
  const taken = [...cards, ...going.entries, ...going.arrows].map((node) => ({
    node,
    ...cardText(file, node, carried.read),
  }));
  const linesOf = (node: AstNode) => taken.find((one) => one.node === node)?.lines ?? [];
  const blocks = [
    ...columnsOf(cards).map(([label, own]) => {
      const heading = label === undefined ? '' : ` ${quote(label)}`;
      return block(`${stageKeyword(nesting.stage)}${heading}`, own.map(linesOf).map(cardLines));
    }),
    ...listsOf(going.entries).map(([list, own]) => block(list.list, own.map(linesOf))),
    [...arrows.statements, ...going.arrows.map(linesOf)].flat(),
  ];
  const containers = new Set([...going.entries, ...cards].map(({ $container }) => $container));
  const emptied = [...containers].filter(
    (one): one is Column | SideList =>
      one !== column && (isColumn(one) || isSideList(one)) && isEmptied(file, one, taken),
  );
  const removals = taken.flatMap(({ node, removal }) =>
    emptied.some((one) => node.$container === one) ? [] : [removal],
  );
  return {
    title,
    edits: [
      ...removals,
      ...emptied.map((one) => removeNode(text, one)),
      kept,
      ...arrows.edits,
      ...mentions,
      ...carried.naming,
    ],
    creates: [{ path, text: newFileText(file, carried, `./${UriUtils.basename(uri)}`, { ...nesting, blocks }) }],
  };
}

/** What is accepted where it stands may not be found in another theory, and an accept that silences nothing is a mistake. */
function isAccepted(file: TheoryFile, going: Belongings): boolean {
  const all: readonly AstNode[] = [...going.cards, ...going.entries, ...going.arrows];
  return all.some((node) => cardText(file, node).lines.some((line) => line.includes('toc-accept')));
}

/** Another file that speaks of what goes would not find it any more. */
function isUsedElsewhere(file: TheoryFile, { nodes }: Belongings): boolean {
  return file.loader
    .importersOf(file.document.uri)
    .flatMap(({ parseResult }) => AstUtils.streamAst(parseResult.value).flatMap(AstUtils.streamReferences).toArray())
    .some(({ reference }) => 'ref' in reference && reference.ref !== undefined && nodes.has(reference.ref));
}

/** `threatens` and `helps` speak of the card that stands for those that go; nothing where a comment stands among the names. */
function mentionsOf(file: TheoryFile, { cards, nodes }: Belongings, name: string): readonly Edit[] | undefined {
  const places = cards.map(rangeOf);
  const details = detailsOf(file)
    .filter(isReferenceDetail)
    .filter(({ keyword, targets }) => (keyword === 'threatens' || keyword === 'helps') && targets.some(isGoing))
    .filter((detail) => !places.some((place) => contains(place, rangeOf(detail))));
  function isGoing({ ref }: { readonly ref?: AstNode | undefined }): boolean {
    return ref !== undefined && nodes.has(ref);
  }
  const comments = commentsOf(file);
  const text = file.document.textDocument;
  if (details.some((detail) => comments.some(({ start }) => contains(rangeOf(detail), at(start))))) return undefined;
  function at(offset: number) {
    const position = text.positionAt(offset);
    return { start: position, end: position };
  }
  return details.map((detail) => {
    const names = detail.targets.map((target) => (isGoing(target) ? name : target.$refText));
    return replace(rangeOf(detail), `${detail.keyword} ${[...new Set(names)].join(', ')}`);
  });
}

/** `garden-children.toc`, beside `garden.toc`. */
function fileName({ document }: TheoryFile, words: string): string {
  const base = UriUtils.basename(document.uri).replace(/\.toc$/iu, '');
  const added =
    words
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  return `${[base, ...added.slice(0, 3)].join('-')}.toc`;
}

/** A part is a card of its own in the new file. */
function cardLines(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/^includes\s+/u, ''));
}

function block(head: string, items: readonly (readonly string[])[]): readonly string[] {
  return [`${head} {`, ...items.flat().map((line) => (line === '' ? '' : `  ${line}`)), '}'];
}

function columnsOf(cards: Nesting['cards']): readonly (readonly [label: string | undefined, readonly AstNode[]])[] {
  const labels = new Map(
    cards.map((card) => {
      const column = AstUtils.getContainerOfType(card, isColumn);
      return [card, column?.label ?? column?.unquoted];
    }),
  );
  return [...new Set(labels.values())].map((label) => [label, cards.filter((card) => labels.get(card) === label)]);
}

function listsOf(entries: readonly Entry[]): readonly (readonly [SideList, readonly Entry[]])[] {
  return [...new Set(entries.map(({ $container }) => $container))].map((list) => [
    list,
    entries.filter(({ $container }) => $container === list),
  ]);
}

/** What was taken away, and how. */
interface Taken {
  readonly node: AstNode;
  readonly removal: Edit;
}

/** Whether nothing is left in a column or a list: no card, no entry, no arrow, no comment that stays. */
function isEmptied(file: TheoryFile, one: Column | SideList, taken: readonly Taken[]): boolean {
  const text = file.document.textDocument;
  const place = rangeOf(one);
  const own = taken.filter(({ node }) => node.$container === one);
  const stays = commentsOf(file).filter(({ start }) => {
    const position = text.positionAt(start);
    const range = { start: position, end: position };
    return contains(place, range) && !own.some(({ removal }) => contains(removal.range, range));
  });
  const count = isColumn(one) ? one.cards.length : one.entries.length;
  return stays.length === 0 && count === own.length && one.arrows.length === 0;
}
