/** A mistake in how the command was called, or a file that cannot be read or written: exit code 2. */
export class CallError extends Error {
  override readonly name = 'CallError';
  /** What to do instead, as a sentence of its own. */
  readonly help?: string;

  constructor(message: string, help?: string, cause?: unknown) {
    super(message, { cause });
    if (help !== undefined) this.help = help;
  }
}

/** One option of a command. */
export interface Option {
  /** Without the dashes: `to`. */
  readonly name: string;
  /** One letter: `-q`. */
  readonly short?: string;
  /** What follows it, in capitals as the help shows it; absent: nothing does. */
  readonly value?: string;
  /** Takes every word up to the next option. */
  readonly many?: boolean;
  /** The only values that it takes; in lower or upper case alike. */
  readonly choices?: readonly string[];
  readonly about: string;
}

/** One word that is no option. */
export interface Argument {
  readonly name: string;
  readonly about: string;
}

/** A command as the help, the reader of arguments and the docs know it. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  /** Calls that work as they stand, each with what it does. */
  readonly examples: readonly { readonly call: string; readonly does: string }[];
  /** More words for its help. */
  readonly notes?: string;
}

/** What was written behind a command's name. */
export interface Arguments {
  readonly words: readonly string[];
  /** Whether an option without a value is there. */
  has(name: string): boolean;
  /** An option's value; the last one where it is given twice. */
  value(name: string): string | undefined;
  /** All values of an option that takes many. */
  values(name: string): readonly string[];
}
