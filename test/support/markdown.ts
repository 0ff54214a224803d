/** A fenced block of a Markdown page. */
export interface FencedBlock {
  /** What stands behind the opening fence: `toc`, `toc wrong`, `sh`. */
  readonly info: string;
  readonly text: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
}

/** The fenced code blocks of a page, in order, also those that are indented (in a list). */
export function fencedBlocks(markdown: string): readonly FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let open:
    | { readonly fence: string; readonly indent: number; readonly info: string; readonly line: number }
    | undefined;
  let content: string[] = [];
  for (const [index, line] of markdown.split('\n').entries()) {
    const [, indent = '', fence, info = ''] = /^( *)(`{3,})([^`]*)$/.exec(line) ?? [];
    if (open === undefined) {
      if (fence === undefined) continue;
      open = { fence, indent: indent.length, info: info.trim(), line: index + 1 };
      content = [];
    } else if (fence !== undefined && fence.length >= open.fence.length && info.trim() === '') {
      blocks.push({ info: open.info, text: `${content.join('\n')}\n`, line: open.line });
      open = undefined;
    } else {
      content.push(line.slice(Math.min(open.indent, line.length - line.trimStart().length)));
    }
  }
  return blocks;
}
