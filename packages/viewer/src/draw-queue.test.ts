import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DrawQueue, type Outcome } from './draw-queue.ts';
import { pictureOf, sketch } from './testing/sketch.ts';
import type { Job, WorkerAnswer, WorkerRequest } from './worker/messages.ts';

const job: Job = { theory: sketch('aims a: One'), surroundings: 'light' };
const picture = pictureOf({});

/** Workers whose answers the test gives. */
function fakeWorkers() {
  const workers: {
    readonly asked: number[];
    ended: boolean;
    answer: (answer: WorkerAnswer) => void;
    breakDown: (detail: string) => void;
  }[] = [];
  const start = (answer: (answer: WorkerAnswer) => void, breakDown: (detail: string) => void) => {
    const worker = { asked: [] as number[], ended: false, answer, breakDown };
    workers.push(worker);
    return {
      post(request: WorkerRequest) {
        if (request.kind === 'draw') worker.asked.push(request.ticket);
      },
      end() {
        worker.ended = true;
      },
    };
  };
  return { workers, start };
}

describe('the queue of figures', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function queue() {
    const { workers, start } = fakeWorkers();
    const outcomes: (readonly [string, Outcome['kind']])[] = [];
    const made = new DrawQueue<string>(start, (tag, { kind }) => outcomes.push([tag, kind]));
    const answer = (ticket: number) => workers.at(-1)?.answer({ kind: 'drawn', ticket, picture, order: {} });
    return { queue: made, workers, outcomes, answer };
  }

  test('draws one at a time, and then only the newest of those that wait', () => {
    const { queue: drawing, workers, outcomes, answer } = queue();
    for (const tag of ['first', 'second', 'third']) drawing.draw(tag, job);
    expect(workers[0]?.asked).toEqual([1]);
    answer(1);
    answer(2);
    expect(workers[0]?.asked).toEqual([1, 2]);
    expect(outcomes).toEqual([
      ['first', 'drawn'],
      ['third', 'drawn'],
    ]);
  });

  test('ends a layout that takes too long while a newer text waits, and draws that', () => {
    const { queue: drawing, workers, outcomes, answer } = queue();
    drawing.draw('endless', job);
    vi.advanceTimersByTime(60_000);
    expect(workers[0]?.ended).toBe(false);
    drawing.draw('newer', job);
    vi.advanceTimersByTime(2000);
    expect(workers[0]?.ended).toBe(true);
    answer(2);
    expect(outcomes).toEqual([['newer', 'drawn']]);
  });

  test('hears no answer of a worker that was ended', () => {
    const { queue: drawing, workers, outcomes } = queue();
    drawing.draw('endless', job);
    drawing.draw('newer', job);
    vi.advanceTimersByTime(60_000);
    workers[0]?.answer({ kind: 'drawn', ticket: 1, picture, order: {} });
    expect(outcomes).toEqual([]);
  });

  test('goes on with a new worker where one broke down', () => {
    const { queue: drawing, workers, outcomes, answer } = queue();
    drawing.draw('first', job);
    workers[0]?.breakDown('out of memory');
    drawing.draw('second', job);
    answer(2);
    expect(workers).toHaveLength(2);
    expect(outcomes).toEqual([
      ['first', 'failed'],
      ['second', 'drawn'],
    ]);
  });
});
