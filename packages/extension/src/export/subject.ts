import type { TheoryUpdate } from '@theory-of-change/model';
import * as vscode from 'vscode';
import { activeTheory } from '../diagram/diagram.ts';
import type { LanguageServer } from '../language-server.ts';
import type { Theories } from '../theories.ts';

/** What the export's commands work with. */
export interface ExportTools {
  readonly context: vscode.ExtensionContext;
  readonly theories: Theories;
  readonly server: LanguageServer;
  readonly log: vscode.LogOutputChannel;
}

/** The theory that is to be exported, as its text is now: of `wanted`, else of the editor. Says why where there is none. */
export async function theoryToExport(tools: ExportTools, wanted?: vscode.Uri): Promise<TheoryUpdate | undefined> {
  const uri = wanted ?? activeTheory()?.uri;
  if (uri === undefined) {
    void vscode.window.showInformationMessage('Open a .toc file first: its theory is what is exported.');
    return undefined;
  }
  const update = await newest(uri, tools);
  const lack = reasonNotToExport(update);
  if (update === undefined || lack !== undefined) {
    void vscode.window.showInformationMessage(lack ?? 'This file holds no theory of change yet.');
    return undefined;
  }
  return update;
}

/** What the server reads now; where it does not run, what it last read. */
async function newest(uri: vscode.Uri, { theories, server, log }: ExportTools): Promise<TheoryUpdate | undefined> {
  try {
    return await server.theory(uri.toString());
  } catch (error) {
    log.error(`No theory for ${uri}:`, error instanceof Error ? error : String(error));
    return theories.latest(uri);
  }
}

function reasonNotToExport(update: TheoryUpdate | undefined): string | undefined {
  if (update === undefined || update.theory.cards.length > 0) return undefined;
  return update.theory.kind === 'library'
    ? 'This file is a library: it has no figure.'
    : 'There is no card to export yet.';
}

/** The folder to offer for files of a theory: its own, where it stands in one that can be written to. */
export function folderFor(uri: string): vscode.Uri | undefined {
  const theory = vscode.Uri.parse(uri);
  // A new file, and one of a repository's history, stand in no folder that could be written to.
  const isWritable = vscode.workspace.fs.isWritableFileSystem(theory.scheme) === true;
  return isWritable ? vscode.Uri.joinPath(theory, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** A theory's name without its ending: what its files are called. */
export function baseName(uri: string): string {
  return nameOf(vscode.Uri.parse(uri)).replace(/\.toc$/i, '');
}

export function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}
