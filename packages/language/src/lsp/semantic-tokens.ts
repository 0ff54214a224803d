import { type AstNode, AstUtils, type CstNode, GrammarUtils, type LangiumDocument, type Reference } from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import {
  type Range,
  SemanticTokenModifiers,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensOptions,
  type SemanticTokensRangeParams,
  SemanticTokenTypes,
} from 'vscode-languageserver';
import { kindOf } from '../checks/kinds.ts';
import type { ValueKind } from '../details/table.ts';
import { detailRow, settingRow } from '../details/words.ts';
import { isImport, isSetting, isValueDetail, isWordValue } from '../generated/ast.ts';
import { LIBRARY_SCHEME } from '../references/import-target.ts';
import { treeOf } from '../references/names.ts';
import { LOOKS } from './looks.ts';

const TYPES = [
  SemanticTokenTypes.keyword,
  SemanticTokenTypes.property,
  SemanticTokenTypes.enumMember,
  SemanticTokenTypes.operator,
  ...new Set(Object.values(LOOKS).map(({ token }) => token)),
] as const;
const MODIFIERS = [SemanticTokenModifiers.declaration, SemanticTokenModifiers.defaultLibrary] as const;

type Type = SemanticTokenTypes;
type Modifier = SemanticTokenModifiers;

interface Token {
  readonly range: Range;
  readonly type: Type;
  readonly modifiers: readonly Modifier[];
}

/**
 * Colours names by what they stand for, wherever they stand, and the words of the language. A name that stands for
 * nothing keeps no colour. Made in one go: Langium's own provider keeps state between its steps, which two requests at
 * once mix up.
 */
export class TheorySemanticTokens implements SemanticTokenProvider {
  readonly tokenTypes = numbered(TYPES);
  readonly tokenModifiers = numbered(MODIFIERS);
  readonly semanticTokensOptions: SemanticTokensOptions = {
    legend: { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] },
    full: { delta: false },
    range: true,
  };

  semanticHighlight(document: LangiumDocument): SemanticTokens {
    return this.#encoded(tokensOf(document));
  }

  semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
    return this.#encoded(
      tokensOf(document).filter((token) => {
        const { line } = token.range.start;
        return line >= range.start.line && line <= range.end.line;
      }),
    );
  }

  semanticHighlightDelta(document: LangiumDocument): SemanticTokens {
    return this.semanticHighlight(document);
  }

  #encoded(tokens: readonly Token[]): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    for (const { range, type, modifiers } of tokens) {
      const bits = modifiers.reduce((sum, one) => sum | (this.tokenModifiers[one] ?? 0), 0);
      const { line, character } = range.start;
      builder.push(line, character, range.end.character - character, this.tokenTypes[type] ?? 0, bits);
    }
    return builder.build();
  }
}

/** Types by their place in the legend, modifiers as one bit each. */
function numbered(all: readonly string[]): Record<string, number> {
  return Object.fromEntries(all.map((one, index) => [one, all === MODIFIERS ? 1 << index : index]));
}

function tokensOf(document: LangiumDocument): readonly Token[] {
  const root = treeOf(document);
  if (!root) return [];
  const tokens = AstUtils.streamAllContents(root)
    .flatMap((node) => [...words(node), ...names(node)])
    // What was made up for a mark that is missing has no length, and no token runs over lines.
    .filter(({ range: { start, end } }) => start.line === end.line && start.character < end.character)
    .toArray();
  return tokens.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

/** The words of the language that a node begins with or holds. */
function words(node: AstNode): readonly Token[] {
  switch (node.$type) {
    case 'Column':
    case 'End':
      return [...ofProperty(node, 'stage', SemanticTokenTypes.keyword), ...ofKeyword(node, 'outcomes')];
    case 'SideList':
      return ofProperty(node, 'list', SemanticTokenTypes.keyword);
    case 'Title':
      return ofKeyword(node, 'theory');
    case 'Import':
      return [...ofKeyword(node, 'import'), ...ofKeyword(node, 'as')];
    case 'Setting':
      return [
        ...ofProperty(node, 'keyword', SemanticTokenTypes.keyword),
        ...ofProperty(node, 'stage', SemanticTokenTypes.enumMember),
        ...ofKeyword(node, 'outcomes', SemanticTokenTypes.enumMember),
      ];
    case 'Include':
      return ofKeyword(node, 'includes', SemanticTokenTypes.property);
    case 'Score':
      return ofProperty(node, 'side', SemanticTokenTypes.enumMember);
    case 'Arrow':
      return ofProperty(node, 'heads', SemanticTokenTypes.operator);
    case 'WordValue':
      return isWordValue(node) && isChoice(node) ? ofProperty(node, 'word', SemanticTokenTypes.enumMember) : [];
    default:
      return ofProperty(node, 'keyword', SemanticTokenTypes.property);
  }
}

const CHOICES: readonly ValueKind['type'][] = ['choice', 'rating', 'language', 'column'];

/** Whether a word is one of those that its setting or detail may be, and not a unit or a name. */
function isChoice({ $container: owner }: { readonly $container?: AstNode }): boolean {
  const row = isSetting(owner)
    ? settingRow(owner.keyword)
    : isValueDetail(owner)
      ? detailRow(owner.keyword)
      : undefined;
  return row !== undefined && CHOICES.includes(row.value.type);
}

/** A node's own name, and those that it uses. */
function names(node: AstNode): readonly Token[] {
  const kind = kindOf(node);
  const own =
    kind && 'name' in node ? ofProperty(node, 'name', LOOKS[kind].token, [SemanticTokenModifiers.declaration]) : [];
  const used = AstUtils.streamReferences(node)
    .filter((info) => info.container === node)
    .flatMap(({ reference }) => ('ref' in reference ? ofReference(reference) : []));
  return [...own, ...used];
}

/** `clinical.health`: the alias as a theory, the rest as what it stands for. */
function ofReference({ ref, $refNode, $refText }: Reference): readonly Token[] {
  const kind = ref && kindOf(ref);
  if (!kind || !$refNode) return [];
  const { start, end } = $refNode.range;
  const fromLibrary = AstUtils.getDocument(ref).uri.scheme === LIBRARY_SCHEME;
  const modifiers: readonly Modifier[] = fromLibrary ? [SemanticTokenModifiers.defaultLibrary] : [];
  const dot = isImport(ref) ? -1 : $refNode.text.indexOf('.');
  const type = LOOKS[kind].token;
  if (dot < 0 || !$refText.includes('.')) return [{ range: { start, end }, type, modifiers }];
  const alias = { ...start, character: start.character + dot };
  return [
    { range: { start, end: alias }, type: LOOKS.import.token, modifiers: [] },
    { range: { start: { ...alias, character: alias.character + 1 }, end }, type, modifiers },
  ];
}

function ofProperty(
  node: AstNode,
  property: string,
  type: Type,
  modifiers: readonly Modifier[] = [],
): readonly Token[] {
  return GrammarUtils.findNodesForProperty(node.$cstNode, property).map((found) => token(found, type, modifiers));
}

function ofKeyword(node: AstNode, word: string, type: Type = SemanticTokenTypes.keyword): readonly Token[] {
  const found = GrammarUtils.findNodeForKeyword(node.$cstNode, word);
  return found ? [token(found, type, [])] : [];
}

function token({ range }: CstNode, type: Type, modifiers: readonly Modifier[]): Token {
  return { range, type, modifiers };
}
