import { type LangiumDocument, type URI, UriUtils } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Edit, Fix } from '../checks/finding.ts';
import { fixesOf } from '../checks/findings-of.ts';
import type { TheoryFile } from '../checks/theory-file.ts';
import { copyRange } from '../model/places.ts';
import { nameCardAt } from './name-card.ts';
import { creationOf, withFreeNames } from './new-files.ts';
import { refactoringsAt } from './refactorings.ts';

/** What code actions ask of the editor and its files. */
export interface ActionContext {
  /** The file that a document holds; none where it is no theory. */
  readonly read: (document: LangiumDocument) => TheoryFile | undefined;
  /** Whether the editor makes the files that a change needs. */
  readonly createsFiles: () => boolean;
  /** Whether something has this address already. */
  readonly isTaken: (uri: URI) => Promise<boolean>;
}

/** What is offered for a place: a fix of findings, or, where there are none, another change. */
interface Offer {
  readonly fix: Fix;
  readonly mends: Diagnostic[];
  readonly isPreferred: boolean;
}

/**
 * Offers the fixes that findings carry (where quotes are missing in several places, all of them at once too), a name for
 * a card that an arrow calls by its words, and what else can be done with a card. What needs a new file is offered where the
 * editor makes files, and for texts that have been saved.
 */
export class TheoryCodeActions implements CodeActionProvider {
  readonly #context: ActionContext;

  constructor(context: ActionContext) {
    this.#context = context;
  }

  async getCodeActions(document: LangiumDocument, params: CodeActionParams): Promise<CodeAction[]> {
    const here = (document.diagnostics ?? []).filter(({ range }) => touches(range, params.range));
    const mends = here.flatMap((diagnostic) => [...this.#fixes(diagnostic), ...allQuotes(document, diagnostic)]);
    const offset = document.textDocument.offsetAt(params.range.start);
    const naming = nameCardAt(document, offset);
    const file = this.#context.read(document);
    const changes = [...(naming ? [naming] : []), ...(file ? refactoringsAt(file, offset) : [])]
      .filter((one) => this.#canMake(one) && !mends.some(({ fix }) => fix.title === one.title))
      .map((fix): Offer => ({ fix, mends: [], isPreferred: false }));
    const all = await Promise.all([...mends, ...changes].map((offer) => this.#action(document, offer)));
    const { only } = params.context;
    return only ? all.filter(({ kind = '' }) => only.some((wanted) => kind.startsWith(wanted))) : all;
  }

  #fixes(diagnostic: Diagnostic): readonly Offer[] {
    return fixesOf(diagnostic.data)
      .filter((fix) => this.#canMake(fix))
      .map((fix, index) => ({ fix, mends: [diagnostic], isPreferred: index === 0 && fix.creates === undefined }));
  }

  #canMake({ creates = [] }: Fix): boolean {
    return creates.length === 0 || this.#context.createsFiles();
  }

  async #action(document: LangiumDocument, { fix, mends, isPreferred }: Offer): Promise<CodeAction> {
    const folder = UriUtils.dirname(document.uri);
    const edit = changeOf(document, folder, await withFreeNames(fix, folder, this.#context.isTaken));
    const kind = mends.length > 0 ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite;
    return { title: fix.title, kind, diagnostics: mends, isPreferred, edit };
  }
}

/** Words without quotes come in whole lists, pasted from elsewhere. */
function allQuotes(document: LangiumDocument, diagnostic: Diagnostic): readonly Offer[] {
  if (diagnostic.code !== UNQUOTED) return [];
  const all = (document.diagnostics ?? []).filter(({ code }) => code === UNQUOTED);
  const edits = all.flatMap(({ data }) => fixesOf(data).flatMap((fix) => fix.edits));
  const fix = { title: `Add all quotes that are missing (${all.length})`, edits };
  return all.length < 2 ? [] : [{ fix, mends: all, isPreferred: false }];
}

const UNQUOTED = 'unquoted-words';

/** New files come first, so that nothing points to a file that could not be made. */
function changeOf({ uri, textDocument }: LangiumDocument, folder: URI, { edits, creates = [] }: Fix): WorkspaceEdit {
  const own = edits.map(toTextEdit);
  if (creates.length === 0) return { changes: { [uri.toString()]: own } };
  const version = textDocument.version > 0 ? textDocument.version : null;
  const change = { textDocument: { uri: uri.toString(), version }, edits: own };
  return { documentChanges: [...creates.flatMap((one) => creationOf(one, folder)), change] };
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
