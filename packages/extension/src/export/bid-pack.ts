import { BID_PACK, formatOf } from '@theory-of-change/export/catalogue';
import type { TheoryUpdate } from '@theory-of-change/model';
import * as vscode from 'vscode';
import { askForOptions } from './ask-options.ts';
import { failure } from './failure.ts';
import { makeFiles } from './make-files.ts';
import type { FinishedFile, WantedFile, WriteExport } from './messages.ts';
import { isOnThisMachine } from './open-file.ts';
import { type ExportOptions, NO_OPTIONS, optionWords } from './options.ts';
import { DOCUMENT_PAGES, type PageChoice, pageIdOf } from './pages.ts';
import { pick } from './pick.ts';
import { putInPlace } from './put-in-place.ts';
import { packReport, packWords, warningsOf } from './report.ts';
import { baseName, type ExportTools, folderFor, theoryToExport } from './subject.ts';

const LAST_FOLDER = 'toc.bidPack.folder';
const LAST_PAGE = 'toc.bidPack.page';

/** *Bid Pack…*: writes everything that a bid asks for into one folder, from one layout for paper and one for Office. */
export async function writeBidPack(tools: ExportTools, writeExport: WriteExport, wanted?: vscode.Uri): Promise<void> {
  const memory = tools.context.workspaceState;
  const update = await theoryToExport(tools, wanted);
  if (update === undefined) return;
  const asked = await askForPage(update, memory);
  if (asked === undefined) return;
  const folder = await askForFolder(update.uri, memory);
  if (folder === undefined) return;
  const files = packOf(baseName(update.uri));
  if (!(await mayReplace(files, folder))) return;
  await memory.update(LAST_PAGE, asked.page.id);
  await memory.update(LAST_FOLDER, folder.toString());
  try {
    const finished = await write({ update, files, folder, ...asked }, tools, writeExport);
    if (finished) await report(files, finished, folder, update, tools.log);
  } catch (error) {
    await failure(error, 'The bid pack could not be written.', tools.log);
  }
}

/** The files of a bid pack on a theory of this name. */
function packOf(base: string): readonly WantedFile[] {
  return BID_PACK.map(({ ending, wishes }) => {
    const format = formatOf(ending);
    if (format === undefined) throw new Error(`No format writes ${ending}.`);
    return { name: `${base}${ending}`, format: format.id, wishes };
  });
}

interface Asked {
  readonly page: PageChoice;
  readonly options: ExportOptions;
}

async function askForPage(update: TheoryUpdate, memory: vscode.Memento): Promise<Asked | undefined> {
  let options = NO_OPTIONS;
  for (;;) {
    const picked = await pick(DOCUMENT_PAGES, {
      title: 'Bid pack: the page of its figures',
      last: memory.get<string>(LAST_PAGE) ?? pageIdOf(update.settings),
      options: optionWords(options),
    });
    if (picked === undefined) return undefined;
    if (picked.kind === 'choice') return { page: picked.choice, options };
    options = await askForOptions(update, options);
  }
}

async function askForFolder(uri: string, memory: vscode.Memento): Promise<vscode.Uri | undefined> {
  const last = memory.get<string>(LAST_FOLDER);
  const offered = last === undefined ? folderFor(uri) : vscode.Uri.parse(last);
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: 'Bid pack: folder',
      openLabel: 'Write Bid Pack Here',
      canSelectFolders: true,
      canSelectFiles: false,
      ...(offered ? { defaultUri: offered } : {}),
    })) ?? [];
  return folder;
}

/** Asks once for all files that would be written over. */
async function mayReplace(files: readonly WantedFile[], folder: vscode.Uri): Promise<boolean> {
  const there: string[] = [];
  for (const { name } of files) if (await isThere(vscode.Uri.joinPath(folder, name))) there.push(name);
  if (there.length === 0) return true;
  const replace = 'Replace';
  const count = there.length === 1 ? 'One file of the bid pack is' : `${there.length} files of the bid pack are`;
  const chosen = await vscode.window.showWarningMessage(
    `${count} in that folder already.`,
    { modal: true, detail: there.join('\n') },
    replace,
  );
  return chosen === replace;
}

async function isThere(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return false;
    throw error;
  }
}

interface Pack extends Asked {
  readonly update: TheoryUpdate;
  readonly files: readonly WantedFile[];
  readonly folder: vscode.Uri;
}

/** Makes all files before the first one is put in its place. Gives nothing when it was cancelled, or has told why it failed. */
function write(
  { update, files, folder, page, options }: Pack,
  { server }: ExportTools,
  writeExport: WriteExport,
): Thenable<readonly FinishedFile[] | undefined> {
  const progress = { location: vscode.ProgressLocation.Notification, title: 'Bid pack', cancellable: true };
  return vscode.window.withProgress(progress, async (bar, cancelled) => {
    const increment = 100 / files.length;
    const onFile = ({ name }: WantedFile) => bar.report({ message: `writing ${name}`, increment });
    const sheet = page.sheet ? { sheet: page.sheet } : {};
    const answer = await makeFiles({ update, files, options, ...sheet }, writeExport, server, { cancelled, onFile });
    if (answer === undefined || cancelled.isCancellationRequested) return undefined;
    if (answer.kind === 'failed') {
      void vscode.window.showErrorMessage(answer.words);
      return undefined;
    }
    for (const [index, { bytes }] of answer.files.entries()) {
      const name = files[index]?.name;
      if (name !== undefined) await putInPlace(vscode.Uri.joinPath(folder, name), bytes);
    }
    return answer.files;
  });
}

async function report(
  wanted: readonly WantedFile[],
  finished: readonly FinishedFile[],
  folder: vscode.Uri,
  { errors }: TheoryUpdate,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const files = finished.map((file, index) => ({ ...file, name: wanted[index]?.name ?? '' }));
  const shown = folder.scheme === 'file' ? folder.fsPath : folder.path;
  for (const line of packReport(files, shown)) log.info(line);
  const open = 'Open Folder';
  const summary = 'Show Summary';
  const isGrave = warningsOf(finished).length > 0 || errors > 0;
  const show = isGrave ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const chosen = await show(packWords(files, shown, errors), open, summary);
  if (chosen === summary) log.show();
  if (chosen === open) await openFolder(folder, files);
}

/** In the machine's own file manager; where the folder is on another machine, in the Explorer. */
async function openFolder(folder: vscode.Uri, [first]: readonly { readonly name: string }[]): Promise<void> {
  const file = vscode.Uri.joinPath(folder, first?.name ?? '');
  if (isOnThisMachine(folder)) await vscode.commands.executeCommand('revealFileInOS', file);
  else if (vscode.workspace.getWorkspaceFolder(file)) await vscode.commands.executeCommand('revealInExplorer', file);
  else await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
}
