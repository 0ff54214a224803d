/** The tools that the tests and the benchmark fetch for themselves: the one place that pins them. */
export const VERSIONS = {
  /** A real VS Code workbench and extension host, served to a browser (VS Code 1.139). */
  codeServer: '4.139.1',
  /** A server for VS Code in a browser alone, and the oldest VS Code that the extension runs in. */
  testWeb: '0.0.81',
  vscodeWeb: '1.91.1',
  /** Peers of the benchmark: the command line, and the Mermaid that it renders with. */
  mermaidCli: '12.2.0',
  mermaid: '12.3.0',
  likec4: '1.59.4',
} as const;
