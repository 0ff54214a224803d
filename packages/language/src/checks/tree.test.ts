import { AstUtils } from 'langium';
import { expect, test } from 'vitest';
import { readText } from '../testing/reading.ts';
import { contentsOf } from './tree.ts';

const TEXT = `theory "T"
activities {
  dig "Dig" { includes seeds "Share seeds" { who child, child }  dose "Weekly" }
}
short-term outcomes { meet "Meet" { indicator "Greetings" { baseline 20%  target 40% by 2027-03 } } }
stakeholders { child "Children" }
dig & seeds, meet -> meet -> "Dig" { because "So it is" }
`;

const { value: root } = readText(TEXT).document.parseResult;

test('a node comes before what it holds, and each but the root comes once', () => {
  const { nodes } = contentsOf(root);
  expect(
    nodes.every((node) => node.$container === root || nodes.indexOf(node) > nodes.indexOf(node.$container ?? root)),
  ).toBe(true);
  expect(new Set(nodes).size).toBe(nodes.length);
  expect(nodes).toEqual(AstUtils.streamAllContents(root).toArray());
});

test('uses of names come in the order of their nodes', () => {
  const { uses } = contentsOf(root);
  expect(uses.map(({ reference }) => reference.$refText)).toEqual(['child', 'child', 'dig', 'seeds', 'meet', 'meet']);
  const byFramework = AstUtils.streamAllContents(root).flatMap((node) => AstUtils.streamReferences(node));
  expect(uses).toEqual(byFramework.toArray());
});
