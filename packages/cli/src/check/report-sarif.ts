import { type Finding, RULES } from '@theory-of-change/language';
import { VERSION } from '../version.ts';
import type { Reporter } from './report.ts';

/** For code scanning: SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
export const sarifReport: Reporter = ({ files }) => {
  const results = files.flatMap(({ shown, findings }) => findings.map((finding) => resultOf(shown, finding)));
  const codes = [...new Set(results.map((result) => result.ruleId))].sort();
  const run = {
    tool: { driver: { name: 'toc', version: VERSION, rules: codes.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    results,
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

const LEVELS: Readonly<Record<Finding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function resultOf(file: string, { code, severity, message, range }: Finding) {
  const uri = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          region: {
            startLine: range.start.line + 1,
            startColumn: range.start.character + 1,
            endLine: range.end.line + 1,
            endColumn: range.end.character + 1,
          },
        },
      },
    ],
  };
}

function ruleOf(code: string) {
  const row = RULES.find((rule) => rule.code === code);
  if (!row) return { id: code };
  return { id: code, shortDescription: { text: row.title }, fullDescription: { text: row.why } };
}
