import type { Range } from '@theory-of-change/model';
import type { AstNode } from 'langium';
import { isCard, isEntry, isInclude, isIndicator, isValueDetail } from '../../generated/ast.ts';
import { textOfAll, wordsOf } from '../../model/details.ts';
import { byStatement, type Statement } from '../by-statement.ts';
import { nodesIn } from '../nodes-that.ts';
import { rangeOf, rangeOfProperty } from '../places.ts';
import { type Private, privateIn } from '../prose/private.ts';
import type { Rule } from '../rule.ts';

/** Words in a card, a list or a note that tell who somebody is. */
export const privateWords: Rule = {
  check: (file) =>
    file.root.statements
      .flatMap(tellingNodes)
      .map(({ node, what }) => ({ range: placeOf(node), message: MESSAGES[what] })),
  passing: `activities {
  dig "Dig and plant together" { note "Ask the allotment society again, as agreed on 3 May 2026" }
}
`,
  failing: `activities {
  dig "Dig and plant together" { note "Spades: ask Rowan, rowan@allotments.example" }
}
`,
};

const MESSAGES: Readonly<Record<Private, string>> = {
  email: 'An email address: does everybody who gets this file need it?',
  telephone: 'A telephone number: does everybody who gets this file need it?',
  'name and birth date': 'A full name with a date of birth tells who the child is: could it be left out?',
};

/** What in a column, a list or an arrow tells who somebody is. */
const tellingNodes = byStatement((statement) =>
  WRITTEN.includes(statement.$type)
    ? nodesIn(statement).flatMap((node) => privateIn(textIn(node)).map((what) => ({ node, what })))
    : [],
);

const WRITTEN: readonly Statement['$type'][] = ['Column', 'SideList', 'Arrow'];

/** What people write about people: cards, lists, and the details of both and of arrows; no web addresses. */
function textIn(node: AstNode): string {
  if (isCard(node) || isInclude(node) || isEntry(node) || isIndicator(node)) return wordsOf(node) ?? '';
  return isValueDetail(node) && node.keyword !== 'url' ? textOfAll(node.values) : '';
}

function placeOf(node: AstNode): Range {
  return isValueDetail(node) ? rangeOf(node) : rangeOfProperty(node, 'words');
}
