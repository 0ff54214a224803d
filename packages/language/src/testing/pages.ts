/** A page of Markdown without what the formatter decides: how wide the columns of its tables are. */
export function unpadded(page: string): string {
  return page.replace(/^\|.*\|$/gm, (row) =>
    row.replace(/ +\|/g, ' |').replace(/\| +/g, '| ').replace(/-{3,}/g, '---'),
  );
}
