import type { LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type { DocumentOnTypeFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import { linesOfBlock } from '../format/block-lines.ts';
import { type TextEdit as FormatEdit, formatText } from '../format/format-text.ts';

/**
 * Formats a document, the lines of a range, and while typing: the line that Enter ended, and the block that a brace
 * closed. There is one way to format; an editor's own tab size changes nothing.
 */
export class TheoryFormatter implements Formatter {
  readonly formatOnTypeOptions = { firstTriggerCharacter: '\n', moreTriggerCharacter: ['}'] };

  formatDocument({ textDocument }: LangiumDocument): TextEdit[] {
    return formatText(textDocument.getText()).map(mutable);
  }

  formatDocumentRange({ textDocument }: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    // A range that ends at a line's beginning was drawn down to the line before it.
    const last = range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line;
    return formatText(textDocument.getText())
      .filter((edit) => edit.range.end.line >= range.start.line && edit.range.start.line <= last)
      .map(mutable);
  }

  /** Nothing behind the cursor changes, and no line break around the line that is being typed. */
  formatDocumentOnType(
    { textDocument }: LangiumDocument,
    { ch, position }: DocumentOnTypeFormattingParams,
  ): TextEdit[] {
    const text = textDocument.getText();
    const [first, last] =
      ch === '}'
        ? linesOfBlock(text, textDocument.offsetAt(position) - 1)
        : ([position.line - 1, position.line - 1] as const);
    const cursor = textDocument.offsetAt(position);
    return formatText(text)
      .filter(({ range }) => range.start.line >= first && range.end.line <= last)
      .filter(({ range }) => textDocument.offsetAt(range.end) < cursor)
      .map(mutable);
  }
}

function mutable({ range, newText }: FormatEdit): TextEdit {
  return { range: { start: { ...range.start }, end: { ...range.end } }, newText };
}
