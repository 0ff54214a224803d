import { TextDocument } from 'langium';
import type { Diagnostic, Position, Range } from 'vscode-languageserver';

/** What was found in a text. */
interface Found {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Keeps what was found about whole theories, for the time in which a text has changed and only its lines have been looked
 * at: what was found before stays, where it stands now, until it is found again or not.
 */
export class CarriedFindings {
  readonly #isOfWhole: (code: string) => boolean;
  readonly #found = new Map<string, Found>();

  /** `isOfWhole`: whether a finding with that code takes a look at the whole theory. */
  constructor(isOfWhole: (code: string) => boolean) {
    this.#isOfWhole = isOfWhole;
  }

  /** Takes all that was found in a text. */
  keep(uri: string, text: string, diagnostics: readonly Diagnostic[]): void {
    this.#found.set(uri, { text, diagnostics: diagnostics.filter(({ code }) => this.#isOfWhole(String(code))) });
  }

  /** Forgets a text that is no more. */
  forget(uri: string): void {
    this.#found.delete(uri);
  }

  /** What was found last about the whole, as it stands in the text of now. Without fixes: they were made for the text of then. */
  of(uri: string, text: string): readonly Diagnostic[] {
    const found = this.#found.get(uri);
    if (!found) return [];
    const move = mover(found.text, text);
    return found.diagnostics.map(({ data: _, relatedInformation, range, ...rest }) => ({
      ...rest,
      range: moved(range, move),
      ...(relatedInformation
        ? {
            relatedInformation: relatedInformation.map(({ location, message }) => ({
              location: location.uri === uri ? { uri, range: moved(location.range, move) } : location,
              message,
            })),
          }
        : {}),
    }));
  }
}

function moved({ start, end }: Range, move: (position: Position) => Position): Range {
  return { start: move(start), end: move(end) };
}

/** Tells where places of one text stand in another that differs from it in one stretch. */
function mover(before: string, after: string): (position: Position) => Position {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  const [old, now] = [before, after].map((text) => TextDocument.create('', '', 0, text));
  return (position) => {
    if (!old || !now) return position;
    const offset = old.offsetAt(position);
    if (offset <= head) return position;
    if (offset >= before.length - tail) return now.positionAt(offset + after.length - before.length);
    return now.positionAt(Math.min(offset, after.length - tail));
  };
}
