// A process of its own, so that "the first layout" is one: lays a generated theory out and writes what it took as JSON.
import { layout } from '@theory-of-change/diagram';
import { createElk } from '@theory-of-change/diagram/elk';
import { addCard, generateTheory } from '../generate.ts';
import { toBoxes } from '../graph.ts';
import { median } from '../statistics.ts';
import type { LayoutTimes } from './times.ts';

const ENOUGH_MS = 2_000;
const MOST_ROUNDS = 100;

const theory = generateTheory(Number(process.argv[2]));
const graph = toBoxes(theory);
const edited = toBoxes(addCard(theory, 'activities', 'One more thing that we do'));

const start = performance.now();
const elk = await createElk();
const load = performance.now() - start;

const [first, { order }] = await timed(() => layout(graph, elk));
const times: LayoutTimes = {
  load,
  first,
  cold: await often(() => layout(graph, elk)),
  coldLive: await often(() => layout(graph, elk, { effort: 'live' })),
  seeded: await often(() => layout(edited, elk, { seed: order, effort: 'live' })),
};
process.stdout.write(JSON.stringify(times));

/** The median of many rounds, the first of which warm the compiler up and count little. */
async function often(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  const end = performance.now() + ENOUGH_MS;
  while (took.length < MOST_ROUNDS && (took.length === 0 || performance.now() < end)) took.push((await timed(work))[0]);
  // The later half: by then the code is as fast as it gets.
  return median(took.slice(Math.floor(took.length / 2)));
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [number, T]> {
  const begin = performance.now();
  const result = await work();
  return [performance.now() - begin, result];
}
