import type { Connection } from 'vscode-languageserver';
import type { PatientUpdates } from './updates.ts';

interface OpenDocuments {
  get(uri: string): { readonly version: number } | undefined;
}

/**
 * The connection as Langium is given it. Findings that Langium sends get the version that they belong to; those of a
 * text that has changed since stay here, for newer ones follow; an editor that asks for findings is sent none.
 */
export function pushingConnection(
  connection: Connection,
  editor: () => { readonly isAsked: boolean; readonly updates: PatientUpdates; readonly open: OpenDocuments },
): Connection {
  return {
    ...connection,
    async sendDiagnostics(params) {
      const { isAsked, updates, open } = editor();
      if (isAsked || updates.isWaiting(params.uri)) return;
      const version = open.get(params.uri)?.version;
      await connection.sendDiagnostics(version === undefined ? params : { ...params, version });
    },
  };
}
