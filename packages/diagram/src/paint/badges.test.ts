import { beforeAll, expect, test } from 'vitest';
import { createElk } from '../elk/index.ts';
import { makeFigure } from '../figure.ts';
import type { LayoutEngine } from '../layout/engine.ts';
import { page } from '../page/pages.ts';
import { clinical } from '../testing/clinical.ts';
import { shippedFaces } from '../testing/resources-node.ts';

let engine: LayoutEngine;
beforeAll(async () => {
  engine = await createElk();
});

test.each(['paper', 'office'] as const)('no line is painted over the badge of an arrow: %s', async (family) => {
  const { picture } = await makeFigure(clinical, { faces: shippedFaces(), engine, page: page('A4'), for: family });
  const roles = picture.marks.map((mark) => mark.subject.role);
  const badges = roles.flatMap((role, i) => (role === 'badge' && i > roles.indexOf('arrow') ? [i] : []));
  expect(badges.length).toBeGreaterThan(0);
  expect(Math.min(...badges)).toBeGreaterThan(roles.lastIndexOf('arrow'));
});
