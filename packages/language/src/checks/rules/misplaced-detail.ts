import { detailRow } from '../../details/words.ts';
import type { Detail } from '../../generated/ast.ts';
import { isDetailed, isIndicator } from '../../generated/ast.ts';
import { appendToBlock, removeNode } from '../edits.ts';
import type { Fix, Observation } from '../finding.ts';
import { detailsOf } from '../nodes-that.ts';
import { rangeOf } from '../places.ts';
import { keywordOf, placeOf, placesInWords } from '../places-of-details.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';

/** A detail on something that it says nothing about: a `baseline` on a problem. */
export const misplacedDetail: Rule = {
  check: (file) => detailsOf(file).flatMap((detail) => misplaced(file, detail)),
  passing: `theory "A garden for the street"
short-term outcomes {
  meet "Neighbours know each other" { indicator "Neighbours who greet" { baseline 20% } }
}
`,
  failing: `theory "A garden for the street"
problems {
  lonely "Neighbours do not know each other" {
    baseline 20%
  }
}
`,
};

function misplaced(file: TheoryFile, detail: Detail): readonly Observation[] {
  const keyword = keywordOf(detail);
  const row = detailRow(keyword);
  const owner = detail.$container;
  const place = placeOf(owner);
  if (!row || (place && row.on.includes(place))) return [];
  const text = file.document.textDocument;
  const remove: Fix = { title: `Remove \`${keyword}\``, edits: [removeNode(text, detail)] };
  return [
    {
      range: rangeOf(detail),
      message: `\`${keyword}\` says nothing here: it stands on ${placesInWords(row)}`,
      fixes: [...moves(file, detail, keyword), remove],
    },
  ];
}

/** A detail of an indicator that stands beside the card's only indicator is moved into it. */
function moves(file: TheoryFile, detail: Detail, keyword: string): readonly Fix[] {
  const owner = detail.$container;
  if (!isDetailed(owner) || !detailRow(keyword)?.on.includes('indicator')) return [];
  const [indicator, ...others] = owner.details.filter(isIndicator);
  if (!indicator || others.length > 0) return [];
  const text = file.document.textDocument;
  const written = detail.$cstNode?.text ?? '';
  const inside = appendToBlock(text, indicator, written) ?? {
    range: { start: rangeOf(indicator).end, end: rangeOf(indicator).end },
    newText: ` { ${written} }`,
  };
  return [{ title: `Move \`${keyword}\` into the indicator`, edits: [inside, removeNode(text, detail)] }];
}
