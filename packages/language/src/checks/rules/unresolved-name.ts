import { nearestFew } from '@theory-of-change/model';
import type { ReferenceInfo } from 'langium';
import type { End, Import } from '../../generated/ast.ts';
import { isEnd, isImport } from '../../generated/ast.ts';
import { quote } from '../../grammar/quotes.ts';
import { shorten } from '../../grammar/read-words.ts';
import { declaration } from '../declare.ts';
import { replace } from '../edits.ts';
import type { Fix, Observation } from '../finding.ts';
import { anyOf, type Kind, kindOf, oneOf, wantedKinds } from '../kinds.ts';
import { lostNames } from '../lost-names.ts';
import { nodesThat } from '../nodes-that.ts';
import { rangeOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';

/** So many names are looked up in search of what was meant: nobody reads more, and each takes its time. */
const MOST_HINTS = 100;

/** A name, or a card's words, that nothing declares. */
export const unresolvedName: Rule = {
  check: (file) => {
    const known = namesByKinds(file);
    const unresolved = file.uses.filter(({ reference }) => reference.error !== undefined);
    const lost = unresolved.length === 0 ? new Set() : lostNames(file);
    const unknown = unresolved.filter(({ reference }) => !lost.has(reference.$refText.normalize('NFC')));
    return [
      ...unknown.flatMap((use, index) => unknownName(file, use, index < MOST_HINTS ? known(use) : undefined)),
      ...unknownWords(file),
    ];
  },
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

/** `known`: the names that could have been meant; where it is absent nothing is offered. */
function unknownName(
  file: TheoryFile,
  use: ReferenceInfo,
  known: readonly string[] | undefined,
): readonly Observation[] {
  const name = use.reference.$refText;
  // The import that failed was told at its place: its names are not told again.
  if (isOfFailedImport(file, name)) return [];
  const range = use.reference.$refNode?.range ?? rangeOf(use.container);
  const kinds = wantedKinds(use.container) ?? ['card'];
  const close = nearestFew(name, known ?? []);
  const [best] = close;
  if (!best && plainImportFailed(file)) return [];
  const hint = best ? `did you mean \`${best}\`?` : `${declare(kinds, name)}, or change the name`;
  const changes = close.map((other): Fix => ({ title: `Change to \`${other}\``, edits: [replace(range, other)] }));
  const declared = known ? kinds.flatMap((kind) => declaration(file, name, kind, use.container) ?? []) : [];
  const message = `Nothing here is called \`${shorten(name)}\`: ${hint}`;
  return [{ range, message, fixes: [...changes, ...declared] }];
}

function declare(kinds: readonly Kind[], name: string): string {
  if (kinds.includes('import')) return `import its file \`as ${shorten(name)}\``;
  return `declare it as ${anyOf(kinds)}`;
}

/** The names that a detail or an arrow could mean, looked up once for each kind of thing that it takes. */
function namesByKinds(file: TheoryFile): (use: ReferenceInfo) => readonly string[] {
  const found = new Map<string, readonly string[]>();
  return ({ container }) => {
    const kinds = wantedKinds(container);
    const key = String(kinds);
    const names =
      found.get(key) ??
      file.scope
        .getAllElements()
        .filter((one) => !kinds || kinds.some((kind) => one.node && kindOf(one.node) === kind))
        .map((one) => one.name)
        .toArray();
    found.set(key, names);
    return names;
  };
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

const wordedEnds = nodesThat((node): node is End => isEnd(node) && node.words !== undefined);

function unknownWords(file: TheoryFile): readonly Observation[] {
  return wordedEnds(file)
    .filter((end) => file.ends.meaning(end).kind === 'unknown')
    .map((end, index) => wordsOfNoCard(end, index < MOST_HINTS ? file.ends.words() : []));
}

function wordsOfNoCard(end: End, known: readonly string[]): Observation {
  const words = end.words ?? '';
  const close = nearestFew(words, known);
  const [best] = close;
  const hint = best ? `did you mean “${shorten(best)}”?` : `write the words of ${oneOf('card')} exactly, or its name`;
  return {
    range: rangeOf(end),
    message: `No card says “${shorten(words)}”: ${hint}`,
    fixes: close.map((other) => ({
      title: `Change to “${shorten(other)}”`,
      edits: [replace(rangeOf(end), quote(other))],
    })),
  };
}
