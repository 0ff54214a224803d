import { type Finding, RULES, SLIP_TITLES } from '@theory-of-change/language';
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

/** A path with a root or a drive is no address of its own kind in SARIF (3.4.4): the whole `file:` address is. */
const WITH_ROOT = /^(?:[\\/]|[A-Za-z]:)/;

function resultOf(file: string, { code, severity, message, range, uri: address }: Finding) {
  const relative = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  const uri = WITH_ROOT.test(file) ? address : relative;
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
  if (!row) {
    const slip = Object.entries(SLIP_TITLES).find(([known]) => known === code);
    return slip ? { id: code, shortDescription: { text: slip[1] } } : { id: code };
  }
  return { id: code, shortDescription: { text: row.title }, fullDescription: { text: row.why } };
}
