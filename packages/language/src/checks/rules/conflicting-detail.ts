import type { AstNode } from 'langium';
import { detailRow } from '../../details/words.ts';
import type { Clause, Detail, Detailed, Score } from '../../generated/ast.ts';
import { isHexagon, isValueDetail } from '../../generated/ast.ts';
import { removeNode } from '../edits.ts';
import type { Observation } from '../finding.ts';
import { detailsOf } from '../nodes-that.ts';
import { rangeOf } from '../places.ts';
import { keywordOf } from '../places-of-details.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';

/** A detail that can be said once, said twice with different words: on one card, or on one arrow that was restated. */
export const conflictingDetail: Rule = {
  check: (file) => {
    const said = new Set<Detail>();
    return [
      ...groups(file).flatMap((details) => conflicts(file, details, said)),
      ...detailsOf(file).flatMap((detail) => innerConflicts(file, detail)),
    ];
  },
  passing: `theory "A garden for the street"
activities { dig "Dig together" { dose "weekly" resource "Spades" resource "Seeds" } }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet { because "Work side by side makes talk easy" }
dig -> meet { confidence high }
`,
  failing: `theory "A garden for the street"
activities {
  dig "Dig together" {
    dose "weekly"
    dose "monthly"
  }
}
`,
};

/** Details that speak of one thing: those of a block, and those of every statement that draws one arrow. */
function groups(file: TheoryFile): readonly (readonly Detail[])[] {
  const owners = new Set<Detailed>(detailsOf(file).map(({ $container }) => $container));
  const own = [...owners].map(({ details }) => details);
  const restated = file.restated
    .flatMap((steps) => [steps.filter((step) => step.kind === '->'), steps.filter((step) => step.kind === '~>')])
    .map((steps) => [...new Set(steps.map((step) => step.statement))])
    .filter((statements) => statements.length > 1)
    .map((statements) => statements.flatMap((statement) => statement.details));
  return [...own, ...restated];
}

function conflicts(file: TheoryFile, details: readonly Detail[], said: Set<Detail>): readonly Observation[] {
  const first = new Map<string, Detail>();
  return details.flatMap((detail): readonly Observation[] => {
    const keyword = keywordOf(detail);
    if (detailRow(keyword)?.times !== 'once') return [];
    const earlier = first.get(keyword);
    if (!earlier) {
      first.set(keyword, detail);
      return [];
    }
    if (earlier === detail || said.has(detail) || wordsOf(earlier) === wordsOf(detail)) return [];
    said.add(detail);
    return [saidTwice(file, keyword, earlier, detail)];
  });
}

/** A clause or a score that is given twice: `by 2027-03 by 2028-03`, `need 4 need 5`. */
function innerConflicts(file: TheoryFile, detail: Detail): readonly Observation[] {
  const parts: readonly (Clause | Score)[] = isValueDetail(detail)
    ? detail.clauses
    : isHexagon(detail)
      ? detail.scores
      : [];
  const first = new Map<string, Clause | Score>();
  return parts.flatMap((part): readonly Observation[] => {
    const word = part.$type === 'Clause' ? part.keyword : part.side;
    const earlier = first.get(word);
    if (!earlier) first.set(word, part);
    return !earlier || wordsOf(earlier) === wordsOf(part) ? [] : [saidTwice(file, word, earlier, part)];
  });
}

function saidTwice(file: TheoryFile, word: string, earlier: AstNode, later: AstNode): Observation {
  return {
    range: rangeOf(later),
    message: `\`${word}\` is said twice, in different words: which one holds?`,
    related: [{ uri: file.document.uri.toString(), range: rangeOf(earlier), message: 'It is said here first' }],
    fixes: [{ title: `Remove this \`${word}\``, edits: [removeNode(file.document.textDocument, later)] }],
  };
}

function wordsOf(node: AstNode): string {
  return (node.$cstNode?.text ?? '').replace(/\s+/g, ' ').normalize('NFC');
}
