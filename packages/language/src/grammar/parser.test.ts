import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  type AstNode,
  AstUtils,
  type CstNode,
  EmptyFileSystem,
  isCompositeCstNode,
  isLeafCstNode,
  type ParseResult,
} from 'langium';
import { describe, expect, test } from 'vitest';
import { createTocServices } from '../services.ts';
import { edited, typedEdits } from '../testing/edits.ts';
import { TheoryParser } from './parser.ts';

const TEXTS = ['../fixtures/', '../../../../examples/'].flatMap((folder) => {
  const at = new URL(folder, import.meta.url);
  const names = readdirSync(at).filter((name) => name.endsWith('.toc'));
  return names.map((name) => readFileSync(new URL(name, at), 'utf8'));
});

function parser(): TheoryParser {
  const { LangiumParser } = createTocServices(EmptyFileSystem).toc.parser;
  if (LangiumParser instanceof TheoryParser) return LangiumParser;
  throw new Error('The language has another parser.');
}

const again = parser();
const anew = parser();

/** All that there is to see of a parse: both trees, every place in them, and how they hang together. */
function visible({ value, lexerReport, parserErrors }: ParseResult): unknown {
  const { $cstNode: root } = value;
  const nodes = [value, ...AstUtils.streamAllContents(value)];
  const numbers = new Map<AstNode, number>(nodes.map((node, index) => [node, index]));
  return {
    nodes: nodes.map((node) => ({
      ...own(node),
      container: numbers.get(node.$container ?? value),
      place: place(node.$cstNode),
    })),
    leaves: root ? leaves(root, root, numbers) : [],
    text: root?.root.fullText,
    lexerReport,
    parserErrors,
  };
}

/** What a node holds itself: its values, what it points to, and its own place among the others. */
function own(node: AstNode): object {
  const references = AstUtils.streamReferences(node).map(({ reference, property }) => ({
    property,
    text: reference.$refText,
    place: place(reference.$refNode),
  }));
  const { $containerProperty, $containerIndex, $type } = node;
  const values = Object.entries(node).filter(([name, value]) => !name.startsWith('$') && typeof value !== 'object');
  const lists = Object.entries(node).flatMap(([name, value]) => (Array.isArray(value) ? [[name, value.length]] : []));
  return { $type, $containerProperty, $containerIndex, values, lists, references: references.toArray() };
}

function place(node: CstNode | undefined): unknown {
  if (!node) return undefined;
  const { offset, end, length, range, text, hidden } = node;
  return { offset, end, length, range, text, hidden };
}

function leaves(node: CstNode, root: CstNode, numbers: ReadonlyMap<AstNode, number>): unknown[] {
  expect(node.root).toBe(root);
  const seen = { ...(place(node) as object), ast: numbers.get(node.astNode), rule: node.grammarSource?.$type };
  if (isLeafCstNode(node)) return [{ ...seen, token: node.tokenType.name }];
  if (!isCompositeCstNode(node)) return [seen];
  return [
    seen,
    ...node.content.flatMap((child) => {
      expect(child.container).toBe(node);
      return leaves(child, root, numbers);
    }),
  ];
}

describe('a text that was parsed before', () => {
  test('is parsed as if it were new, however it was changed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), typedEdits, (first, steps) => {
        let text = first;
        let result = again.parseAgain(text);
        for (const step of steps) {
          text = edited(text, step);
          result = again.parseAgain(text, result.value);
          const [seen, wanted] = [visible(result), visible(anew.parse(text))];
          expect(JSON.stringify(seen)).toBe(JSON.stringify(wanted));
        }
      }),
      { numRuns: 60, seed: 20261123 },
    );
  });

  test('keeps the nodes of statements that read the same', () => {
    const before = again.parseAgain('theory "T"\nproblems { one "One" }\naims { two "Two" }\none -> two\n').value;
    const [title, problems, , arrow] = statements(before);
    const after = again.parseAgain(
      'theory "T"\nproblems { one "One" }\n\naims { two "Two!" }\none -> two\n',
      before,
    ).value;
    expect(statements(after)[0]).toBe(title);
    expect(statements(after)[1]).toBe(problems);
    expect(statements(after)[3]).toBe(arrow);
    expect(arrow?.$cstNode?.range.start.line).toBe(4);
    expect(arrow?.$cstNode?.text).toBe('one -> two');
  });

  test('may have gone into another tree already: then it is parsed whole', () => {
    const text = 'theory "T"\naims { one "One" }\n';
    const before = again.parseAgain(text).value;
    const after = again.parseAgain(`${text}two -> one\n`, before).value;
    const other = again.parseAgain(text, before).value;
    expect(statements(after).map(({ $type }) => $type)).toEqual(['Title', 'Column', 'Arrow']);
    expect(statements(other).map(({ $container }) => $container)).toEqual([other, other]);
    expect(statements(after).map(({ $container }) => $container)).toEqual([after, after, after]);
  });
});

function statements(root: AstNode): readonly AstNode[] {
  return AstUtils.streamContents(root).toArray();
}
