import type { Figure } from '@theory-of-change/diagram';
import { expect, test } from 'vitest';
import { pictureOf, sketch } from '../testing/sketch.ts';
import { DrawingService } from './drawing-service.ts';
import type { Job, WorkerAnswer } from './messages.ts';

const job: Job = { theory: sketch('aims a: One'), surroundings: 'light' };
const layout = { width: 0, height: 0, bands: [], boxes: [], groups: [], chips: [], links: [], bandLinks: [] };
const figure: Figure = {
  picture: pictureOf({}),
  layout: { ...layout, order: { a: 0 } },
  layoutAt: { scale: 1, x: 0, y: 0 },
  textSizePt: 10,
  warnings: [],
};

function service(draw: () => Promise<Figure>) {
  const answers: WorkerAnswer[] = [];
  const idle: (() => void)[] = [];
  let now = 0;
  const clock = { later: (run: () => void) => void idle.push(run), now: () => now };
  const made = new DrawingService({ forScreen: draw }, (answer) => answers.push(answer), clock);
  const rest = async () => {
    now += 100;
    for (const run of idle.splice(0)) run();
    await Promise.resolve().then(() => undefined);
  };
  return { service: made, answers, idle, rest };
}

test('answers with the picture and the order that the next one keeps to', async () => {
  const { service: drawing, answers } = service(async () => figure);
  await drawing.draw(7, job);
  expect(answers).toEqual([{ kind: 'drawn', ticket: 7, picture: figure.picture, order: { a: 0 } }]);
});

test('answers also where the layout fails', async () => {
  const { service: drawing, answers } = service(async () => {
    throw new Error('too deep');
  });
  await drawing.draw(7, job);
  expect(answers).toMatchObject([{ kind: 'failed', ticket: 7, detail: expect.stringContaining('too deep') }]);
});

test('gets faster while it is idle, tells nobody, and gives it up for real work', async () => {
  let drawn = 0;
  const {
    service: drawing,
    answers,
    idle,
    rest,
  } = service(async () => {
    drawn += 1;
    return figure;
  });
  await drawing.draw(1, job);
  await rest();
  await rest();
  expect(drawn).toBe(3);
  expect(answers).toHaveLength(1);
  await drawing.draw(2, job);
  const stale = idle.shift();
  stale?.();
  expect(drawn).toBe(4);
});
