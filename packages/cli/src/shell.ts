/** What a command sees of the world around it; a test hands in another. */
export interface Shell {
  /** The folder that paths are relative to. */
  readonly cwd: string;
  /** All that comes in on standard input. */
  input(): Promise<Uint8Array>;
  /** What was asked for. */
  out(text: string): void;
  /** Warnings, errors and how it goes: never in the way of what was asked for. */
  err(text: string): void;
  /** Shows a line for as long as the work goes on, where a person is watching; nothing clears it. */
  progress(text?: string): void;
  /** Letters that go into a line. */
  readonly width: number;
  /** How words are marked in what goes to `out` and to `err`; as they are where nobody sees colours. */
  readonly outStyle: Style;
  readonly errStyle: Style;
  /** The folder that the tool's own fonts, programs, libraries and templates stand in. */
  readonly tool: URL;
}

/** Ways to mark words. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
}

/** With the escape codes of terminals (ECMA-48, SGR), or words as they are. */
export function style(colours: boolean): Style {
  const mark = (on: number, off: number) => (text: string) => (colours ? `\u001b[${on}m${text}\u001b[${off}m` : text);
  return {
    bold: mark(1, 22),
    dim: mark(2, 22),
    red: mark(31, 39),
    yellow: mark(33, 39),
    blue: mark(34, 39),
    green: mark(32, 39),
  };
}
