import type { Figure } from '@theory-of-change/diagram';
import type { FigureMaker } from './figure-maker.ts';
import type { Job, WorkerAnswer } from './messages.ts';

/** Time, handed in. */
export interface Clock {
  /** Runs something when the worker has nothing else to do. */
  later(run: () => void): void;
  /** Ms, from any start. */
  now(): number;
}

/** A layout that is run over and over becomes some ten times as fast: this many ms are spent on it after the first figure. */
const WARM_UP_FOR = 1500;

/** Draws one job after the other and answers each, whatever happens. Uses idle time after the first figure to get faster. */
export class DrawingService {
  readonly #maker: Pick<FigureMaker, 'forScreen'>;
  readonly #answer: (answer: WorkerAnswer) => void;
  readonly #clock: Clock;
  #jobs = 0;
  #warmedFor = 0;

  constructor(maker: Pick<FigureMaker, 'forScreen'>, answer: (answer: WorkerAnswer) => void, clock: Clock) {
    this.#maker = maker;
    this.#answer = answer;
    this.#clock = clock;
  }

  async draw(ticket: number, job: Job): Promise<void> {
    this.#jobs += 1;
    const mine = this.#jobs;
    try {
      const { picture, layout } = await this.#figure(job);
      this.#answer({ kind: 'drawn', ticket, picture, order: layout.order });
      this.#warmUp(job, mine);
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#answer({ kind: 'failed', ticket, words: 'The figure could not be drawn.', detail });
    }
  }

  #figure({ theory, ...look }: Job): Promise<Figure> {
    return this.#maker.forScreen(theory, look);
  }

  /** One round at a time, so that a real job waits for one at most; given up as soon as one comes. */
  #warmUp(job: Job, mine: number): void {
    if (this.#warmedFor >= WARM_UP_FOR) return;
    this.#clock.later(() => {
      if (mine !== this.#jobs) return;
      const start = this.#clock.now();
      this.#figure(job).then(
        () => {
          this.#warmedFor += this.#clock.now() - start;
          this.#warmUp(job, mine);
        },
        // It was drawn once: a failure now says nothing about the figure on the screen.
        () => undefined,
      );
    });
  }
}
