import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import type { Position, Range, SelectionRange } from 'vscode-languageserver';
import { contains, rangeOf } from '../checks/places.ts';
import { copyRange } from '../model/places.ts';
import { treeOf } from '../references/names.ts';

const WORD = /[\p{L}\p{M}\p{Nd}_]+(?:['’-][\p{L}\p{M}\p{Nd}_]+)*/gu;

/** What to select as the selection grows from a place: a word, the words in their quotes, the card, its column, the file. */
export function selectionRangeAt(document: LangiumDocument, position: Position): SelectionRange {
  const text = document.textDocument;
  const whole: Range = { start: text.positionAt(0), end: text.positionAt(text.getText().length) };
  const here: Range = { start: position, end: position };
  const root = treeOf(document);
  const cst = root?.$cstNode;
  const word = wordAt(document, position);
  // At the end of a word it is the word that is meant, not the mark that follows.
  const leaf = cst && CstUtils.findLeafNodeAtOffset(cst, text.offsetAt(word?.start ?? position));
  const around = leaf ? [word, inQuotes(leaf), copyRange(leaf.range), ...nodesAround(leaf.astNode)] : [];
  return (
    [whole, ...around.toReversed()].reduce<SelectionRange | undefined>((parent, range) => {
      const grows =
        range && contains(range, here) && (!parent || (contains(parent.range, range) && !same(parent.range, range)));
      if (!grows) return parent;
      return parent ? { range, parent } : { range };
    }, undefined) ?? { range: whole }
  );
}

function wordAt({ textDocument: text }: LangiumDocument, { line, character }: Position): Range | undefined {
  const written = text.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  for (const { 0: word, index } of written.matchAll(WORD)) {
    if (index <= character && character <= index + word.length) {
      return { start: { line, character: index }, end: { line, character: index + word.length } };
    }
  }
  return undefined;
}

function inQuotes({ text, range }: { readonly text: string; readonly range: Range }): Range | undefined {
  if (!/^["“].*["”]$/su.test(text)) return undefined;
  const { start, end } = range;
  return { start: { ...start, character: start.character + 1 }, end: { ...end, character: end.character - 1 } };
}

function nodesAround(node: AstNode): readonly Range[] {
  const ranges: Range[] = [];
  for (let at: AstNode | undefined = node; at; at = at.$container) ranges.push(copyRange(rangeOf(at)));
  return ranges;
}

function same(a: Range, b: Range): boolean {
  return contains(a, b) && contains(b, a);
}
