import { expect, test } from 'vitest';
import { UnderWay } from './under-way.ts';

test('who waits is told once all is over, and only once', () => {
  const builds = new UnderWay();
  const told: string[] = [];
  const [first, second] = [builds.begin(), builds.begin()];
  builds.whenOver(() => told.push('over'));
  first();
  first();
  expect(told).toEqual([]);
  expect(builds.isNothing).toBe(false);
  second();
  expect(told).toEqual(['over']);
  expect(builds.isNothing).toBe(true);
  builds.begin()();
  expect(told).toEqual(['over']);
});

test('who waits while nothing is under way waits for the next', () => {
  const builds = new UnderWay();
  const told: string[] = [];
  builds.whenOver(() => told.push('over'));
  expect(told).toEqual([]);
  builds.begin()();
  expect(told).toEqual(['over']);
});
