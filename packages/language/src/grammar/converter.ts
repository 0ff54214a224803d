import { STAGES } from '@theory-of-change/model';
import type { CstNode, GrammarAST, ValueType } from 'langium';
import { DefaultValueConverter } from 'langium';
import { nearest } from '../details/nearest.ts';
import { SETTINGS } from '../details/settings.ts';
import { DETAILS, SIDE_LISTS } from '../details/table.ts';
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
        return nearest(input, STAGES) ?? input;
      case 'ListWord':
        return nearest(input, SIDE_LISTS) ?? input;
      case 'SettingWord':
        return (
          nearest(
            input,
            SETTINGS.map(({ keyword }) => keyword),
          ) ?? input
        );
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
