import { expect, test } from 'vitest';
import { shown } from '../testing/shown.ts';
import { readMarkdown } from './read-markdown.ts';

const page = (text: string) => readMarkdown(text, 'memory:/t.toc');

test('headings are columns and groups, bullets cards, nested bullets parts', () => {
  const read = page(`# Our **garden**

## Needs
- Neighbours do not know each other

## Activities
1. Dig *together*
   - Prepare the beds
     - Find tools
2. Eat [together](https://example.org)

## Short-term outcomes
### For children
- [x] Children play &amp; laugh
`);
  expect(read.theory.title).toBe('Our garden');
  expect(shown(read)).toEqual([
    'problems: Neighbours do not know each other',
    'activities: Dig together',
    'activities: Dig together > Prepare the beds',
    'activities: Dig together > Find tools',
    'activities: Eat together',
    'short-term “For children”: Children play & laugh',
  ]);
  expect(read.theory.cards[4]?.urls).toEqual(['https://example.org']);
  expect(read.losses).toEqual([]);
});

test('a line under a card that is no bullet is a detail too, where it says of what', () => {
  const read = page(`## Activities
- Walk together
  every Saturday
  leads to: Neighbours meet
  Who: neighbours

## Short-term outcomes
- Neighbours meet
`);
  expect(shown(read)).toEqual([
    'activities: Walk together every Saturday',
    'short-term: Neighbours meet',
    'Walk together every Saturday -> Neighbours meet',
  ]);
  expect(read.theory.cards[0]?.who).toHaveLength(1);
});

test('what a bullet under a card says of it is a detail', () => {
  const read = page(`## Outcomes
- Neighbours meet
  - Indicator: Share who know five names
  - Who: neighbours, children
  - Note: ask Ann
  - leads to: More trust
## Impact
- More trust
`);
  expect(read.theory.cards[0]).toMatchObject({
    indicators: [{ words: 'Share who know five names' }],
    who: [{ name: 'neighbours' }, { name: 'children' }],
    notes: ['ask Ann'],
  });
  expect(shown(read)).toContain('Neighbours meet -> More trust');
});

test('tables, code and other pages’ lines are kept among the ideas, and told', () => {
  const read = page('Hello\n\n## Aims\n- Grow\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx\n```\n');
  expect(shown(read)).toEqual(['aims: Grow', 'idea: a: 1; b: 2', 'idea: x', 'idea: Hello']);
  expect(read.losses).toHaveLength(3);
});
