import type { Picture } from '@theory-of-change/diagram';
import type { Job, Order, WorkerAnswer, WorkerRequest } from './worker/messages.ts';

/** What came of a job; of jobs that a newer one overtook nothing comes. */
export type Outcome =
  | { readonly kind: 'drawn'; readonly picture: Picture; readonly order: Order }
  | { readonly kind: 'failed'; readonly words: string; readonly detail?: string };

/** A worker that runs `worker/main.ts`, as far as the queue needs it. */
export interface DrawingWorker {
  post(request: WorkerRequest): void;
  /** Ends it at once, in the middle of a layout too. */
  end(): void;
}

/** Starts a worker. `onAnswer` gets its answers; `onBreakdown` is called where it fails as a whole, with what is known of it. */
export type StartWorker = (
  onAnswer: (answer: WorkerAnswer) => void,
  onBreakdown: (detail: string) => void,
) => DrawingWorker;

/** The least time, in ms, that a job may take while a newer one waits, before its worker is ended. */
const PATIENCE = 2000;

interface Running<T> {
  readonly ticket: number;
  readonly tag: T;
  readonly since: number;
}

/**
 * Hands figures to a worker, one at a time and always the newest: what is overtaken while it waits is never drawn,
 * and a layout that takes too long while a newer text waits is ended with its worker. `T` goes with the job and comes
 * back with its outcome.
 */
export class DrawQueue<T> {
  readonly #startWorker: StartWorker;
  readonly #onOutcome: (tag: T, outcome: Outcome) => void;
  #worker: DrawingWorker | undefined;
  #running: Running<T> | undefined;
  #next: { readonly tag: T; readonly job: Job } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tickets = 0;
  #slowest = 0;

  constructor(startWorker: StartWorker, onOutcome: (tag: T, outcome: Outcome) => void) {
    this.#startWorker = startWorker;
    this.#onOutcome = onOutcome;
  }

  draw(tag: T, job: Job): void {
    this.#next = { tag, job };
    if (this.#running) this.#setTimer(this.#running);
    else this.#begin();
  }

  dispose(): void {
    this.#endWorker();
    this.#next = undefined;
  }

  #begin(): void {
    if (this.#next === undefined) return;
    const { tag, job } = this.#next;
    this.#next = undefined;
    this.#tickets += 1;
    this.#running = { ticket: this.#tickets, tag, since: performance.now() };
    this.#worker ??= this.#startWorker(
      (answer) => this.#answered(answer),
      (detail) => this.#brokeDown(detail),
    );
    this.#worker.post({ kind: 'draw', ticket: this.#tickets, job });
  }

  #brokeDown(detail: string): void {
    const failed = this.#running;
    this.#endWorker();
    if (failed) this.#onOutcome(failed.tag, { kind: 'failed', words: 'The figure could not be drawn.', detail });
    this.#begin();
  }

  #answered(answer: WorkerAnswer): void {
    const running = this.#running;
    if (running?.ticket !== answer.ticket) return;
    this.#slowest = Math.max(this.#slowest, performance.now() - running.since);
    clearTimeout(this.#timer);
    this.#running = undefined;
    this.#onOutcome(running.tag, answer);
    this.#begin();
  }

  /** A large file may always take long: what it took before is waited for twice. */
  #setTimer(running: Running<T>): void {
    clearTimeout(this.#timer);
    const left = Math.max(PATIENCE, 2 * this.#slowest) - (performance.now() - running.since);
    this.#timer = setTimeout(() => {
      if (this.#running?.ticket !== running.ticket) return;
      this.#endWorker();
      this.#begin();
    }, left);
  }

  #endWorker(): void {
    clearTimeout(this.#timer);
    this.#worker?.end();
    this.#worker = undefined;
    this.#running = undefined;
  }
}
