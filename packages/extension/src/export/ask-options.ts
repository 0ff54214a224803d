import type { TheoryUpdate } from '@theory-of-change/model';
import * as vscode from 'vscode';
import { type ExportOptions, fundersOf, NO_OPTIONS, partsOf, readLength } from './options.ts';

const TITLE = 'Export: more options';

interface OptionRow extends vscode.QuickPickItem {
  /** Gives the options with an answer; the same ones where none was given. */
  readonly ask: (options: ExportOptions) => Promise<ExportOptions>;
}

/** Lets options be set, one after the other, until the user has done: Esc goes back with what was set. */
export async function askForOptions(update: TheoryUpdate, before: ExportOptions): Promise<ExportOptions> {
  let options = before;
  for (;;) {
    const rows = rowsFor(update, options);
    const placeHolder = 'What is chosen here is for this export. Esc goes back.';
    const row = await vscode.window.showQuickPick(rows, { title: TITLE, placeHolder });
    if (row === undefined) return options;
    options = await row.ask(options);
  }
}

function rowsFor({ theory, settings }: TheoryUpdate, options: ExportOptions): readonly OptionRow[] {
  const { words, characters } = options.length;
  const length = words === undefined ? characters && `${characters} characters` : `${words} words`;
  return [
    {
      label: 'Only one pathway…',
      description: options.onlyWords ?? 'the whole theory',
      ask: (now) => askForPart(theory, now),
    },
    {
      label: 'Funded by…',
      description: options.funder ?? 'nothing is marked',
      ask: (now) => askForFunder(theory, now),
    },
    {
      label: `${options.notes ? '$(check)' : '$(circle-large-outline)'} With notes, questions and ideas`,
      description: options.notes ? 'they go into documents, never into the figure' : 'they stay in the team',
      ask: async (now) => ({ ...now, notes: !now.notes }),
    },
    {
      label: 'Smallest text…',
      description: `${options.minText ?? settings.minText ?? 8} pt: below that you are warned`,
      ask: askForMinText,
    },
    {
      label: 'Length of the narrative…',
      description: length ? `at most ${length}` : 'as long as it needs to be',
      ask: askForLength,
    },
    { label: '$(discard) None of these', description: 'back to the start', ask: async () => NO_OPTIONS },
  ];
}

async function askForPart(theory: TheoryUpdate['theory'], options: ExportOptions): Promise<ExportOptions> {
  const { only: _ids, onlyWords: _words, ...others } = options;
  const parts = partsOf(theory).map((part) => ({
    label: part.label,
    description: part.kind === 'group' ? 'group' : '',
    part,
  }));
  const whole = { label: 'The whole theory', description: '', part: undefined };
  const picked = await vscode.window.showQuickPick([whole, ...parts], {
    title: TITLE,
    placeHolder: 'The pathways through which card or group?',
  });
  if (picked === undefined) return options;
  return picked.part === undefined
    ? { ...others, only: [] }
    : { ...others, only: picked.part.ids, onlyWords: `“${picked.label}”` };
}

async function askForFunder(theory: TheoryUpdate['theory'], options: ExportOptions): Promise<ExportOptions> {
  const { funder: _before, ...others } = options;
  const funders = fundersOf(theory);
  if (funders.length === 0) {
    void vscode.window.showInformationMessage('No card says who pays for it: write `funded by "…"` on those that do.');
    return options;
  }
  const nobody = { label: 'Nobody: mark nothing', funder: undefined };
  const rows = [nobody, ...funders.map((funder) => ({ label: funder, funder }))];
  const picked = await vscode.window.showQuickPick(rows, { title: TITLE, placeHolder: 'Whose bid is it?' });
  if (picked === undefined) return options;
  return picked.funder === undefined ? others : { ...others, funder: picked.funder };
}

async function askForMinText(options: ExportOptions): Promise<ExportOptions> {
  const text = await vscode.window.showInputBox({
    title: TITLE,
    prompt: 'The smallest type that the funder takes, in points. Empty: as the project has it.',
    value: options.minText?.toString() ?? '',
    validateInput: (typed) => (typed.trim() === '' || isTextSize(typed) ? undefined : 'A size in points, such as 11.'),
  });
  if (text === undefined) return options;
  const { minText: _before, ...others } = options;
  return text.trim() === '' ? others : { ...others, minText: Number(text) };
}

function isTextSize(typed: string): boolean {
  return Number(typed) >= 1 && Number(typed) <= 72;
}

async function askForLength(options: ExportOptions): Promise<ExportOptions> {
  const text = await vscode.window.showInputBox({
    title: TITLE,
    prompt: 'At most so many words, or characters. Empty: as long as it needs to be.',
    placeHolder: '300 words, or 1500 characters',
    validateInput: (typed) =>
      typed.trim() === '' || readLength(typed) ? undefined : 'Such as “300 words” or “1500 characters”.',
  });
  if (text === undefined) return options;
  return { ...options, length: readLength(text) ?? {} };
}
