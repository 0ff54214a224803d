import type { CstNode, GrammarAST, ValueType } from 'langium';
import { DefaultValueConverter, isCompositeCstNode, isLeafCstNode } from 'langium';
import { DETAILS } from '../details/table.ts';
import { unquote } from './quotes.ts';

const KEYWORDS = new Map(
  [...DETAILS.map(({ keyword }) => keyword), 'as at'].map((keyword) => [keyword.replace(' ', ''), keyword]),
);

/** Turns the text of tokens into the values of the tree: words without their quotes, names in NFC, keywords as the table has them. */
export class TocValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    switch (rule.name) {
      case 'STRING':
        return unquote(input);
      case 'ID':
      case 'QName':
        return input.normalize('NFC');
      case 'UNQUOTED':
        return input;
      case 'ArrowHead':
        return input === '~>' ? '~>' : '->';
      case 'StageWord':
      case 'ListWord':
      case 'SettingWord':
        return keywordOf(cstNode) ?? input;
      case 'ReferenceWord':
      case 'ValueWord':
      case 'TheoryWord':
      case 'ClauseWord':
        return KEYWORDS.get(input) ?? input;
      default:
        return super.runConverter(rule, input, cstNode);
    }
  }
}

/** The keyword that the reader took a word for: of a misspelt one the word that was meant. */
function keywordOf(node: CstNode): string | undefined {
  const leaf = isCompositeCstNode(node) ? node.content.find(({ hidden }) => !hidden) : node;
  return leaf !== undefined && isLeafCstNode(leaf) ? leaf.tokenType.name : undefined;
}
