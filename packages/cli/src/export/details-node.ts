import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Id, Theory } from '@theory-of-change/model';
import type { TheoryReader } from '../theories-node.ts';

/** The theories that cards are `detailed in`, by the card's id. Throws `CallError` where one cannot be read. */
export async function detailsOf(theory: Theory, reader: TheoryReader): Promise<ReadonlyMap<Id, Theory>> {
  const details = new Map<Id, Theory>();
  const read = new Map<string, Theory>();
  for (const { id, detailedIn } of theory.cards) {
    if (detailedIn === undefined) continue;
    const file = fileOf(theory, detailedIn);
    const known = read.get(file) ?? (await reader.read(file)).theory;
    read.set(file, known);
    details.set(id, known);
  }
  return details;
}

/** An import's alias stands for the file that it names; anything else is a path from the theory on. */
function fileOf({ uri, imports }: Theory, detailedIn: string): string {
  const imported = imports.find(({ alias }) => alias === detailedIn)?.uri;
  return imported === undefined ? path.resolve(path.dirname(fileURLToPath(uri)), detailedIn) : fileURLToPath(imported);
}
