import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clearOfMiddle } from './middle.ts';

const spacing = { lineGap: 7, badge: 15 };

test('a card whose middle is clear of those inside it stays as it is', () => {
  expect(clearOfMiddle(100, [{ y: 60, height: 30 }], spacing)).toEqual({ above: 0, below: 0 });
});

test('the middle of a card and of one inside it stand so far apart that a badge has room', () => {
  const inner = fc.array(fc.integer({ min: 12, max: 60 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.integer({ min: 15, max: 90 }), inner, (words, heights) => {
      let y = words;
      const parts = heights.map((height) => {
        const part = { y, height };
        y += height + 5;
        return part;
      });
      const { above, below } = clearOfMiddle(y, parts, spacing);
      const middle = (y + above + below) / 2;
      for (const part of parts) {
        expect(Math.abs(part.y + above + part.height / 2 - middle)).toBeGreaterThanOrEqual(spacing.badge / 2 + 2);
      }
    }),
  );
});
