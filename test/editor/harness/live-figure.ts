import type { Frame, Locator } from 'playwright-core';

/** The diagram's page inside its web view. */
export class LiveFigure {
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  card(id: string): Locator {
    return this.#frame.locator(`[data-role="card"][data-id="${id}"]`);
  }

  /** A card while the text's cursor stands in it. */
  markedCard(id: string): Locator {
    return this.#frame.locator(`[data-role="card"][data-id="${id}"][aria-current="true"]`);
  }

  /** All cards that are drawn. */
  get cards(): Locator {
    return this.#frame.locator('[data-role="card"]');
  }

  /** Waits until the newest theory stands on the screen. */
  async drawn(): Promise<void> {
    await this.#frame.locator('body[data-state="drawn"]').waitFor();
  }

  /** From now on notes how many cards are drawn after each change of the page. */
  async watch(): Promise<void> {
    await this.#frame.evaluate(() => {
      const counts: number[] = [];
      const note = () => counts.push(document.querySelectorAll('[data-role="card"]').length);
      note();
      new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
      Object.assign(window, { watchedCounts: counts });
    });
  }

  /** The fewest cards that were drawn since `watch`. */
  fewestSeen(): Promise<number> {
    return this.#frame.evaluate(() => {
      const counts: unknown = Reflect.get(window, 'watchedCounts');
      return Array.isArray(counts) ? Math.min(...counts.map(Number)) : Number.NaN;
    });
  }
}
