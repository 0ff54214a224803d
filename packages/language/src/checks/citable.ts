import type { AstNode } from 'langium';
import type { Detail } from '../generated/ast.ts';
import { addDetail } from './additions.ts';
import type { Fix } from './finding.ts';
import { entriesInReach } from './in-reach.ts';
import { perFile } from './per-file.ts';
import type { TheoryFile } from './theory-file.ts';

/** More choices than this are read by nobody. */
const CHOICES = 3;

/** Fixes that cite a source: those that the file lists itself or speaks of already. */
export function citing(file: TheoryFile, node: AstNode & { readonly details: readonly Detail[] }): readonly Fix[] {
  return citable(file).map(({ name }) => ({
    title: `Cite \`${name}\``,
    edits: [addDetail(file, node, `evidence ${name}`)],
  }));
}

const citable = perFile((file) => {
  const cited = new Set(file.uses.flatMap(({ reference }) => ('$refText' in reference ? [reference.$refText] : [])));
  return entriesInReach(file, 'evidence')
    .filter(({ name, node }) => node.$container.$container === file.root || cited.has(name))
    .slice(0, CHOICES);
});
