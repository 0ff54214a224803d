import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver';
import type { Edit } from '../checks/finding.ts';
import { fixesOf } from '../checks/findings-of.ts';
import type { TheoryFile } from '../checks/theory-file.ts';
import { copyRange } from '../model/places.ts';
import { nameCardAt } from './name-card.ts';
import { refactoringsAt } from './refactorings.ts';

/**
 * Offers the fixes that findings carry (where quotes are missing in several places, all of them at once too), a name for
 * a card that an arrow calls by its words, and what else can be done with a card.
 */
export class TheoryCodeActions implements CodeActionProvider {
  readonly #read: (document: LangiumDocument) => TheoryFile | undefined;

  /** `read` gives the file that a document holds; none where it is no theory. */
  constructor(read: (document: LangiumDocument) => TheoryFile | undefined) {
    this.#read = read;
  }

  getCodeActions(document: LangiumDocument, params: CodeActionParams): CodeAction[] {
    const uri = document.uri.toString();
    const here = (document.diagnostics ?? []).filter(({ range }) => touches(range, params.range));
    const mends = here.flatMap((diagnostic) => [...fixes(uri, diagnostic), ...allQuotes(uri, document, diagnostic)]);
    const offset = document.textDocument.offsetAt(params.range.start);
    const naming = nameCardAt(document, offset);
    const file = this.#read(document);
    const changes = [...(naming ? [naming] : []), ...(file ? refactoringsAt(file, offset) : [])];
    const all = [...mends, ...changes.map(({ title, edits }) => action(uri, title, edits, [], false))];
    const { only } = params.context;
    return only ? all.filter(({ kind = '' }) => only.some((wanted) => kind.startsWith(wanted))) : all;
  }
}

function fixes(uri: string, diagnostic: Diagnostic): readonly CodeAction[] {
  return fixesOf(diagnostic.data).map(({ title, edits }, index) =>
    action(uri, title, edits, [diagnostic], index === 0),
  );
}

/** Words without quotes come in whole lists, pasted from elsewhere. */
function allQuotes(uri: string, document: LangiumDocument, diagnostic: Diagnostic): readonly CodeAction[] {
  if (diagnostic.code !== UNQUOTED) return [];
  const all = (document.diagnostics ?? []).filter(({ code }) => code === UNQUOTED);
  const edits = all.flatMap(({ data }) => fixesOf(data).flatMap((fix) => fix.edits));
  return all.length < 2 ? [] : [action(uri, `Add all quotes that are missing (${all.length})`, edits, all, false)];
}

const UNQUOTED = 'unquoted-words';

function action(
  uri: string,
  title: string,
  edits: readonly Edit[],
  diagnostics: Diagnostic[],
  isPreferred: boolean,
): CodeAction {
  const changes = { [uri]: edits.map(toTextEdit) };
  const kind = diagnostics.length > 0 ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite;
  return { title, kind, diagnostics, isPreferred, edit: { changes } };
}

function toTextEdit({ range, newText }: Edit): TextEdit {
  return { range: copyRange(range), newText };
}

type Range = Diagnostic['range'];

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
