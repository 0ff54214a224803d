import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { asksForDiagnostics } from './pull-diagnostics.ts';

/** Announces, with what Langium does, what it does not know: selection ranges, and findings that the editor asks for. */
export class AnnouncingServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    return {
      ...result,
      capabilities: {
        ...result.capabilities,
        selectionRangeProvider: true,
        ...(asksForDiagnostics(params.capabilities)
          ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } }
          : {}),
      },
    };
  }
}
