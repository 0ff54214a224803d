import { afterEach, expect, test, vi } from 'vitest';
import { createElk } from './index.ts';

afterEach(() => vi.unstubAllGlobals());

test('leaves a worker its own message handler', async () => {
  const handler = (): void => {};
  vi.stubGlobal('onmessage', handler);
  await createElk();
  expect(Reflect.get(globalThis, 'onmessage')).toBe(handler);
});

test('places what it is given', async () => {
  const elk = await createElk();
  const placed = await elk.layout({
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered' },
    children: [{ id: 'a', x: 0, y: 0, width: 10, height: 10, ports: [], layoutOptions: {} }],
    edges: [],
  });
  expect(placed.children).toMatchObject([{ id: 'a', y: 12 }]);
});
