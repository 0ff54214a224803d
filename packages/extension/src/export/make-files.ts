import type { ExportWishes, Sheet } from '@theory-of-change/export';
import type { Id, Theory, TheoryUpdate } from '@theory-of-change/model';
import * as vscode from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import type { ExportAnswer, Following, WantedFile, WriteExport } from './messages.ts';
import { type ExportOptions, subjectOf, wishesOf } from './options.ts';

/** Which files of a theory are wanted. */
export interface FilesWanted {
  readonly update: TheoryUpdate;
  readonly files: readonly WantedFile[];
  /** Absent: figures are as large as they are. */
  readonly sheet?: Sheet;
  readonly options: ExportOptions;
}

/** Pixels to the inch of figures without a page: for a sharp screen. */
const SCREEN_DPI = 192;

/** Has files made, not yet put in their place. Gives nothing when it was cancelled; rejects where a writer breaks down. */
export async function makeFiles(
  { update, files, sheet, options }: FilesWanted,
  writeExport: WriteExport,
  server: LanguageServer,
  following: Following,
): Promise<ExportAnswer | undefined> {
  const uri = vscode.Uri.parse(update.uri);
  const configured = vscode.workspace.getConfiguration('theoryOfChange', uri).get<number>('export.dpi', 300);
  const wishes: ExportWishes = {
    ...(sheet ? { sheet } : {}),
    dpi: sheet ? configured : SCREEN_DPI,
    figure: 'shapes',
    pages: { kind: 'figure' },
    ...wishesOf(options),
  };
  const logo = await readLogo(uri, update.theory);
  const { theory, look } = subjectOf(update, options);
  const details = files.some(asksForDetails) ? { details: await detailsOf(theory, server) } : {};
  return writeExport({ theory, files, wishes, look, ...(logo ? { logo } : {}), ...details }, following);
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

function asksForDetails({ wishes }: WantedFile): boolean {
  return wishes?.pages?.kind === 'split' && wishes.pages.by === 'detail';
}

/** The theories that cards are `detailed in`, by the card's id, as far as the server has them. */
async function detailsOf(theory: Theory, server: LanguageServer): Promise<ReadonlyMap<Id, Theory>> {
  const details = new Map<Id, Theory>();
  for (const { id, detailedIn } of theory.cards) {
    if (detailedIn === undefined) continue;
    const imported = theory.imports.find(({ alias }) => alias === detailedIn)?.uri;
    const uri = imported ?? vscode.Uri.joinPath(vscode.Uri.parse(theory.uri), '..', detailedIn).toString();
    const detail = await server.theory(uri);
    if (detail && detail.theory.cards.length > 0) details.set(id, detail.theory);
  }
  return details;
}
