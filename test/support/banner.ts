/** Prints lines in a frame of stars: for what a reader of a long log must not miss. */
export function banner(...lines: readonly string[]): void {
  const stars = '*'.repeat(76);
  console.error(`\n${stars}\n${lines.map((line) => `* ${line}`).join('\n')}\n${stars}\n`);
}
