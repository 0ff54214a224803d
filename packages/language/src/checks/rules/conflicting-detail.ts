import { type AstNode, AstUtils } from 'langium';
import { detailRow } from '../../details/words.ts';
import type { Detail, Detailed } from '../../generated/ast.ts';
import { isDetailed } from '../../generated/ast.ts';
import { removeNode } from '../edits.ts';
import type { Observation } from '../finding.ts';
import { rangeOf } from '../places.ts';
import { keywordOf } from '../places-of-details.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';

/** A detail that can be said once, said twice with different words: on one card, or on one arrow that was restated. */
export const conflictingDetail: Rule = {
  check: (file) => {
    const said = new Set<Detail>();
    return groups(file).flatMap((details) => conflicts(file, details, said));
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
  const blocks = AstUtils.streamAllContents(file.root)
    .filter((node: AstNode): node is Detailed => isDetailed(node))
    .map((node) => node.details)
    .toArray();
  const restated = file.restated
    .flatMap((steps) => [steps.filter((step) => step.kind === '->'), steps.filter((step) => step.kind === '~>')])
    .map((steps) => [...new Set(steps.map((step) => step.statement))])
    .filter((statements) => statements.length > 1)
    .map((statements) => statements.flatMap((statement) => statement.details));
  return [...blocks, ...restated];
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
    return [
      {
        range: rangeOf(detail),
        message: `\`${keyword}\` is said twice, in different words: which one holds?`,
        related: [{ uri: file.document.uri.toString(), range: rangeOf(earlier), message: 'It is said here first' }],
        fixes: [{ title: `Remove this \`${keyword}\``, edits: [removeNode(file.document.textDocument, detail)] }],
      },
    ];
  });
}

function wordsOf(detail: Detail): string {
  return (detail.$cstNode?.text ?? '').replace(/\s+/g, ' ').normalize('NFC');
}
