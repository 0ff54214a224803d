/** Text in which nothing is read as Markdown or HTML. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~&]/g, '\\$&').replace(/\s+/g, ' ');
}

/** A line whose first signs are not read as a list, a heading, a quotation or a table. */
export function lineStart(text: string): string {
  return text.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^([-+#=|])/, '\\$1');
}

/** Text in a cell of a table. */
export function inTable(text: string): string {
  return text.replaceAll('|', '\\|');
}
