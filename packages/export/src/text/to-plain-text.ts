import type { BidDocument } from '../document/document.ts';
import { textOf } from '../document/runs.ts';

/**
 * The narrative alone, without headings or marks, for the boxes of online forms: a paragraph a line, an empty line
 * between two. Nothing follows the last word, so that a form counts what the narrative counted.
 */
export function toPlainText({ sections }: BidDocument): string {
  const narrative = sections.find(({ id }) => id === 'narrative');
  return (narrative?.blocks ?? [])
    .flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : []))
    .join('\n\n');
}
