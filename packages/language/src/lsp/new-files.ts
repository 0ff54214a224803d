import { type URI, UriUtils } from 'langium';
import type { CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import type { Fix, NewFile } from '../checks/finding.ts';
import { quote } from '../grammar/quotes.ts';

/** A fix whose new files have names that nothing in `folder` has yet: `garden-children-2.toc` where there is one already. */
export async function withFreeNames(fix: Fix, folder: URI, isTaken: (uri: URI) => Promise<boolean>): Promise<Fix> {
  let { edits } = fix;
  const creates: NewFile[] = [];
  for (const { path, text } of fix.creates ?? []) {
    const free = await freePath(path, (one) => isTaken(UriUtils.resolvePath(folder, one)));
    edits = edits.map((edit) => ({ ...edit, newText: edit.newText.replaceAll(quote(path), quote(free)) }));
    creates.push({ path: free, text });
  }
  return creates.length === 0 ? fix : { ...fix, edits, creates };
}

async function freePath(path: string, isTaken: (path: string) => Promise<boolean>): Promise<string> {
  for (let count = 1; ; count++) {
    const free = count === 1 ? path : path.replace(/\.toc$/u, `-${count}.toc`);
    if (!(await isTaken(free))) return free;
  }
}

/** The changes that make a new file. Where something has its name by then, the editor is to make none of them. */
export function creationOf({ path, text }: NewFile, folder: URI): readonly (CreateFile | TextDocumentEdit)[] {
  const uri = UriUtils.resolvePath(folder, path).toString();
  const start = { line: 0, character: 0 };
  return [
    { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ];
}
