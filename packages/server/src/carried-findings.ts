import { TextDocument } from 'langium';
import type { Diagnostic, Position, Range } from 'vscode-languageserver';

/** What was found in a text. */
interface Found {
  readonly text: TextDocument;
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
    this.#found.set(uri, {
      text: TextDocument.create(uri, '', 0, text),
      diagnostics: diagnostics.filter(({ code }) => this.#isOfWhole(String(code))),
    });
  }

  /** Forgets a text that is no more. */
  forget(uri: string): void {
    this.#found.delete(uri);
  }

  /** What was found last about the whole, as it stands in the text of now. Without fixes: they were made for the text of then. */
  of(uri: string, text: TextDocument): readonly Diagnostic[] {
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
function mover(before: TextDocument, now: TextDocument): (position: Position) => Position {
  const [old, text] = [before.getText(), now.getText()];
  const shorter = Math.min(old.length, text.length);
  const head = longest(shorter, (length) => old.startsWith(text.slice(0, length)));
  const tail = longest(shorter - head, (length) => old.endsWith(text.slice(text.length - length)));
  return (position) => {
    const offset = before.offsetAt(position);
    if (offset <= head) return position;
    if (offset >= old.length - tail) return now.positionAt(offset + text.length - old.length);
    return now.positionAt(Math.min(offset, text.length - tail));
  };
}

/** The greatest length up to one that something is true of, if it is true of all shorter ones. */
function longest(most: number, isTrue: (length: number) => boolean): number {
  let [from, to] = [0, most];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if (isTrue(middle)) from = middle;
    else to = middle - 1;
  }
  return from;
}
