import type { Stage } from '@theory-of-change/model';
import type { SideListWord } from '../details/table.ts';
import type { Column, SideList } from '../generated/ast.ts';
import { perFile } from './per-file.ts';
import type { TheoryFile } from './theory-file.ts';

/** Where a column or a side list is first opened; nothing where the file has none. */
export function blockOf(file: TheoryFile, within: Stage | SideListWord): Column | SideList | undefined {
  return blocks(file).get(within);
}

const blocks = perFile((file): ReadonlyMap<string | undefined, Column | SideList> => {
  const first = new Map<string | undefined, Column | SideList>();
  for (const statement of file.root.statements) {
    if (statement.$type !== 'Column' && statement.$type !== 'SideList') continue;
    const word = statement.$type === 'Column' ? statement.stage : statement.list;
    if (!first.has(word)) first.set(word, statement);
  }
  return first;
});
