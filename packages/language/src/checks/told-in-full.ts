import type { Theory } from '@theory-of-change/model';
import { type DetailedIn, isDetailedIn } from '../generated/ast.ts';
import { toModel } from '../model/to-model.ts';
import { detailsOf } from './nodes-that.ts';
import type { TheoryFile } from './theory-file.ts';

/** A card that is told in full in another theory. */
export interface ToldInFull {
  /** What says so. Its container is the card. */
  readonly node: DetailedIn;
  /** What this file calls the other, if it imports it so. */
  readonly alias?: string;
  readonly other: Theory;
}

/** The cards of a file that another theory, which can be read, tells in full. */
export function toldInFull(file: TheoryFile): readonly ToldInFull[] {
  return detailsOf(file)
    .filter(isDetailedIn)
    .flatMap((node): readonly ToldInFull[] => {
      const alias = node.theory?.ref;
      const other = theoryAt(file, node.path ?? alias?.path);
      return other ? [{ node, ...(alias?.name === undefined ? {} : { alias: alias.name }), other }] : [];
    });
}

/** The theory that a path in a file leads to; nothing where there is none, or a library. */
export function theoryAt(file: TheoryFile, path: string | undefined): Theory | undefined {
  const imported = path === undefined ? undefined : file.imported(path);
  if (imported?.kind !== 'document') return undefined;
  const theory = toModel(imported.document);
  return theory.kind === 'theory' ? theory : undefined;
}
