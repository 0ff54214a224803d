import type { Id } from '../theory.ts';
import type { Judgement } from './judgement.ts';

/** What can be taken once all that it rests on is reached. */
interface Queued extends Pick<Judgement, 'doubt'> {
  readonly restsOn: readonly Id[];
}

interface Waiting<Step> {
  readonly step: Step;
  /** How much of what it rests on is not reached yet. */
  missing: number;
}

/**
 * Steps that wait until all that they rest on is reached, and then come in the order of how doubtful the way to them is: no
 * step can make up for a more doubtful one before it. Of equal doubt, the one that could be taken first comes first.
 */
export class StepQueue<Step extends Queued> {
  readonly #byEnd = new Map<Id, Waiting<Step>[]>();
  /** Steps that can be taken, by the greatest doubt on the way; the least first. */
  readonly #levels: readonly { readonly doubt: number; readonly steps: Waiting<Step>[]; taken: number }[];
  #level = 0;

  constructor(steps: readonly Step[]) {
    const doubts = new Set<number>();
    for (const step of steps) {
      const waiting: Waiting<Step> = { step, missing: step.restsOn.length };
      doubts.add(step.doubt);
      for (const id of step.restsOn) {
        const others = this.#byEnd.get(id);
        if (others) others.push(waiting);
        else this.#byEnd.set(id, [waiting]);
      }
    }
    this.#levels = [...doubts].sort((a, b) => a - b).map((doubt) => ({ doubt, steps: [], taken: 0 }));
  }

  /** A card can be gone on from. To be told once for each. */
  reach(id: Id): void {
    for (const waiting of this.#byEnd.get(id) ?? []) {
      waiting.missing -= 1;
      if (waiting.missing !== 0) continue;
      const own = this.#levels.findIndex(({ doubt }) => doubt === waiting.step.doubt);
      this.#levels[Math.max(own, this.#level)]?.steps.push(waiting);
    }
  }

  /** The next step that can be taken; none where nothing more can be reached. */
  next(): Step | undefined {
    for (let level = this.#levels[this.#level]; level !== undefined; level = this.#levels[this.#level]) {
      const waiting = level.steps[level.taken];
      level.taken += 1;
      if (waiting) return waiting.step;
      this.#level += 1;
    }
    return undefined;
  }
}
