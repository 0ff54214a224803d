import { AstUtils, type LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { rangeOf } from '../checks/places.ts';
import { type Raw, scan } from '../grammar/scanner.ts';
import { importsOf, treeOf } from '../references/names.ts';

/** Columns, cards and whatever else stands over several lines fold; so do long comments, and the list of imports. */
export class TheoryFolding implements FoldingRangeProvider {
  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    return [...blocks(document), ...comments(document), ...imports(document)].toSorted(
      (a, b) => a.startLine - b.startLine || b.endLine - a.endLine,
    );
  }
}

/** One a line, the outermost: an editor has one arrow to fold a line by. The closing brace stays in sight. */
function blocks(document: LangiumDocument): readonly FoldingRange[] {
  const root = treeOf(document);
  const byLine = new Map<number, FoldingRange>();
  for (const node of root ? AstUtils.streamAllContents(root) : []) {
    const { start, end } = rangeOf(node);
    if (start.line === end.line || byLine.has(start.line)) continue;
    const last = document.textDocument.getText({ start: { line: end.line, character: 0 }, end });
    const endLine = last.trim() === '}' ? end.line - 1 : end.line;
    if (endLine > start.line) byLine.set(start.line, { startLine: start.line, endLine });
  }
  return [...byLine.values()];
}

/** Comments over several lines, and lines of comment that follow each other. */
function comments(document: LangiumDocument): readonly FoldingRange[] {
  const found: { startLine: number; endLine: number }[] = [];
  for (const comment of scan(document.textDocument.getText()).comments.filter(({ first }) => first)) {
    const endLine = lastLine(comment);
    const before = found.at(-1);
    if (before && before.endLine === comment.line - 1) before.endLine = endLine;
    else found.push({ startLine: comment.line, endLine });
  }
  return found
    .filter(({ startLine, endLine }) => endLine > startLine)
    .map((lines) => ({ ...lines, kind: FoldingRangeKind.Comment }));
}

function lastLine({ line, text }: Raw): number {
  return line + (text.match(/\r\n|\r|\n/g)?.length ?? 0);
}

function imports(document: LangiumDocument): readonly FoldingRange[] {
  const lines = importsOf(document).map((one) => rangeOf(one).start.line);
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || last === first) return [];
  // With a card between them they are no list.
  return last - first < 2 * lines.length ? [{ startLine: first, endLine: last, kind: FoldingRangeKind.Imports }] : [];
}
