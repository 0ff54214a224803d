/** Stretches of text between blanks, as word processors count. */
export function wordCount(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
}
