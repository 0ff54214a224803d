import { SHEET_TABLES } from '@theory-of-change/export/catalogue';
import type { TheoryUpdate } from '@theory-of-change/model';
import * as vscode from 'vscode';
import { askForOptions } from './ask-options.ts';
import { failure } from './failure.ts';
import { type FormatChoice, OTHER_CHOICES, POSTERS, USUAL_CHOICES } from './format-choices.ts';
import { type FilesWanted, makeFiles } from './make-files.ts';
import type { ExportAnswer, WriteExport } from './messages.ts';
import { openFile } from './open-file.ts';
import { type ExportOptions, NO_OPTIONS, optionWords } from './options.ts';
import { PAGES, pageIdOf, sheetOf } from './pages.ts';
import { pick, pickOne } from './pick.ts';
import { putInPlace } from './put-in-place.ts';
import { fileWords } from './report.ts';
import { baseName, type ExportTools, folderFor, nameOf, theoryToExport } from './subject.ts';

const LAST_FORMAT = 'toc.export.format';
const LAST_PAGE = 'toc.export.page';
const LAST_POSTER = 'toc.export.poster';
const LAST_TABLE = 'toc.export.table';

/** *Export…*: asks for a format and what it needs to know, writes the file, and opens it. Esc at any step leaves without a trace. */
export async function exportFile(tools: ExportTools, writeExport: WriteExport, wanted?: vscode.Uri): Promise<void> {
  const update = await theoryToExport(tools, wanted);
  if (update === undefined) return;
  const asked = await askForFormat(update, tools.context.workspaceState);
  if (asked === undefined) return;
  const { choice, options } = asked;
  const how = await askForPage(choice, update, tools.context.workspaceState);
  if (how === undefined) return;
  const target = await askForFile(update.uri, choice);
  if (target === undefined) return;
  await tools.context.workspaceState.update(LAST_FORMAT, choice.id);

  const name = nameOf(target);
  const file = { name, format: choice.format, wishes: { ...choice.wishes, ...how.wishes } };
  const job: FilesWanted = { update, files: [file], options, ...(how.sheet ? { sheet: how.sheet } : {}) };
  try {
    const answer = await write(job, target, tools, writeExport);
    if (answer) await report(answer, target, update);
  } catch (error) {
    await failure(error, `${name} could not be written.`, tools.log);
  }
}

interface Format {
  readonly choice: FormatChoice;
  readonly options: ExportOptions;
}

async function askForFormat(update: TheoryUpdate, memory: vscode.Memento): Promise<Format | undefined> {
  let options = NO_OPTIONS;
  for (;;) {
    const picked = await pick(USUAL_CHOICES, {
      title: 'Export: format',
      others: OTHER_CHOICES,
      last: memory.get<string>(LAST_FORMAT),
      options: optionWords(options),
    });
    if (picked === undefined) return undefined;
    if (picked.kind === 'choice') return { choice: picked.choice, options };
    options = await askForOptions(update, options);
  }
}

type Answered = Pick<FilesWanted, 'sheet'> & { readonly wishes: FormatChoice['wishes'] };

/** Asks what the format needs to know, and nothing where it needs nothing. */
async function askForPage(
  { question, wishes }: FormatChoice,
  { settings }: TheoryUpdate,
  memory: vscode.Memento,
): Promise<Answered | undefined> {
  switch (question) {
    case 'page': {
      const last = memory.get<string>(LAST_PAGE) ?? pageIdOf(settings);
      const page = await pickOne(PAGES, { title: 'Export: page', last });
      if (page === undefined) return undefined;
      await memory.update(LAST_PAGE, page.id);
      return { wishes, ...(page.sheet ? { sheet: page.sheet } : {}) };
    }
    case 'poster': {
      const poster = await pickOne(POSTERS, { title: 'Export: poster', last: memory.get<string>(LAST_POSTER) });
      if (poster === undefined) return undefined;
      await memory.update(LAST_POSTER, poster.id);
      return { wishes: { pages: poster.pages }, ...(poster.sheet ? { sheet: poster.sheet } : {}) };
    }
    case 'table': {
      const tables = SHEET_TABLES.map((id) => ({ id, label: id }));
      const table = await pickOne(tables, { title: 'Export: table', last: memory.get<string>(LAST_TABLE) });
      if (table === undefined) return undefined;
      await memory.update(LAST_TABLE, table.id);
      return { wishes: { ...wishes, table: table.id } };
    }
    case undefined: {
      const sheet = sheetOf(settings);
      return { wishes, ...(sheet ? { sheet } : {}) };
    }
  }
}

/** The file beside the theory, of its name. VS Code asks before it takes the place of another. */
function askForFile(uri: string, { label, ending }: FormatChoice): Thenable<vscode.Uri | undefined> {
  const folder = folderFor(uri);
  return vscode.window.showSaveDialog({
    title: 'Export',
    filters: { [label]: [ending.split('.').at(-1) ?? ''] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${baseName(uri)}${ending}`) } : {}),
  });
}

function write(
  job: FilesWanted,
  target: vscode.Uri,
  { server }: ExportTools,
  writeExport: WriteExport,
): Thenable<ExportAnswer | undefined> {
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: `Writing ${nameOf(target)}`,
    cancellable: true,
  };
  return vscode.window.withProgress(progress, async (_, cancelled) => {
    const answer = await makeFiles(job, writeExport, server, { cancelled });
    const [file] = answer?.kind === 'written' ? answer.files : [];
    if (file && !cancelled.isCancellationRequested) await putInPlace(target, file.bytes);
    return cancelled.isCancellationRequested ? undefined : answer;
  });
}

async function report(answer: ExportAnswer, target: vscode.Uri, { errors }: TheoryUpdate): Promise<void> {
  if (answer.kind === 'failed') {
    await vscode.window.showErrorMessage(answer.words);
    return;
  }
  const [file] = answer.files;
  if (file === undefined) return;
  const words = fileWords({ ...file, name: nameOf(target) }, errors);
  const isGrave = file.warnings.length > 0 || errors > 0;
  await openFile(target, words, isGrave ? 'warning' : 'information');
}
