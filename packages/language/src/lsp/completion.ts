import { HEXAGON_SIDES, STAGES, stageKeyword } from '@theory-of-change/model';
import type { AstNode, LangiumDocument } from 'langium';
import type { CompletionProvider } from 'langium/lsp';
import { CompletionItemKind, CompletionList, type CompletionParams, type Range } from 'vscode-languageserver';
import { detailsOf, keywordOf } from '../checks/places-of-details.ts';
import { RULES } from '../checks/table.ts';
import { HEXAGON } from '../details/hexagon.ts';
import { SETTINGS, type SettingRow } from '../details/settings.ts';
import { type DetailRow, type Place, SIDE_LIST_DOCS, SIDE_LISTS } from '../details/table.ts';
import { type Document, isDetailed, isHexagon, isSetting, isTitle } from '../generated/ast.ts';
import { scan } from '../grammar/scanner.ts';
import { treeOf } from '../references/names.ts';
import type { TheoryScopeProvider } from '../references/scope-provider.ts';
import { NameProposals } from './completion/names.ts';
import type { PathProposals } from './completion/paths.ts';
import { type CompletionPlace, type Cursor, cursorAt } from './completion/place.ts';
import { choice, keyword, type Proposal, toItems } from './completion/proposal.ts';
import {
  columnSnippet,
  detailedItemSnippet,
  detailSnippet,
  itemSnippet,
  listSnippet,
  settingSnippet,
} from './completion/snippets.ts';
import { ValueProposals } from './completion/values.ts';

/** Where a blank alone, typed, brings up proposals: elsewhere it is part of the words or of the indentation. */
const AFTER_A_BLANK: readonly CompletionPlace['kind'][] = ['value', 'setting', 'end', 'words', 'path', 'code', 'score'];

/**
 * Proposes what the tables of the language allow where the cursor stands: settings, columns and lists at the start of
 * a line, details in a block, values after their words, names where names belong. Nothing where free words belong.
 */
export class TheoryCompletion implements CompletionProvider {
  readonly completionOptions = { triggerCharacters: ['.', '>', ',', ' ', '"'] };
  readonly #names: NameProposals;
  readonly #paths: PathProposals;
  readonly #values: ValueProposals;
  readonly #snippets: () => boolean;

  /** `snippets`: whether the editor leads through the gaps of what it inserts. */
  constructor(scopes: TheoryScopeProvider, paths: PathProposals, snippets: () => boolean) {
    this.#names = new NameProposals(scopes);
    this.#paths = paths;
    this.#values = new ValueProposals(this.#names, paths);
    this.#snippets = snippets;
  }

  getCompletion(document: LangiumDocument, { position, context }: CompletionParams): CompletionList {
    const root = treeOf(document);
    if (!root) return CompletionList.create([], false);
    const offset = document.textDocument.offsetAt(position);
    const cursor = cursorAt(document, root, offset);
    if (context?.triggerCharacter === ' ' && !AFTER_A_BLANK.includes(cursor.place.kind)) {
      return CompletionList.create([], false);
    }
    const proposals = this.#proposals(document, root, cursor, offset);
    const range: Range = {
      start: document.textDocument.positionAt(cursor.start),
      end: document.textDocument.positionAt(cursor.quoted ? quotedEnd(document, cursor.start) : offset),
    };
    const snippets = !cursor.quoted && this.#snippets() && hasRoom(document, offset);
    const shown = cursor.quoted ? proposals.flatMap(withoutQuotes) : proposals;
    return CompletionList.create(toItems(shown, { range, snippets }), false);
  }

