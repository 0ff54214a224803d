import type { Arrow, Card, ColumnArrow, Range } from '@theory-of-change/model';
import type { AstNode } from 'langium';
import type { Arrow as ArrowNode } from '../generated/ast.ts';
import { type Named, nameables } from '../references/names.ts';
import { perFile } from './per-file.ts';
import { rangeFromTo, rangeOf } from './places.ts';
import type { TheoryFile } from './theory-file.ts';

type Written = Pick<Card, 'wordsRange' | 'nameRange' | 'source'>;

/** Where a card or an entry is told of: its words, else its name, never all of its block. */
export function placeOf({ wordsRange, nameRange, source }: Written): Range {
  return wordsRange ?? nameRange ?? source.range;
}

/** The node of the tree that a card or an entry of the theory was read from; none for one of another file. */
export function nodeOf(file: TheoryFile, { source }: Pick<Written, 'source'>): Item | undefined {
  if (source.uri !== undefined && source.uri !== file.document.uri.toString()) return undefined;
  return items(file).get(startOf(file, source.range));
}

/** The statement that first draws an arrow of the theory. */
export function statementOf(file: TheoryFile, { source }: Pick<Arrow | ColumnArrow, 'source'>): ArrowNode | undefined {
  return statements(file).get(startOf(file, source.range));
}

type Item = Exclude<Named, { $type: 'Import' }>;

const items = perFile(
  (file) =>
    new Map(
      nameables(file.root).flatMap((node): [number, Item][] =>
        node.$type === 'Import' ? [] : [[offsetOf(node), node]],
      ),
    ),
);

const statements = perFile((file) => new Map(file.arrows.map((node) => [offsetOf(node), node])));

function startOf(file: TheoryFile, { start }: Range): number {
  return file.document.textDocument.offsetAt(start);
}

function offsetOf({ $cstNode }: AstNode): number {
  return $cstNode?.offset ?? 0;
}

/** Where a statement of arrows is told of: its arrows, without their block. */
export function arrowsOf(statement: ArrowNode): Range {
  const [first] = statement.steps;
  const last = statement.steps.at(-1);
  return first && last ? rangeFromTo(first, last) : rangeOf(statement);
}

/** A card's words as a message can hold them: quoted, and cut short where they are long. */
export function quoted(words: string): string {
  const short = words.length > 60 ? `${words.slice(0, 58).replace(/\s+\S*$/u, '')} …` : words;
  return `“${short}”`;
}
