import type { Settings, Theory, TheoryUpdate } from '@theory-of-change/model';
import * as vscode from 'vscode';
import { activeTheory } from '../diagram/diagram.ts';
import type { LanguageServer } from '../language-server.ts';
import type { Theories } from '../theories.ts';
import { FORMAT_CHOICES, type FormatChoice } from './formats.ts';
import { type ExportAnswer, PAGES, type PageChoice, type WriteExport } from './messages.ts';

const LAST_FORMAT = 'toc.export.format';
const LAST_PAGE = 'toc.export.page';

/** *Export…*: asks for format, page and file, writes the figure, and offers to open it. Esc at any step leaves without a trace. */
export async function exportFigure(
  context: vscode.ExtensionContext,
  theories: Theories,
  server: LanguageServer,
  writeExport: WriteExport,
  log: vscode.LogOutputChannel,
  wanted?: vscode.Uri,
): Promise<void> {
  const uri = wanted ?? activeTheory()?.uri;
  if (uri === undefined) {
    void vscode.window.showInformationMessage('Open a .toc file first: its figure is what is exported.');
    return;
  }
  const update = theories.latest(uri) ?? (await server.theory(uri.toString()));
  const lack = reasonNotToExport(update);
  if (update === undefined || lack !== undefined) {
    void vscode.window.showInformationMessage(lack ?? 'This file holds no theory of change yet.');
    return;
  }
  const format = await pick('Export: format', FORMAT_CHOICES, context.workspaceState.get<string>(LAST_FORMAT));
  if (format === undefined) return;
  const page = await pick(
    'Export: page',
    PAGES,
    context.workspaceState.get<string>(LAST_PAGE) ?? pageOf(update.settings),
  );
  if (page === undefined) return;
  const target = await askForFile(uri, format);
  if (target === undefined) return;
  await context.workspaceState.update(LAST_FORMAT, format.id);
  await context.workspaceState.update(LAST_PAGE, page.id);
  try {
    const answer = await write(writeExport, update, format, page, target);
    if (answer) await report(answer, target, page);
  } catch (error) {
    log.error(`Export to ${target.toString()}:`, error instanceof Error ? error : String(error));
    const show = 'Show Output';
    const chosen = await vscode.window.showErrorMessage(`The figure could not be written to ${nameOf(target)}.`, show);
    if (chosen === show) log.show();
  }
}

function reasonNotToExport(update: TheoryUpdate | undefined): string | undefined {
  if (update === undefined || update.theory.cards.length > 0) return undefined;
  return update.theory.kind === 'library'
    ? 'This file is a library: it has no figure.'
    : 'There is no card to export yet.';
}

/** The page that the project's settings ask for. */
function pageOf({ page = 'A4', orientation }: Settings): string {
  const upright = `${page} portrait`;
  return orientation === 'portrait' && PAGES.some(({ id }) => id === upright) ? upright : page;
}

/** The last choice stands first, so that Enter repeats it. */
async function pick<T extends { readonly id: string; readonly label: string }>(
  title: string,
  choices: readonly T[],
  last: string | undefined,
): Promise<T | undefined> {
  const sorted = choices.toSorted((a, b) => Number(b.id === last) - Number(a.id === last));
  return vscode.window.showQuickPick(sorted, { title });
}

/** The file beside the theory, of its name. VS Code asks before it takes the place of another. */
function askForFile(theory: vscode.Uri, format: FormatChoice): Thenable<vscode.Uri | undefined> {
  const name = `${nameOf(theory).replace(/\.toc$/, '')}.${format.extension}`;
  // A new file, and one of a repository's history, stand in no folder that could be written to.
  const isWritable = vscode.workspace.fs.isWritableFileSystem(theory.scheme) === true;
  const folder = isWritable ? vscode.Uri.joinPath(theory, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: 'Export the figure',
    filters: { [format.label]: [format.extension] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  });
}

function write(
  writeExport: WriteExport,
  { uri, theory, settings: look }: TheoryUpdate,
  format: FormatChoice,
  page: PageChoice,
  target: vscode.Uri,
): Thenable<ExportAnswer | undefined> {
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: `Writing ${nameOf(target)}`,
    cancellable: true,
  };
  return vscode.window.withProgress(progress, async (_, cancelled) => {
    const dpi = vscode.workspace.getConfiguration('theoryOfChange').get<number>('export.dpi', 300);
    const logo = await readLogo(vscode.Uri.parse(uri), theory);
    const job = { theory, format: format.id, page: page.id, look, dpi, ...(logo ? { logo } : {}) };
    const answer = await writeExport(job, cancelled);
    if (answer?.kind === 'written') await vscode.workspace.fs.writeFile(target, answer.bytes);
    return answer;
  });
}

/** The logo, relative to the theory. The checks say so when it cannot be read; the figure goes without it. */
async function readLogo(uri: vscode.Uri, { logo }: Theory): Promise<Uint8Array | undefined> {
  if (logo === undefined || uri.scheme === 'untitled') return undefined;
  try {
    return await vscode.workspace.fs.readFile(vscode.Uri.joinPath(uri, '..', logo));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

async function report(answer: ExportAnswer, target: vscode.Uri, page: PageChoice): Promise<void> {
  if (answer.kind === 'failed') {
    await vscode.window.showErrorMessage(answer.words);
    return;
  }
  const sizes = answer.textSizes.map(({ of, pt }) => sizeWords(of, pt, page));
  const words = [`${nameOf(target)} is written.`, ...sizes, ...answer.warnings].join(' ');
  const show = answer.warnings.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const open = 'Open';
  const reveal = 'Show in Folder';
  const canReveal = target.scheme === 'file' && vscode.env.remoteName === undefined;
  const chosen = await show(words, open, ...(canReveal ? [reveal] : []));
  if (chosen === open) await openFile(target);
  else if (chosen === reveal) await vscode.commands.executeCommand('revealFileInOS', target);
}

/** How large words came out, for people. */
function sizeWords(of: string, pt: number, page: PageChoice): string {
  const size = `${of === 'figure' ? 'The cards’ words' : `The words of the ${of}`} are ${pt.toFixed(1)} pt`;
  return page.id === 'none' ? `${size}.` : `${size} on ${page.label}.`;
}

/** In the program that the machine has for it; where the file is on another machine, in the editor. */
async function openFile(target: vscode.Uri): Promise<void> {
  const isHere = target.scheme === 'file' && vscode.env.remoteName === undefined;
  if (isHere && (await vscode.env.openExternal(target))) return;
  await vscode.commands.executeCommand('vscode.open', target, { preview: false });
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}
