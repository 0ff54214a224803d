import { AstUtils, type ReferenceInfo } from 'langium';
import { nearestFew } from '../../details/nearest.ts';
import type { End, Import } from '../../generated/ast.ts';
import { isEnd, isImport } from '../../generated/ast.ts';
import { quote } from '../../grammar/quotes.ts';
import { declaration } from '../declare.ts';
import { replace } from '../edits.ts';
import type { Fix, Observation } from '../finding.ts';
import { anyOf, kindOf, oneOf, wantedKinds } from '../kinds.ts';
import { rangeOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';

/** A name, or a card's words, that nothing declares. */
export const unresolvedName: Rule = {
  check: (file) => [
    ...file.uses.filter(({ reference }) => reference.error !== undefined).flatMap((use) => unknownName(file, use)),
    ...unknownWords(file),
  ],
  passing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet
`,
  failing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meat
`,
};

function unknownName(file: TheoryFile, use: ReferenceInfo): readonly Observation[] {
  const name = use.reference.$refText;
  // The import that failed was told at its place: its names are not told again.
  if (isOfFailedImport(file, name)) return [];
  const range = use.reference.$refNode?.range ?? rangeOf(use.container);
  const kinds = wantedKinds(use.container);
  const known = file.scope
    .getAllElements()
    .filter((one) => !kinds || kinds.some((kind) => one.node && kindOf(one.node) === kind))
    .map((one) => one.name);
  const close = nearestFew(name, known);
  const [best] = close;
  if (!best && plainImportFailed(file)) return [];
  const hint = best ? `: did you mean \`${best}\`?` : `: declare it as ${anyOf(kinds ?? ['card'])}, or change the name`;
  const changes = close.map((other): Fix => ({ title: `Change to \`${other}\``, edits: [replace(range, other)] }));
  const declared = (kinds ?? [])
    .map((kind) => declaration(file, name, kind, use.container))
    .filter((fix) => fix !== undefined);
  return [{ range, message: `Nothing here is called \`${name}\`${hint}`, fixes: [...changes, ...declared] }];
}

/** Whether a name is qualified by the alias of an import that could not be read. */
function isOfFailedImport(file: TheoryFile, name: string): boolean {
  const [alias, rest] = name.split('.');
  return rest !== undefined && failedImports(file).some((statement) => statement.name === alias);
}

/** Whether an import without `as` could not be read: what it would have brought is not known. */
function plainImportFailed(file: TheoryFile): boolean {
  return failedImports(file).some((statement) => statement.name === undefined);
}

function failedImports(file: TheoryFile): readonly Import[] {
  return file.root.statements.filter(isImport).filter(({ path }) => file.imported(path).kind === 'failed');
}

function unknownWords(file: TheoryFile): readonly Observation[] {
  return file.arrows
    .flatMap((arrow) => AstUtils.streamAllContents(arrow).filter(isEnd).toArray())
    .filter((end) => end.words !== undefined && file.ends.meaning(end).kind === 'unknown')
    .map((end) => wordsOfNoCard(file, end));
}

function wordsOfNoCard(file: TheoryFile, end: End): Observation {
  const words = end.words ?? '';
  const close = nearestFew(words, file.ends.words());
  const [best] = close;
  const hint = best ? `did you mean “${best}”?` : `write the words of ${oneOf('card')} exactly, or its name`;
  return {
    range: rangeOf(end),
    message: `No card says “${words}”: ${hint}`,
    fixes: close.map((other) => ({ title: `Change to “${other}”`, edits: [replace(rangeOf(end), quote(other))] })),
  };
}
