import * as vscode from 'vscode';
import type { Diagram } from '../diagram/diagram.ts';
import { failure } from './failure.ts';
import { makeFiles } from './make-files.ts';
import type { FinishedFile, WriteExport } from './messages.ts';
import { NO_OPTIONS } from './options.ts';
import { type ExportTools, theoryToExport } from './subject.ts';

const FILES = [
  { name: 'The figure', format: 'svg' },
  { name: 'The figure', format: 'png' },
] as const;

/** *Copy Figure*: puts the figure on the clipboard, as PNG and SVG; where only text may go there, as the text of the SVG. */
export async function copyFigure(
  tools: ExportTools,
  writeExport: WriteExport,
  diagram: Diagram,
  wanted?: vscode.Uri,
): Promise<void> {
  const update = await theoryToExport(tools, wanted);
  if (update === undefined) return;
  const progress = { location: vscode.ProgressLocation.Notification, title: 'Copying the figure', cancellable: true };
  try {
    const answer = await vscode.window.withProgress(progress, (_, cancelled) =>
      makeFiles({ update, files: FILES, options: NO_OPTIONS }, writeExport, tools.server, { cancelled }),
    );
    if (answer === undefined) return;
    if (answer.kind === 'failed') void vscode.window.showErrorMessage(answer.words);
    else await put(answer.files, vscode.Uri.parse(update.uri), diagram, tools.log);
  } catch (error) {
    await failure(error, 'The figure could not be copied.', tools.log);
  }
}

async function put(
  [svg, png]: readonly FinishedFile[],
  uri: vscode.Uri,
  diagram: Diagram,
  log: vscode.LogOutputChannel,
): Promise<void> {
  if (svg === undefined || png === undefined) return;
  const text = new TextDecoder().decode(svg.bytes);
  const problem = await diagram.copy({ png: png.bytes, svg: text }, uri);
  if (problem === undefined) {
    vscode.window.setStatusBarMessage('$(check) The figure is on the clipboard.', 6000);
    return;
  }
  log.warn('The clipboard takes no picture:', problem);
  const asText = 'Copy SVG as Text';
  const exported = 'Export…';
  const words =
    'This window may not put pictures on the clipboard. Export the figure, or copy it as the text of an SVG.';
  const chosen = await vscode.window.showWarningMessage(words, exported, asText);
  if (chosen === exported) await vscode.commands.executeCommand('toc.export', uri);
  if (chosen === asText) await vscode.env.clipboard.writeText(text);
}
