import { expect, test } from 'vitest';
import { minutesOf } from './minutes.ts';

test.each([
  ['20 minutes of video at most', 20],
  ['3 to 5 minutes', 5],
  ['10–15 min', 15],
  ['1.5 hours', 90],
  ['1 hour 30 minutes', 90],
  ['half an hour', 30],
  ['about an hour', 60],
])('%s: %d minutes', (text, minutes) => {
  expect(minutesOf(text)).toBe(minutes);
});

test.each(['three sessions', 'depends on the child', '38 questions'])('%s: no length of time', (text) => {
  expect(minutesOf(text)).toBeUndefined();
});
