import type { Finding } from '@theory-of-change/language';
import type { Reporter } from './report.ts';

/** Notes on the lines of a pull request: workflow commands of GitHub Actions. */
export const githubReport: Reporter = ({ files }) =>
  files
    .flatMap(({ shown, findings }) => findings.map((finding) => command(shown, finding)))
    .map((line) => `${line}\n`)
    .join('');

const LEVELS: Readonly<Record<Finding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function command(file: string, { severity, code, message, range }: Finding): string {
  const { start, end } = range;
  const properties = {
    file: file.replaceAll('\\', '/'),
    line: start.line + 1,
    endLine: end.line + 1,
    // GitHub takes columns only where the note stays on one line.
    ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
    title: code,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${LEVELS[severity]} ${written.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
