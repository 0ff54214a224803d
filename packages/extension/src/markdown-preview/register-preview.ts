import type { Settings, TextReading } from '@theory-of-change/model';
import * as vscode from 'vscode';
import { makeFiles } from '../export/make-files.ts';
import type { WriteExport } from '../export/messages.ts';
import { NO_OPTIONS } from '../export/options.ts';
import { type ExportTools, nameOf } from '../export/subject.ts';
import { NOT_RUNNING } from '../language-server.ts';
import type { FigureView } from './figure-html.ts';
import type { MarkdownIt } from './markdown-it.ts';
import { PreviewFigures } from './preview-figures.ts';
import { type Place, showTheories } from './theories-in-markdown.ts';

/** What VS Code's Markdown preview is extended by. */
export type ExtendMarkdown = <T extends MarkdownIt>(markdown: T) => T;

const NO_FIGURE: FigureView = { alt: '', words: [], isDrawing: false };

/** A burst of changes is one rendering, after so many ms. */
const BURST = 150;

/** Has VS Code's own Markdown preview show theories as figures. */
export function registerPreview(tools: ExportTools, writeExport: WriteExport): ExtendMarkdown {
  const { context, theories, server, log } = tools;
  const ended = new vscode.CancellationTokenSource();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, (error: unknown) => {
        log.warn('The Markdown preview was not shown anew:', error instanceof Error ? error : String(error));
      });
    }, BURST);
  };

  const figures = new PreviewFigures({
    addressOf,
    textOf,
    refresh,
    look: () => String(vscode.window.activeColorTheme.kind),
    async read(address, text) {
      try {
        return await server.read(address, text);
      } catch (error) {
        log.error(`${address} could not be read for the preview:`, error instanceof Error ? error : String(error));
        throw new Error(NOT_RUNNING, { cause: error });
      }
    },
    draw: (reading) => draw(reading, tools, writeExport, ended.token),
  });
  const outdate = () => {
    if (figures.outdate()) refresh();
  };
  const files = vscode.workspace.createFileSystemWatcher('**/{*.toc,theory-of-change.json}');
  context.subscriptions.push(
    theories.onDidChange(outdate),
    vscode.window.onDidChangeActiveColorTheme(outdate),
    files,
    files.onDidChange(outdate),
    files.onDidCreate(outdate),
    files.onDidDelete(outdate),
    { dispose: () => clearTimeout(timer) },
    { dispose: () => ended.cancel() },
  );
  // The pages that ship tell of the language: their examples are to be read as text.
  const own = context.extensionUri.toString();
  return (markdown) =>
    showTheories(markdown, (place) => (place.page?.startsWith(`${own}/`) ? NO_FIGURE : figures.viewOf(place)));
}

/** A path that begins with `/` is one from the open folder on, as VS Code has it for images. */
function addressOf(place: Place): string | undefined {
  if (place.page === undefined) return undefined;
  const page = vscode.Uri.parse(place.page);
  if (place.kind === 'block')
    return vscode.Uri.joinPath(page, '..', `${nameOf(page)}-${place.index + 1}.toc`).toString();
  const folder = place.path.startsWith('/') ? vscode.workspace.getWorkspaceFolder(page)?.uri : undefined;
  return vscode.Uri.joinPath(folder ?? vscode.Uri.joinPath(page, '..'), place.path).toString();
}

/** As it is being edited, else as it is on the disk. */
async function textOf(address: string): Promise<string> {
  const uri = vscode.Uri.parse(address);
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (document) return document.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    throw new Error(`${nameOf(uri)} cannot be read: is it there, and its name written as it is?`, { cause: error });
  }
}

async function draw(
  { theory, settings }: TextReading,
  { server, log }: ExportTools,
  writeExport: WriteExport,
  cancelled: vscode.CancellationToken,
): Promise<string> {
  const update = { uri: theory.uri, version: 0, theory, settings: inEditorColours(settings), errors: 0, warnings: 0 };
  const files = [{ name: 'The figure', format: 'svg' }];
  try {
    const answer = await makeFiles({ update, files, options: NO_OPTIONS }, writeExport, server, { cancelled });
    if (answer?.kind === 'failed') throw new Error(answer.words);
    const [file] = answer?.files ?? [];
    return file === undefined ? '' : `data:image/svg+xml;base64,${base64(file.bytes)}`;
  } catch (error) {
    log.error(`${theory.uri} could not be drawn for the preview:`, error instanceof Error ? error : String(error));
    throw new Error('The figure could not be drawn. The log says why: Theory of Change: Show Output.', {
      cause: error,
    });
  }
}

function inEditorColours(settings: Settings): Settings {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Light:
      return { ...settings, theme: settings.theme === 'dark' ? 'print' : (settings.theme ?? 'print') };
    case vscode.ColorThemeKind.HighContrastLight:
      return { ...settings, theme: 'high-contrast' };
    default:
      return { ...settings, theme: 'dark' };
  }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
