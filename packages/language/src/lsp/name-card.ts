import { shortName } from '@theory-of-change/model';
import { AstUtils, CstUtils, type LangiumDocument } from 'langium';
import { insert, replace } from '../checks/edits.ts';
import { arrowStatements, Ends, endsOf } from '../checks/ends.ts';
import type { Fix } from '../checks/finding.ts';
import { rangeOf, rangeOfProperty } from '../checks/places.ts';
import { isEnd } from '../generated/ast.ts';
import { nameables, nameKey, treeOf } from '../references/names.ts';

/** Gives a card a name, and writes it wherever an arrow calls the card by its words, one of which stands at `offset`. */
export function nameCardAt(document: LangiumDocument, offset: number): Fix | undefined {
  const root = treeOf(document);
  const cst = root?.$cstNode;
  const leaf = cst && CstUtils.findLeafNodeAtOffset(cst, offset);
  const end = leaf && AstUtils.getContainerOfType(leaf.astNode, isEnd);
  if (!root || end?.words === undefined) return undefined;
  const ends = new Ends(root);
  const meaning = ends.meaning(end);
  if (meaning.kind !== 'card') return undefined;
  const { node } = meaning;
  const taken = new Set(nameables(root).map((named) => nameKey(named.name ?? '')));
  const name = node.name ?? shortName(node.words ?? '', taken);
  const uses = arrowStatements(root)
    .flatMap(endsOf)
    .filter((other) => {
      const means = other.words === undefined ? undefined : ends.meaning(other);
      return means?.kind === 'card' && means.node === node;
    });
  const declare = node.name === undefined ? [insert(rangeOfProperty(node, 'words').start, `${name} `)] : [];
  const title = node.name === undefined ? `Name this card \`${name}\`` : `Write the card's name, \`${name}\``;
  return { title, edits: [...declare, ...uses.map((use) => replace(rangeOf(use), name))] };
}
