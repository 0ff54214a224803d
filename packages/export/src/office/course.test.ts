import type { Point } from '@theory-of-change/diagram';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Course, courseOf } from './course.ts';

/** The corners that a program draws for a course: the presets' formulae of ECMA-376 (presetShapeDefinitions.xml), mirrored, then turned. */
function drawn(course: Course): readonly Point[] {
  const { box } = course;
  if (course.kind === 'free') return course.points.map(({ x, y }) => ({ x: box.x + x, y: box.y + y }));
  const { width: w, height: h } = box;
  const [a = 0, b = 0, c = 0] = course.adjusts.map((adjust) => adjust / 100_000);
  const corners: Record<typeof course.preset, readonly (readonly [number, number])[]> = {
    straightConnector1: [
      [0, 0],
      [w, h],
    ],
    bentConnector2: [
      [0, 0],
      [w, 0],
      [w, h],
    ],
    bentConnector3: [
      [0, 0],
      [w * a, 0],
      [w * a, h],
      [w, h],
    ],
    bentConnector4: [
      [0, 0],
      [w * a, 0],
      [w * a, h * b],
      [w, h * b],
      [w, h],
    ],
    bentConnector5: [
      [0, 0],
      [w * a, 0],
      [w * a, h * b],
      [w * c, h * b],
      [w * c, h],
      [w, h],
    ],
  };
  return corners[course.preset].map(([x, y]) => {
    const u = (course.flipH ? w - x : x) - w / 2;
    const v = (course.flipV ? h - y : y) - h / 2;
    const [dx, dy] = { 0: [u, v] as const, 90: [-v, u] as const, 270: [v, -u] as const }[course.turned];
    return { x: box.x + w / 2 + dx, y: box.y + h / 2 + dy };
  });
}

const length = fc.integer({ min: -200, max: 200 }).filter((n) => Math.abs(n) > 2);

const route = fc
  .record({ upright: fc.boolean(), steps: fc.array(length, { minLength: 1, maxLength: 9 }) })
  .map(({ upright, steps }) => {
    const points: Point[] = [{ x: 300, y: 200 }];
    steps.forEach((step, i) => {
      const last = points.at(-1) ?? { x: 0, y: 0 };
      const level = (i % 2 === 0) !== upright;
      points.push(level ? { x: last.x + step, y: last.y } : { x: last.x, y: last.y + step });
    });
    return points;
  });

test('whatever way an arrow takes, its connector takes the same', () => {
  fc.assert(
    fc.property(route, (points) => {
      const corners = drawn(courseOf(points));
      expect(corners).toHaveLength(points.length);
      for (const [i, point] of points.entries()) {
        expect(Math.abs((corners[i]?.x ?? Number.NaN) - point.x)).toBeLessThan(0.3);
        expect(Math.abs((corners[i]?.y ?? Number.NaN) - point.y)).toBeLessThan(0.3);
      }
    }),
    { numRuns: 500 },
  );
});

test('ordinary arrows are presets, which programs route anew when a card is moved', () => {
  const at = (x: number, y: number) => ({ x, y });
  expect(courseOf([at(0, 0), at(50, 0)])).toMatchObject({ preset: 'straightConnector1' });
  expect(courseOf([at(0, 0), at(20, 0), at(20, 30), at(50, 30)])).toMatchObject({
    preset: 'bentConnector3',
    adjusts: [40_000],
  });
});
