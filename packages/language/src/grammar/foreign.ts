/** TeX's tables of contents begin with a command, a game's add-on lists with `##`. */
const FOREIGN = /^\uFEFF?\s*(?:\\|##)/;

/**
 * Whether a `.toc` file is TeX's or a game's: no theory, and nothing to find in it. The shells say so in one quiet line.
 */
export function isForeign(text: string): boolean {
  return FOREIGN.test(text);
}
