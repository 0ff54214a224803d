import { EIF_RATINGS, STAGES, stageKeyword } from '@theory-of-change/model';
import type { AstNode, LangiumDocument } from 'langium';
import type { CompletionProvider } from 'langium/lsp';
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionList,
  type CompletionParams,
  type Range,
} from 'vscode-languageserver';
import { kindOf, oneOf } from '../checks/kinds.ts';
import { detailsOf } from '../checks/places-of-details.ts';
import { choicesOf } from '../checks/values.ts';
import { SETTINGS } from '../details/settings.ts';
import { type Place, SIDE_LIST_DOCS, SIDE_LISTS } from '../details/table.ts';
import { detailRow, settingRow } from '../details/words.ts';
import { Referable } from '../generated/ast.ts';
import type { TheoryScopeProvider } from '../references/scope-provider.ts';
import { cursorAt } from './completion-place.ts';

/** One proposal, before it has a place. */
interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  readonly documentation?: string;
}

/**
 * Proposes what the tables of the language allow where the cursor stands: settings, columns and lists at the start of
 * a line, details in a block, names where names belong. Nothing where free words belong.
 */
export class TheoryCompletion implements CompletionProvider {
  readonly completionOptions = { triggerCharacters: ['.', '>', ','] };
  readonly #scopes: TheoryScopeProvider;

  constructor(scopes: TheoryScopeProvider) {
    this.#scopes = scopes;
  }

  getCompletion(document: LangiumDocument, params: CompletionParams): CompletionList {
    const offset = document.textDocument.offsetAt(params.position);
    const { place, start } = cursorAt(document, offset);
    const range = { start: document.textDocument.positionAt(start), end: params.position };
    switch (place.kind) {
      case 'statement':
        return listed([...statements(), ...this.#names(document, ['card'])], range);
      case 'end':
        return listed([...this.#names(document, ['card']), ...columns()], range);
      case 'detail':
        return listed(details(place.place), range);
      case 'value':
        return listed(this.#values(document, place.keyword, place.owner), range);
      case 'none':
        return listed([], range);
    }
  }

  #values(document: LangiumDocument, word: string, owner: AstNode): readonly Proposal[] {
    const value = owner.$type === 'Document' ? settingRow(word)?.value : detailRow(word)?.value;
    switch (value?.type) {
      case 'names':
        return this.#names(document, value.of);
      case 'words-or-name':
        return this.#names(document, ['stakeholders']);
      case 'theory':
        return this.#names(document, ['import']);
      case 'choice':
        return choicesOf(value, owner).map(choice);
      case 'rating':
        return EIF_RATINGS.map(choice);
      case 'column':
      case 'column-words':
        return STAGES.map(choice);
      default:
        return [];
    }
  }

  #names(document: LangiumDocument, kinds: readonly string[]): readonly Proposal[] {
    const all = this.#scopes.scopeOf(document, Referable.$type).getAllElements();
    return all.toArray().flatMap(({ name, node }): readonly Proposal[] => {
      const kind = node && kindOf(node);
      if (!kind || !kinds.includes(kind)) return [];
      const words = 'words' in node && typeof node.words === 'string' ? node.words : '';
      return [{ label: name, kind: CompletionItemKind.Reference, detail: words || oneOf(kind) }];
    });
  }
}

function statements(): readonly Proposal[] {
  return [
    keyword('theory', 'The title, in quotes.'),
    keyword('import', 'Names from another file: `import "./measures.toc"`.'),
    ...SETTINGS.map((row) => keyword(row.keyword, row.doc)),
    ...columns(),
    ...SIDE_LISTS.map((list) => keyword(list, SIDE_LIST_DOCS[list])),
  ];
}

/** What only this place takes comes first. */
function details(place: Place): readonly Proposal[] {
  return [...detailsOf(place)].sort((a, b) => a.on.length - b.on.length).map((row) => keyword(row.keyword, row.doc));
}

function columns(): readonly Proposal[] {
  return STAGES.map((stage) => keyword(stageKeyword(stage), 'A column.'));
}

function keyword(label: string, documentation: string): Proposal {
  return { label, kind: CompletionItemKind.Keyword, documentation };
}

function choice(label: string): Proposal {
  return { label, kind: CompletionItemKind.EnumMember };
}

function listed(proposals: readonly Proposal[], range: Range): CompletionList {
  const items = proposals.map(
    ({ documentation, ...proposal }): CompletionItem => ({
      ...proposal,
      textEdit: { range, newText: proposal.label },
      ...(documentation ? { documentation: { kind: 'markdown', value: documentation } } : {}),
    }),
  );
  return CompletionList.create(items, false);
}