  #proposals(
    document: LangiumDocument,
    root: Document,
    { place, quoted }: Cursor,
    offset: number,
  ): readonly Proposal[] {
    switch (place.kind) {
      case 'statement':
        return [...statements(root, offset), ...this.#names.ends(document, root, [])];
      case 'end':
        if (quoted) return this.#names.words(root);
        return [...this.#names.ends(document, root, place.given), ...columns(false)];
      case 'item':
        return this.#snippets() ? items(place.place) : [];
      case 'detail':
        return details(place.place, place.owner, offset);
      case 'value':
        return place.next === undefined
          ? this.#values.ofDetail(document, root, place.written, place.owner)
          : [...this.#values.after(place.written), ...details(place.next, place.owner, offset)];
      case 'setting':
        return this.#values.ofSetting(root, place.row);
      case 'words':
        return place.words.map((word) => choice(word));
      case 'side':
        return sides(place.owner);
      case 'score':
        return HEXAGON[place.side].scores.map((meaning, index) => choice(String(index + 1), meaning));
      case 'path':
        return this.#paths.imports(document);
      case 'accept':
        return [keyword('toc-accept', 'Accepts what is found in the next statement, with a reason.', 'toc-accept $0')];
      case 'code':
        return codes(place.given);
      case 'none':
        return [];
    }
  }
}

function statements(root: Document, offset: number): readonly Proposal[] {
  const given = root.statements.filter((one) => !holds(one, offset));
  const hasTitle = given.some(isTitle);
  const said = new Set(given.filter(isSetting).map((one) => one.keyword));
  const isLeft = (row: SettingRow) => row.times !== 'once' || !said.has(row.keyword);
  return [
    ...(hasTitle ? [] : [keyword('theory', 'The title, in quotes.', 'theory "$1"$0')]),
    ...SETTINGS.filter(isLeft).map((row) => keyword(row.keyword, row.doc, settingSnippet(row))),
    ...columns(true),
    ...SIDE_LISTS.map((list) => keyword(list, SIDE_LIST_DOCS[list], listSnippet(list))),
    keyword('import', 'Names from another file: `import "./measures.toc"`.', 'import "$1"$0'),
  ];
}

/** What only this place takes comes first; what it may have once and has is left out. */
function details(place: Place, owner: AstNode, offset: number): readonly Proposal[] {
  const given = isDetailed(owner) ? owner.details.filter((one) => !holds(one, offset)).map(keywordOf) : [];
  const isLeft = (row: DetailRow) => row.times === 'many' || !given.includes(row.keyword);
  return detailsOf(place)
    .filter(isLeft)
    .sort((a, b) => a.on.length - b.on.length)
    .map((row) => keyword(row.keyword, row.doc, detailSnippet(row, place)));
}

/** Whether something is what is being typed. */
function holds({ $cstNode: cst }: AstNode, offset: number): boolean {
  return cst !== undefined && cst.offset <= offset && offset <= cst.end;
}

function columns(opening: boolean): readonly Proposal[] {
  return STAGES.map((stage) => keyword(stageKeyword(stage), 'A column.', opening ? columnSnippet(stage) : undefined));
}

/** Cards and entries to fill in: an editor without snippets has nothing of them. */
function items(place: Place): readonly Proposal[] {
  const detailed = detailedItemSnippet(place);
  const what = STAGES.some((stage) => stage === place) ? 'card' : 'entry';
  const item = (label: string, detail: string, snippet: string): Proposal => {
    return { label, kind: CompletionItemKind.Snippet, detail, snippet };
  };
  return [
    item(what, 'words, or a name and words', itemSnippet(place)),
    ...(detailed === undefined ? [] : [item(`${what} with details`, 'and what most of them say', detailed)]),
  ];
}

function sides(owner: AstNode): readonly Proposal[] {
  const given = isHexagon(owner) ? owner.scores.filter(({ values }) => values.length > 0).map(({ side }) => side) : [];
  return HEXAGON_SIDES.filter((side) => !given.includes(side)).map((side) => choice(side, HEXAGON[side].asks));
}

/** The codes of the rules whose findings may be accepted. */
function codes(given: readonly string[]): readonly Proposal[] {
  return RULES.filter(({ code, acceptable }) => acceptable && !given.includes(code)).map(({ code, title, why }) => ({
    label: code,
    kind: CompletionItemKind.EnumMember,
    detail: title,
    documentation: why,
    snippet: `${code}: $0`,
  }));
}

/** What is proposed in quotes that are there: words, without quotes of their own. */
function withoutQuotes(proposal: Proposal): readonly Proposal[] {
  const { label } = proposal;
  return label.startsWith('"') ? [{ ...proposal, label: label.slice(1, -1) }] : [];
}

/** Where the words in quotes end that begin at an offset: before the closing quote, else with the line. */
function quotedEnd({ textDocument: text }: LangiumDocument, start: number): number {
  const string = scan(text.getText()).tokens.find((token) => token.end > start);
  return string ? string.end - (string.unclosed ? 0 : 1) : start;
}

/** Whether nothing follows on the line that what a snippet writes would run into. */
function hasRoom({ textDocument: text }: LangiumDocument, offset: number): boolean {
  const { line } = text.positionAt(offset);
  const rest = text.getText({ start: text.positionAt(offset), end: { line: line + 1, character: 0 } });
  return /^[\s}]*$/.test(rest);
}
