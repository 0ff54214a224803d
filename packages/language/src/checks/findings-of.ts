import type { LangiumDocument } from 'langium';
import type { SlipData } from '../grammar/validator.ts';
import { copyRange } from '../model/places.ts';
import { type Finding, type Fix, isFindingData, type Severity } from './finding.ts';

type Diagnostic = NonNullable<LangiumDocument['diagnostics']>[number];

/** Everything that validation found in a document, as plain data in the order of the text. */
export function findingsOf(document: LangiumDocument): readonly Finding[] {
  const uri = document.uri.toString();
  return (document.diagnostics ?? [])
    .map((diagnostic) => toFinding(diagnostic, uri))
    .sort((a, b) => compare(a.range.start, b.range.start) || compare(a.range.end, b.range.end));
}

/** The fixes that a diagnostic carries: those of a rule, or the one of a slip that the reader told. */
export function fixesOf(data: unknown): readonly Fix[] {
  if (!isFindingData(data)) return [];
  if (data.fixes) return data.fixes;
  const { fix }: Pick<SlipData, 'fix'> = data as { readonly fix?: SlipData['fix'] };
  return fix ? [fix] : [];
}

function toFinding(diagnostic: Diagnostic, uri: string): Finding {
  const { data, message, range, relatedInformation } = diagnostic;
  const related = relatedInformation?.map((one) => ({
    uri: one.location.uri,
    range: one.location.range,
    message: one.message,
  }));
  return {
    code: codeOf(diagnostic),
    severity: SEVERITY_OF[(diagnostic.severity ?? 1) - 1] ?? 'error',
    message: typeof message === 'string' ? message : message.value,
    uri,
    range: copyRange(range),
    ...(related && related.length > 0 ? { related } : {}),
    fixes: fixesOf(data),
  };
}

/** As the Language Server Protocol counts them, from 1. */
const SEVERITY_OF: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function codeOf({ code, data }: Diagnostic): string {
  if (code !== undefined) return String(code);
  return isFindingData(data) ? data.code : 'unreadable-line';
}

function compare(a: Finding['range']['start'], b: Finding['range']['start']): number {
  return a.line - b.line || a.character - b.character;
}
