import { describe, expect, test } from 'vitest';
import { shown } from '../testing/shown.ts';
import { readTheorymaker } from './read-theorymaker.ts';

const map = (text: string) => readTheorymaker(text, 'memory:/t.toc');

describe('MapScript', () => {
  test('nodes, links, labels and boxes that are named like columns', () => {
    const read = map(`Title: A garden///for us
Background: aliceblue   # looks
--What we do
A:: Dig together [colour=red]
B:: Eat together
--
-- o:: Outcomes
----For children
C:: Children play
----
D:: Neighbours meet
--
A | B -> C | D [so that | dotted]
o -> Trust
`);
    expect(read.theory.title).toBe('A garden for us');
    expect(shown(read)).toEqual([
      'activities: Dig together',
      'activities: Eat together',
      'short-term “For children”: Children play',
      'short-term: Neighbours meet',
      'long-term: Trust',
      'Dig together -> Children play',
      'Dig together -> Neighbours meet',
      'Eat together -> Children play',
      'Eat together -> Neighbours meet',
      'Children play -> Trust',
      'Neighbours meet -> Trust',
    ]);
    expect(read.theory.arrows[0]?.because).toBe('so that');
    expect(read.losses).toContain('Colours, borders, shapes and other looks are left out');
  });

  test('without boxes the columns come from what leads to what, and the report says so', () => {
    const read = map('A:: One\nB:: Two\nC:: Three\nD:: Four\nA -> B -> C -> D\nE:: Alone\n');
    expect(shown(read).slice(0, 4)).toEqual([
      'activities: One',
      'short-term: Two',
      'medium-term: Three',
      'long-term: Four',
    ]);
    expect(shown(read)).toContain('idea: Alone');
    expect(read.losses.join()).toContain('by what leads to what');
  });

  test('a circle has columns too', () => {
    expect(map('A:: One\nB:: Two\nA -> B\nB -> A\n').theory.arrows).toHaveLength(2);
  });
});

describe('the older text', () => {
  test.each([
    ['dots', 'Goal\n.result a\n..sub a; color=orange\n.result b\n..sub a\n'],
    ['blanks', 'Goal\n result a\n  sub a; color=orange\n result b\n  sub a\n'],
  ])('lines that are indented by %s lead to the line above', (_, text) => {
    expect(shown(map(text)).filter((line) => line.includes('->'))).toEqual([
      'result a -> Goal',
      'sub a -> result a',
      'result b -> Goal',
      'sub a -> result b',
    ]);
  });

  test('aliases, targets and boxes', () => {
    const read = map('-Outcomes\na::Neighbours meet\nb::Trust grows\n-Activities\nDig; to=a\n');
    expect(shown(read)).toContain('Dig -> Neighbours meet');
  });
});
