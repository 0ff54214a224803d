import type { Reporter } from './report.ts';

/** The ways that `--format` knows, each loaded when it is asked for. */
export const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  text: async () => (await import('./report-text.ts')).textReport,
  json: async () => (await import('./report-json.ts')).jsonReport,
  github: async () => (await import('./report-github.ts')).githubReport,
  sarif: async () => (await import('./report-sarif.ts')).sarifReport,
};
