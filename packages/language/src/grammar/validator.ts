import { AstUtils, DefaultDocumentValidator, type LangiumDocument, type ValidationOptions } from 'langium';
import { lineEnd } from '../checks/edits.ts';
import type { ReadingReport } from './lexer.ts';
import type { Slip, SlipFix } from './slips.ts';

type ParseResult = LangiumDocument['parseResult'];
type Diagnostics = Awaited<ReturnType<DefaultDocumentValidator['validateDocument']>>;

/** What a diagnostic of a slip carries for quick fixes. */
export interface SlipData {
  readonly code: Slip['code'];
  readonly fix?: Slip['fix'];
}

/** The slips of a document that was read, in the order of the text. */
export function slipsOf(document: LangiumDocument): readonly Slip[] {
  const report = document.parseResult.lexerReport;
  return report !== undefined && 'slips' in report ? (report as ReadingReport).slips : [];
}

/** Tells slips as diagnostics, in plain words; never a parser's list of tokens. */
export class TocDocumentValidator extends DefaultDocumentValidator {
  protected override processLexingErrors(
    parseResult: ParseResult,
    diagnostics: Diagnostics,
    _options: ValidationOptions,
  ): void {
    const report = parseResult.lexerReport;
    const slips = report !== undefined && 'slips' in report ? (report as ReadingReport).slips : [];
    for (const { code, message, range, fix } of slips) {
      const data: SlipData = { code, ...(fix ? { fix: withLineEndsOf(parseResult, fix) } : {}) };
      diagnostics.push({
        severity: 1,
        range: { start: { ...range.start }, end: { ...range.end } },
        message,
        code,
        data,
        source: this.getSource() ?? 'toc',
      });
    }
  }
}

/** The reader writes `\n`, whatever the file has: what it says of a line is kept while lines around it change. */
function withLineEndsOf({ value }: ParseResult, fix: SlipFix): SlipFix {
  if (!fix.edits.some(({ newText }) => newText.includes('\n'))) return fix;
  const end = lineEnd(AstUtils.getDocument(value).textDocument);
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, newText: edit.newText.replaceAll('\n', end) })) };
}
