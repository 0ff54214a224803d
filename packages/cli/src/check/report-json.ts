import { analysisJson } from './analysis/analysis-json.ts';
import type { Reporter } from './report.ts';

/** For programs: one object; lines and columns count from 1, columns in UTF-16 code units. */
export const jsonReport: Reporter = ({ files, errors, warnings, withAnalyses }) => {
  const findings = files.flatMap(({ shown, findings }) =>
    findings.map(({ severity, code, message, range, fixes }) => ({
      file: shown,
      line: range.start.line + 1,
      column: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
      severity,
      code,
      message,
      fixes: fixes.map((fix) => fix.title),
    })),
  );
  const theories = files.filter((file) => !file.foreign).map((file) => file.shown);
  const analyses = files.flatMap(({ shown, analysed }) => (analysed ? [analysisJson(shown, analysed)] : []));
  const whole = { version: 1, files: theories, errors, warnings, findings };
  return `${JSON.stringify(withAnalyses ? { ...whole, analyses } : whole, undefined, 2)}\n`;
};
