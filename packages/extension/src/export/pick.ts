import * as vscode from 'vscode';

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
}

/** A choice, and what to do besides choosing. */
export type Picked<T> = { readonly kind: 'choice'; readonly choice: T } | { readonly kind: 'options' };

interface Row<T> extends vscode.QuickPickItem {
  readonly gives?: Picked<T>;
}

/** What a pick shows beside its choices. */
export interface PickShow<T> {
  readonly title: string;
  /** Below a separator. */
  readonly others?: readonly T[];
  /** The id of the last choice: it stands first, so that Enter repeats it. */
  readonly last?: string | undefined;
  /** What more options were chosen, in words; absent: there are none to choose. */
  readonly options?: string;
}

/** Lets one of some choices be picked. Esc gives nothing. */
export async function pick<T extends Choice>(
  choices: readonly T[],
  { title, others = [], last, options }: PickShow<T>,
): Promise<Picked<T> | undefined> {
  const repeated = [...choices, ...others].filter(({ id }) => id === last);
  const rest = (list: readonly T[]) => list.filter(({ id }) => id !== last).map(rowOf);
  const rows: readonly Row<T>[] = [
    ...repeated.map(rowOf),
    ...rest(choices),
    ...(others.length > 0 ? [separator<T>('more kinds of file'), ...rest(others)] : []),
    ...(options === undefined ? [] : [separator<T>(''), optionsRow<T>(options)]),
  ];
  const row = await vscode.window.showQuickPick(rows, { title, matchOnDescription: true });
  return row?.gives;
}

/** A choice that is made without options beside it. */
export async function pickOne<T extends Choice>(
  choices: readonly T[],
  show: Omit<PickShow<T>, 'options'>,
): Promise<T | undefined> {
  const picked = await pick(choices, show);
  return picked?.kind === 'choice' ? picked.choice : undefined;
}

function rowOf<T extends Choice>(choice: T): Row<T> {
  const { label, description } = choice;
  return { label, ...(description === undefined ? {} : { description }), gives: { kind: 'choice', choice } };
}

function separator<T>(label: string): Row<T> {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function optionsRow<T>(options: string): Row<T> {
  return {
    label: 'More options…',
    description: options === '' ? 'one pathway, funded by, notes, smallest text, length' : options,
    gives: { kind: 'options' },
  };
}
