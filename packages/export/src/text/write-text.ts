import { bidDocument } from '../document/bid-document.ts';
import { documentOptions } from '../document/options.ts';
import type { ExportInput, Written } from '../format.ts';
import { toPlainText } from './to-plain-text.ts';

/** The narrative as plain text. UTF-8. */
export async function writeText({ theory, wishes }: ExportInput): Promise<Written> {
  const document = bidDocument(theory, documentOptions(wishes));
  return { bytes: new TextEncoder().encode(toPlainText(document)), textSizes: [], warnings: document.warnings };
}
