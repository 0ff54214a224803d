import { wrapped } from '../../wrapped.ts';
import { visible } from '../excerpt.ts';

/** Lines of a page, in blocks under each other; `indent` and `width` are letters. */
export class Lines {
  readonly #lines: string[] = [];
  readonly #width: number;

  constructor(width: number) {
    this.#width = width;
  }

  /** Words over as many lines as they need, all but the first in by the width of `mark`. */
  add(text: string, { indent = 0, mark = '', style = plain }: Look = {}): void {
    const inner = indent + mark.length;
    const lines = wrapped(visible(text), Math.max(this.#width - inner, NARROWEST)).split('\n');
    lines.forEach((line, i) => {
      this.#lines.push(`${' '.repeat(indent)}${i === 0 ? mark : ' '.repeat(mark.length)}${style(line)}`);
    });
  }

  /** An empty line. */
  space(): void {
    this.#lines.push('');
  }

  toString(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }
}

interface Look {
  readonly indent?: number;
  /** Stands before the first line: `→ `. */
  readonly mark?: string;
  readonly style?: (text: string) => string;
}

/** Words in a column narrower than this are no sentence any more. */
const NARROWEST = 24;

function plain(text: string): string {
  return text;
}
