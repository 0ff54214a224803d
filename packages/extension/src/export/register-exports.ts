import * as vscode from 'vscode';
import { writeBidPack } from './bid-pack.ts';
import { exportFile } from './export-file.ts';
import type { WriteExport } from './messages.ts';
import type { ExportTools } from './subject.ts';

/** Registers the commands that write files. */
export function registerExports(tools: ExportTools, writeExport: WriteExport): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('toc.export', (uri?: vscode.Uri) => exportFile(tools, writeExport, uri)),
    vscode.commands.registerCommand('toc.bidPack', (uri?: vscode.Uri) => writeBidPack(tools, writeExport, uri)),
  );
}
