import type { SideListWord } from '../details/table.ts';
import { type Entry, isEntry } from '../generated/ast.ts';
import type { TheoryFile } from './theory-file.ts';

/** An entry of a side list that a file may name, its own or an imported one. */
export interface InReach {
  /** As it is written here: `kips`, `shared.kips`. */
  readonly name: string;
  readonly node: Entry;
}

/** The entries of a list that can be named in a file, its own first. */
export function entriesInReach(file: TheoryFile, list: SideListWord): readonly InReach[] {
  return file.scope
    .getAllElements()
    .toArray()
    .flatMap(({ name, node }) => (node && isEntry(node) && node.$container.list === list ? [{ name, node }] : []));
}
