import type { Id } from '../theory.ts';
import { type ChainStep, doubtOf } from './doubt.ts';

interface Waiting {
  readonly step: ChainStep;
  readonly doubt: number;
  /** How much of what it rests on is not reached yet. */
  missing: number;
}

/**
 * Steps that wait until all that they rest on is reached, and then come in the order of how doubtful the way to them is: no
 * step can make up for a more doubtful one before it. Of equal doubt, the one that could be taken first comes first.
 */
export class StepQueue {
  readonly #byEnd = new Map<Id, Waiting[]>();
  /** Steps that can be taken, by the greatest doubt on the way; the least first. */
  readonly #levels: readonly { readonly doubt: number; readonly steps: Waiting[]; taken: number }[];
  #level = 0;

  constructor(steps: readonly ChainStep[]) {
    const doubts = new Set<number>();
    for (const step of steps) {
      const waiting: Waiting = { step, doubt: doubtOf(step), missing: step.restsOn.length };
      doubts.add(waiting.doubt);
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
      const own = this.#levels.findIndex(({ doubt }) => doubt === waiting.doubt);
      this.#levels[Math.max(own, this.#level)]?.steps.push(waiting);
    }
  }

  /** The next step that can be taken; none where nothing more can be reached. */
  next(): ChainStep | undefined {
    for (let level = this.#levels[this.#level]; level !== undefined; level = this.#levels[this.#level]) {
      const waiting = level.steps[level.taken];
      level.taken += 1;
      if (waiting) return waiting.step;
      this.#level += 1;
    }
    return undefined;
  }
}
