/** Words as a card has them: on one line, without control characters. */
export function oneLine(words: string): string {
  return words
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\s\uFEFF]+/gu, ' ')
    .trim();
}

/** Words as they are compared: without case, and without a full stop at their end. */
export function wordsKey(words: string): string {
  return oneLine(words)
    .toLowerCase()
    .replace(/[.;:]+$/u, '');
}

/** Several things in one cell or line, parted by semicolons or line breaks; by commas only where `commas` says so. */
export function several(text: string, commas = false): readonly string[] {
  return text
    .split(commas ? /[;,\n\r|]+/ : /[;\n\r|]+/)
    .map(oneLine)
    .filter((one) => one !== '');
}
