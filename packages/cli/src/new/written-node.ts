import path from 'node:path';
import { gitIgnores, ignoredByGit } from '../git-node.ts';
import type { Shell } from '../shell.ts';

/** The name of a theory's file, with its ending. */
export function shownTheory(name: string): string {
  return /\.toc$/i.test(name) ? name : `${name}.toc`;
}

/** Says so where git ignores a file that was written. */
export async function tellIgnored(file: string, shell: Shell): Promise<void> {
  for (const ignored of await ignoredByGit([file])) {
    shell.err(`${shell.errStyle.bold('note:')} ${gitIgnores(path.relative(shell.cwd, ignored))}\n`);
  }
}
