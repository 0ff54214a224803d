import { expect, test } from 'vitest';
import { hexagonChart, hexagonSum, hexagonTotal, scoreBar } from './hexagon.ts';

test('the chart has a bar and a number for each side, the halves and the sum', () => {
  const scores = { need: 4, fit: 5, capacity: 3, evidence: 4, usability: 4, supports: 1 };
  expect(hexagonChart(scores)).toEqual([
    'site  12 of 15',
    '  need       ████░ 4',
    '  fit        █████ 5',
    '  capacity   ███░░ 3',
    'programme  9 of 15',
    '  evidence   ████░ 4',
    '  usability  ████░ 4',
    '  supports   █░░░░ 1',
    'total  21 of 30',
  ]);
});

test('a side without a score is told, and counts neither for nor against', () => {
  expect(hexagonTotal({ need: 4, fit: 5 })).toBe('9 of 10 (2 of 6 sides)');
  expect(hexagonSum({ need: 4, fit: 5 }).missing).toEqual(['capacity', 'evidence', 'usability', 'supports']);
  expect(hexagonChart({ need: 4 })).toEqual([
    'site  4 of 5',
    '  need       ████░ 4',
    '  fit        not scored yet',
    '  capacity   not scored yet',
    'programme',
    '  evidence   not scored yet',
    '  usability  not scored yet',
    '  supports   not scored yet',
    'total  4 of 5 (1 of 6 sides)',
  ]);
});

test('no score at all makes no chart', () => {
  expect(hexagonChart({})).toEqual([]);
});

test('every bar is as long as every other', () => {
  expect([1, 2, 3, 4, 5].map((score) => scoreBar(score).length)).toEqual([7, 7, 7, 7, 7]);
});
