import * as vscode from 'vscode';
import type { Diagram } from '../diagram/diagram.ts';
import { writeBidPack } from './bid-pack.ts';
import { copyFigure } from './copy-figure.ts';
import { exportFile } from './export-file.ts';
import type { WriteExport } from './messages.ts';
import type { ExportTools } from './subject.ts';

/** Registers the commands that write files, and the one that copies the figure. */
export function registerExports(tools: ExportTools, writeExport: WriteExport, diagram: Diagram): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('toc.export', (uri?: vscode.Uri) => exportFile(tools, writeExport, uri)),
    vscode.commands.registerCommand('toc.bidPack', (uri?: vscode.Uri) => writeBidPack(tools, writeExport, uri)),
    vscode.commands.registerCommand('toc.copyFigure', (uri?: vscode.Uri) =>
      copyFigure(tools, writeExport, diagram, uri),
    ),
  );
}
