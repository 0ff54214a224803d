import { STAGES, stageKeyword } from '@theory-of-change/model';
import { type AstNode, AstUtils, CstUtils, type LangiumDocument, UriUtils } from 'langium';
import type { HoverProvider, LangiumServices } from 'langium/lsp';
import type { Hover, HoverParams, MarkupContent } from 'vscode-languageserver';
import { kindOf, oneOf } from '../checks/kinds.ts';
import { detailRow, settingRow } from '../details/words.ts';
import type { Card, Detail, Entry, Include } from '../generated/ast.ts';
import { isCard, isColumn, isEntry, isHexagon, isInclude, isIndicator } from '../generated/ast.ts';
import { hexagonBlock, hexagonHover } from './hexagon-text.ts';
import { analysisHover } from './hover-analysis.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import { Uses } from './uses.ts';

/** What a name stands for, and what a word of the language is for. */
export class TheoryHover implements HoverProvider {
  readonly #services: LangiumServices;
  readonly #uses: Uses;
  #showsMarkdown = true;

  constructor(services: LangiumServices) {
    this.#services = services;
    this.#uses = new Uses(services);
    services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      const shown = capabilities.textDocument?.hover?.contentFormat;
      this.#showsMarkdown = shown === undefined || shown.includes('markdown');
    });
  }

  getHoverContent(document: LangiumDocument, params: HoverParams): Hover | undefined {
    const root = document.parseResult.value.$cstNode;
    if (!root) return undefined;
    const offset = document.textDocument.offsetAt(params.position);
    const leaf = CstUtils.findDeclarationNodeAtOffset(root, offset, this.#services.parser.GrammarConfig.nameRegexp);
    if (!leaf || leaf.offset > offset) return undefined;
    const [named] = this.#services.references.References.findDeclarations(leaf);
    const target = named ?? this.#uses.subjectAt(document, params.position);
    const value = isItem(target) ? told(document, target) : keyword(leaf.astNode, leaf.text);
    if (!value) return undefined;
    const contents: MarkupContent = this.#showsMarkdown
      ? { kind: 'markdown', value }
      : { kind: 'plaintext', value: plainText(value) };
    return { contents, range: leaf.range };
  }
}

type Item = Card | Entry | Include;

function isItem(node: unknown): node is Item {
  return isCard(node) || isEntry(node) || isInclude(node);
}

function told(document: LangiumDocument, item: Item): string {
  const kind = kindOf(item);
  const from = AstUtils.getDocument(item);
  const place = from === document ? '' : ` · ${markdown(UriUtils.basename(from.uri))}`;
  const head = `**${markdown(item.words ?? item.unquoted ?? item.name ?? '')}**`;
  const details = item.details.filter((detail) => !isPrivate(detail)).map(line);
  const column = AstUtils.getContainerOfType(item, isColumn);
  const stage = STAGES.find((one) => one === column?.stage);
  const within = stage ? ` in ${stageKeyword(stage)}` : '';
  const kindLine = `_${kind ? oneOf(kind) : ''}${within}${place}_`;
  return [head, kindLine, ...details.filter((text) => text !== ''), ...analysisHover(item)].join('\n\n');
}

/** A team's candid remarks belong in the file, not in every hover that is shown on a projector. */
function isPrivate(detail: Detail): boolean {
  return 'keyword' in detail && (detail.keyword === 'note' || detail.keyword === 'question');
}

function line(detail: Detail): string {
  if (isHexagon(detail)) return hexagonBlock(detail);
  // Told behind the details, with what it is measured with.
  if (isIndicator(detail)) return '';
  const text = detail.$cstNode?.text ?? '';
  return text.includes('\n') ? '' : markdown(text);
}

/** The line that the table has for a keyword; of a hexagon and its scores, what they say. */
function keyword(node: AstNode, text: string): string | undefined {
  const told = [keywordLine(node, text), hexagonHover(node, text)].filter((one) => one !== undefined && one !== '');
  return told.length > 0 ? told.join('\n\n') : undefined;
}

function keywordLine(node: AstNode, text: string): string | undefined {
  const own = 'keyword' in node && typeof node.keyword === 'string' ? node.keyword : undefined;
  if (own === undefined || !own.split(' ').includes(text)) return undefined;
  return detailRow(own)?.doc ?? settingRow(own)?.doc;
}
