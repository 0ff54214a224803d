import { expect, test } from 'vitest';
import { samplePicture } from '../testing/sample-picture.ts';
import { piecesOf, wordsOf } from './pieces.ts';
import { structureOf } from './structure.ts';
import type { StructureNode } from './structure-node.ts';

test('a figure is read by column, cards as lists, then its arrows in words, then what stands below', () => {
  expect(told(structureOf(piecesOf(samplePicture())))).toEqual([
    'Document',
    '  H1 How visits & talks help <families>',
    '  P Families in Anytown · version 3',
    '  Sect [Activities]',
    '    H2 Activities',
    '    L',
    '      LI',
    '        LBody Visit families at home, as often as they wish',
    '          L',
    '            LI',
    '              LBody Listen',
    '  Sect [Short-term outcomes]',
    '    H2 Short-term outcomes | by the end of therapy',
    '    H3 For parents',
    '    L',
    '      LI',
    '        LBody Parents feel heard',
    '  Sect [What leads to what]',
    '    Figure (“Visit families at home, as often as they wish” leads to “Parents feel heard”. Assumption 1: Families can be met at home.)  | A1',
    '  P Ceiling of accountability',
    '  Sect [Assumptions]',
    '    H2 Assumptions',
    '    L',
    '      LI',
    '        LBody A1 | Families can be met at home',
    '  Sect [Key]',
    '    L',
    '      LI',
    '        LBody leads to',
    '      LI',
    '        LBody feedback',
    '  P Source: made up for a test',
  ]);
});

test('cards after a group of theirs begin a new list', () => {
  const { marks } = samplePicture();
  const outcome = marks.filter((mark) => mark.subject.id === 'heard' && mark.subject.role === 'card');
  const before = outcome.map((mark) => ({ ...mark, subject: { ...mark.subject, id: 'earlier' } }));
  const group = marks.findIndex((mark) => mark.subject.role === 'group');
  const lines = told(structureOf(piecesOf(samplePicture({ marks: marks.toSpliced(group, 0, ...before) }))));
  const heading = lines.findIndex((line) => line.includes('H2 Short-term outcomes'));
  expect(lines.slice(heading + 1, heading + 8).map((line) => line.trim())).toEqual([
    'L',
    'LI',
    'LBody Parents feel heard',
    'H3 For parents',
    'L',
    'LI',
    'LBody Parents feel heard',
  ]);
});

test('a figure without arrows has no section for them', () => {
  const marks = samplePicture().marks.filter((mark) => !['arrow', 'badge'].includes(mark.subject.role));
  expect(told(structureOf(piecesOf(samplePicture({ marks })))).join('\n')).not.toContain('Figure');
});

test('what only decorates is no content', () => {
  const artifacts = piecesOf(samplePicture()).filter((piece) => piece.kind === 'artifact');
  const roles = new Set(artifacts.flatMap((piece) => piece.marks.map((mark) => mark.subject.role)));
  expect([...roles].sort()).toEqual(['band', 'card', 'ceiling', 'heading', 'key', 'page']);
});

/** A tree as indented lines: tag, title, words in place of a drawing, words. */
function told(node: StructureNode, indent = ''): string[] {
  const words = node.children.flatMap((child) => ('tag' in child ? [] : [wordsOf(child)]));
  const title = node.title === undefined ? '' : ` [${node.title}]`;
  const alt = node.drawing ? ` (${node.drawing.alt})` : '';
  return [
    `${indent}${node.tag}${title}${alt}${words.length > 0 ? ` ${words.join(' | ')}` : ''}`,
    ...node.children.flatMap((child) => ('tag' in child ? told(child, `${indent}  `) : [])),
  ];
}
