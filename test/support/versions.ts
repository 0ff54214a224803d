/** The tools that the tests and the benchmark fetch for themselves: the one place that pins them. */
export const VERSIONS = {
  /** A real VS Code workbench and extension host, served to a browser (VS Code 1.139). */
  codeServer: '4.139.1',
  /** The peer that the benchmark renders with, in Debian's chromium. */
  mermaidCli: '12.3.0',
} as const;
