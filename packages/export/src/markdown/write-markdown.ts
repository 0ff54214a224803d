import { bidDocument } from '../document/bid-document.ts';
import { documentOptions } from '../document/options.ts';
import type { ExportInput, Written } from '../format.ts';
import { toMermaid } from '../mermaid/to-mermaid.ts';
import { toMarkdown } from './to-markdown.ts';

/** The whole document as Markdown, the figure as a Mermaid chart in it, which code hosts and wikis draw. UTF-8. */
export async function writeMarkdown({ theory, wishes }: ExportInput): Promise<Written> {
  const document = bidDocument(theory, documentOptions(wishes));
  const mermaid = toMermaid(theory, { notes: false });
  const bytes = new TextEncoder().encode(toMarkdown(document, { mermaid }));
  return { bytes, textSizes: [], warnings: document.warnings };
}
