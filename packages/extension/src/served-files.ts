import {
  type FileParams,
  LIST_METHOD,
  READ_METHOD,
  type ServedBytes,
  type ServedEntry,
  type ServedStat,
  STAT_METHOD,
} from '@theory-of-change/model';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The scheme of the libraries that ship with the extension. */
const LIBRARY_SCHEME = 'library';

/** Has the editor read for its language server whatever the editor itself can read, and the libraries that ship in `dist`. */
export function serveFiles(client: BaseLanguageClient, dist: vscode.Uri): vscode.Disposable {
  const { fs } = vscode.workspace;
  const placeOf = ({ uri }: FileParams): vscode.Uri => {
    const address = vscode.Uri.parse(uri);
    if (address.scheme !== LIBRARY_SCHEME) return address;
    return vscode.Uri.joinPath(dist, 'library', address.path.split('/').at(-1) ?? '');
  };
  return vscode.Disposable.from(
    client.onRequest(STAT_METHOD, (params: FileParams) =>
      orNothing(async (): Promise<ServedStat> => {
        const { type, size } = await fs.stat(placeOf(params));
        return { kind: kindOf(type), size };
      }),
    ),
    client.onRequest(READ_METHOD, (params: FileParams) =>
      orNothing(async (): Promise<ServedBytes> => ({ base64: base64(await fs.readFile(placeOf(params))) })),
    ),
    client.onRequest(LIST_METHOD, (params: FileParams) =>
      orNothing(async (): Promise<readonly ServedEntry[]> => {
        const entries = await fs.readDirectory(placeOf(params));
        return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
      }),
    ),
  );
}

/** What cannot be read is not there for the server: it says so where it is imported. */
async function orNothing<Answer>(read: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return null;
    throw error;
  }
}

/** What is linked counts as what it leads to. */
function kindOf(type: vscode.FileType): ServedStat['kind'] {
  if (type & vscode.FileType.File) return 'file';
  return type & vscode.FileType.Directory ? 'folder' : 'other';
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
