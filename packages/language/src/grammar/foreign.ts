/** TeX's tables of contents begin with a command, a game's add-on lists with `##`. */
const FOREIGN = /^\uFEFF?\s*(?:\\|##)/;

/**
 * Whether a `.toc` file is TeX's or a game's: no theory, and nothing to find in it. The shells say so in one quiet line.
 */
export function isForeign(text: string): boolean {
  return FOREIGN.test(text);
}

/** So much of a text is looked at, in characters, and so large a share of it may be no text. */
const SAMPLE = 4_096;
const MOST_STRANGE = 0.1;

/** Whether what was read as text is none: a picture, a program. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
  const strange = sample.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/g)?.length ?? 0;
  return strange > sample.length * MOST_STRANGE;
}
