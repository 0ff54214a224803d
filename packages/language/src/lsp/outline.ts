import { STAGE_HEADINGS, STAGES } from '@theory-of-change/model';
import type { AstNode, LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { rangeOf, rangeOfProperty } from '../checks/places.ts';
import type { Card, Entry, Include, Statement } from '../generated/ast.ts';
import { isInclude } from '../generated/ast.ts';
import { copyRange } from '../model/places.ts';
import { treeOf } from '../references/names.ts';

/** The outline: the columns and side lists as they stand in the file, their cards within them. */
export class TheoryOutline implements DocumentSymbolProvider {
  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    return (treeOf(document)?.statements ?? []).flatMap(symbolsOf);
  }
}

function symbolsOf(statement: Statement): DocumentSymbol[] {
  switch (statement.$type) {
    case 'Title': {
      const words = statement.words ?? statement.unquoted;
      return words ? [symbol(statement, words, 'theory', SymbolKind.File, 'words', [])] : [];
    }
    case 'Column': {
      const heading = headingOf(statement.stage);
      const name = statement.label ? `${heading}: ${statement.label}` : heading;
      return [symbol(statement, name, '', SymbolKind.Namespace, 'stage', statement.cards.map(cardSymbol))];
    }
    case 'SideList':
      return [symbol(statement, statement.list, '', SymbolKind.Array, 'list', statement.entries.map(cardSymbol))];
    default:
      return [];
  }
}

function headingOf(written: string): string {
  const stage = STAGES.find((known) => known === written);
  return stage ? STAGE_HEADINGS[stage] : written;
}

function cardSymbol(item: Card | Entry | Include): DocumentSymbol {
  const words = item.words ?? item.unquoted;
  const parts = item.details.filter(isInclude).map(cardSymbol);
  const property = item.name ? 'name' : 'words';
  return symbol(item, words || item.name || '…', words ? (item.name ?? '') : '', SymbolKind.String, property, parts);
}

function symbol(
  node: AstNode,
  name: string,
  detail: string,
  kind: SymbolKind,
  property: string,
  children: DocumentSymbol[],
): DocumentSymbol {
  const range = rangeOf(node);
  const selectionRange = rangeOfProperty(node, property);
  return { name, detail, kind, range: copyRange(range), selectionRange: copyRange(selectionRange), children };
}
