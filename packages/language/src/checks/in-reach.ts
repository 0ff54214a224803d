import { groupBy } from '@theory-of-change/model';
import type { SideListWord } from '../details/table.ts';
import { type Entry, isEntry } from '../generated/ast.ts';
import { perFile } from './per-file.ts';
import type { TheoryFile } from './theory-file.ts';

/** An entry of a side list that a file may name, its own or an imported one. */
export interface InReach {
  /** As it is written here: `kips`, `shared.kips`. */
  readonly name: string;
  readonly node: Entry;
}

/** The entries of a list that can be named in a file, its own first. */
export function entriesInReach(file: TheoryFile, list: SideListWord): readonly InReach[] {
  return entries(file).get(list) ?? [];
}

const entries = perFile((file): ReadonlyMap<string, readonly InReach[]> => {
  const all = file.scope
    .getAllElements()
    .toArray()
    .flatMap(({ name, node }): readonly InReach[] => (node && isEntry(node) ? [{ name, node }] : []));
  return groupBy(all, ({ node }) => node.$container.list);
});
