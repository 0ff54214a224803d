/** Counts what is under way, and tells when all of it is over. */
export class UnderWay {
  #count = 0;
  #whenOver: (() => void)[] = [];

  /** Whether nothing is under way. */
  get isNothing(): boolean {
    return this.#count === 0;
  }

  /** One more is under way until what this gives is called, which may be more than once. */
  begin(): () => void {
    this.#count += 1;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#count -= 1;
      if (this.isNothing) for (const act of this.#whenOver.splice(0)) act();
    };
  }

  /** Does something once, when the last of what is under way, or will be, is over. */
  whenOver(act: () => void): void {
    this.#whenOver.push(act);
  }
}
