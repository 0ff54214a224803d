import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InitializeResult, ServerCapabilities } from 'vscode-languageserver-protocol';
import { RunningServer } from './language-server.ts';

const TEXT = `import "library:parent-infant" as library
theory "Rich"
problems {
  need "A need" { url "https://example.org" }
}
short-term outcomes {
  aim "An aim" "Another"
}
need    -> aim
`;
const uri = 'file:///small.toc';
const position = { line: 8, character: 1 };
const AT = { textDocument: { uri }, position };
const EVERYTHING = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

/** An editor that asks for what it can. */
const EDITOR = {
  options: { inlayHints: true },
  capabilities: { textDocument: { diagnostic: {} } },
};

/** A question that a capability lets an editor ask, and with what; `leadsTo`: what the answer lets it ask. */
interface Question {
  readonly method: string;
  readonly params: object;
  readonly leadsTo?: (answer: unknown) => readonly Question[];
}

/** What each capability lets an editor ask. */
const QUESTIONS: { readonly [Key in keyof ServerCapabilities]?: readonly Question[] } = {
  completionProvider: [{ method: 'textDocument/completion', params: AT }],
  hoverProvider: [{ method: 'textDocument/hover', params: AT }],
  definitionProvider: [{ method: 'textDocument/definition', params: AT }],
  referencesProvider: [{ method: 'textDocument/references', params: { ...AT, context: { includeDeclaration: true } } }],
  documentHighlightProvider: [{ method: 'textDocument/documentHighlight', params: AT }],
  documentSymbolProvider: [{ method: 'textDocument/documentSymbol', params: AT }],
  workspaceSymbolProvider: [{ method: 'workspace/symbol', params: { query: 'a' } }],
  codeActionProvider: [
    // What can be done with a card is there whatever is found.
    {
      method: 'textDocument/codeAction',
      params: { ...AT, range: { start: position, end: position }, context: { diagnostics: [] } },
    },
  ],
  codeLensProvider: [{ method: 'textDocument/codeLens', params: AT }],
  documentLinkProvider: [{ method: 'textDocument/documentLink', params: AT }],
  documentFormattingProvider: [{ method: 'textDocument/formatting', params: { ...AT, options: { tabSize: 2 } } }],
  documentRangeFormattingProvider: [
    { method: 'textDocument/rangeFormatting', params: { ...AT, range: EVERYTHING, options: { tabSize: 2 } } },
  ],
  documentOnTypeFormattingProvider: [
    {
      method: 'textDocument/onTypeFormatting',
      params: { ...AT, position: { line: 9, character: 0 }, ch: '\n', options: { tabSize: 2 } },
    },
  ],
  foldingRangeProvider: [{ method: 'textDocument/foldingRange', params: AT }],
  selectionRangeProvider: [{ method: 'textDocument/selectionRange', params: { ...AT, positions: [position] } }],
  renameProvider: [
    { method: 'textDocument/prepareRename', params: AT },
    { method: 'textDocument/rename', params: { ...AT, newName: 'wish' } },
  ],
  semanticTokensProvider: [
    { method: 'textDocument/semanticTokens/range', params: { ...AT, range: EVERYTHING } },
    { method: 'textDocument/semanticTokens/full', params: AT },
  ],
  callHierarchyProvider: [
    {
      method: 'textDocument/prepareCallHierarchy',
      params: AT,
      leadsTo: (answer) => [{ method: 'callHierarchy/outgoingCalls', params: { item: firstOf(answer) } }],
    },
    {
      method: 'textDocument/prepareCallHierarchy',
      params: { ...AT, position: { line: 8, character: 12 } },
      leadsTo: (answer) => [{ method: 'callHierarchy/incomingCalls', params: { item: firstOf(answer) } }],
    },
  ],
  inlayHintProvider: [{ method: 'textDocument/inlayHint', params: { ...AT, range: EVERYTHING } }],
  diagnosticProvider: [
    { method: 'textDocument/diagnostic', params: AT },
    { method: 'workspace/diagnostic', params: { previousResultIds: [] } },
  ],
  workspace: [{ method: 'workspace/textDocumentContent', params: { uri: 'library:/parent-infant.toc' } }],
};

/** Told with the others, but it lets the editor ask nothing. */
const NOT_ASKED: readonly string[] = ['textDocumentSync'];

describe('what the language server announces', () => {
  let server: RunningServer;

  beforeEach(() => {
    server = RunningServer.start();
  });
  afterEach(() => server.kill());

  test('it answers, each with something', async () => {
    const { capabilities } = await server.initialize(EDITOR);
    await server.open(uri, TEXT);
    const silent: string[] = [];
    for (const question of announced(capabilities)) silent.push(...(await unanswered(server, question)));
    expect(silent).toEqual([]);
  });

  test('is every feature that an editor has for a theory', async () => {
    const { capabilities } = await server.initialize(EDITOR);
    const known = [...Object.keys(QUESTIONS), ...NOT_ASKED];
    expect(told(capabilities).toSorted()).toEqual(known.toSorted());
    expect(capabilities).toMatchObject({
      textDocumentSync: { openClose: true, change: 2 },
      renameProvider: { prepareProvider: true },
      semanticTokensProvider: { full: { delta: false }, range: true },
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
      workspace: { workspaceFolders: { supported: true }, textDocumentContent: { schemes: ['library'] } },
    });
  });

  test('what it does not announce, it does not know', async () => {
    await server.initialize();
    for (const method of ['textDocument/prepareTypeHierarchy', 'textDocument/moniker', 'theory/unheard-of']) {
      await expect(server.connection.sendRequest(method, AT)).rejects.toMatchObject({ code: -32601 });
    }
  });
});

function told(capabilities: InitializeResult['capabilities']): readonly string[] {
  return Object.entries(capabilities).flatMap(([key, value]) => (value ? [key] : []));
}

function announced(capabilities: InitializeResult['capabilities']): readonly Question[] {
  const known = new Map<string, readonly Question[]>(Object.entries(QUESTIONS));
  return told(capabilities).flatMap((key) => known.get(key) ?? []);
}

/** The methods that got an error or nothing. */
async function unanswered(server: RunningServer, { method, params, leadsTo }: Question): Promise<readonly string[]> {
  let answer: unknown;
  try {
    answer = await server.connection.sendRequest(method, params);
  } catch (error) {
    return [`${method}: ${error}`];
  }
  if (answer === null || (Array.isArray(answer) && answer.length === 0)) return [`${method}: nothing`];
  const silent = (leadsTo?.(answer) ?? []).map((next) => unanswered(server, next));
  return (await Promise.all(silent)).flat();
}

function firstOf(answer: unknown): unknown {
  return Array.isArray(answer) ? answer[0] : undefined;
}
