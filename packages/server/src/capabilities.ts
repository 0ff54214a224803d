import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializedParams, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { asksForDiagnostics } from './pull-diagnostics.ts';

/**
 * Announces, with what Langium does, what it does not know: selection ranges, and findings that the editor asks for.
 * Once started, it reads the folders, and asks for no settings of Langium's own: nothing here would read them.
 */
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

  protected override fireInitializedOnDefaultServices(params: InitializedParams): void {
    this.services.workspace.WorkspaceManager.initialized(params).catch((error: unknown) =>
      console.error('The folders could not be read:', error),
    );
  }
}
