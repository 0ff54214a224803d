import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Constraint, networkSimplex } from './network-simplex.ts';

const cost = (places: readonly number[], constraints: readonly Constraint[]): number =>
  constraints.reduce((sum, { tail, head, weight }) => sum + weight * ((places[head] ?? 0) - (places[tail] ?? 0)), 0);

const keeps = (places: readonly number[], constraints: readonly Constraint[]): boolean =>
  constraints.every(({ tail, head, length }) => (places[head] ?? 0) - (places[tail] ?? 0) >= length);

test('pulls the ends of a heavy constraint together', () => {
  const places = networkSimplex(
    [0, 10, 50],
    [
      { tail: 0, head: 1, length: 5, weight: 1 },
      { tail: 1, head: 2, length: 5, weight: 0 },
      { tail: 0, head: 2, length: 5, weight: 3 },
    ],
    1e6,
  );
  expect((places[1] ?? 0) - (places[0] ?? 0)).toBe(5);
  expect((places[2] ?? 0) - (places[0] ?? 0)).toBe(10);
});

/** Small enough to try every placement. */
function cheapest(size: number, constraints: readonly Constraint[], limit: number): number {
  const places = Array.from({ length: size }, () => 0);
  let best = Number.POSITIVE_INFINITY;
  const visit = (node: number): void => {
    if (node === size) {
      if (keeps(places, constraints)) best = Math.min(best, cost(places, constraints));
      return;
    }
    for (let place = 0; place <= limit; place++) {
      places[node] = place;
      visit(node + 1);
    }
  };
  visit(0);
  return best;
}

test('costs no more than any other placement', () => {
  const problem = fc.integer({ min: 2, max: 5 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      constraints: fc.array(
        fc.record({
          tail: fc.integer({ min: 0, max: size - 2 }),
          span: fc.integer({ min: 1, max: size - 1 }),
          length: fc.integer({ min: 0, max: 2 }),
          weight: fc.integer({ min: 0, max: 4 }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
    }),
  );
  fc.assert(
    fc.property(problem, ({ size, constraints: raw }) => {
      const constraints = raw.map(({ tail, span, length, weight }) => ({
        tail,
        head: Math.min(size - 1, tail + span),
        length,
        weight,
      }));
      const start = Array.from({ length: size }, (_, node) => node * 2);
      const places = networkSimplex(start, constraints, 1e6);
      expect(keeps(places, constraints)).toBe(true);
      expect(cost(places, constraints)).toBe(cheapest(size, constraints, 8));
    }),
    { numRuns: 150 },
  );
});
