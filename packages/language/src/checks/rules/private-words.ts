import type { Range } from '@theory-of-change/model';
import type { Detail } from '../../generated/ast.ts';
import { isValueDetail } from '../../generated/ast.ts';
import { textOfAll, wordsOf } from '../../model/details.ts';
import { rangeOf, rangeOfProperty } from '../places.ts';
import { type Private, privateIn } from '../prose/private.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';

/** Words in a card, a list or a note that tell who somebody is. */
export const privateWords: Rule = {
  check: (file) =>
    textsOf(file).flatMap(({ text, place }) =>
      privateIn(text).map((what) => ({ range: place(), message: MESSAGES[what] })),
    ),
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

interface Text {
  readonly text: string;
  /** Where it is written: hardly ever asked. */
  readonly place: () => Range;
}

/** What people write about people: cards, lists, and the details of both and of arrows; no web addresses. */
function textsOf(file: TheoryFile): readonly Text[] {
  return [
    ...file.nameables.flatMap((node): readonly Text[] => {
      if (node.$type === 'Import') return [];
      return [{ text: wordsOf(node) ?? '', place: () => rangeOfProperty(node, 'words') }, ...inDetails(node.details)];
    }),
    ...file.arrows.flatMap(({ details }) => inDetails(details)),
  ];
}

function inDetails(details: readonly Detail[]): readonly Text[] {
  return details.flatMap((detail): readonly Text[] => {
    if (detail.$type === 'Indicator') {
      return [
        { text: wordsOf(detail) ?? '', place: () => rangeOfProperty(detail, 'words') },
        ...inDetails(detail.details),
      ];
    }
    if (!isValueDetail(detail) || detail.keyword === 'url') return [];
    return [{ text: textOfAll(detail.values), place: () => rangeOf(detail) }];
  });
}
