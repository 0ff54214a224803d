import { isDetailedIn, isImport } from '../../generated/ast.ts';
import { describeFailure, type ReadFailure } from '../../references/import-target.ts';
import { removeNode, replace } from '../edits.ts';
import type { Fix, Observation } from '../finding.ts';
import { rangeOfProperty } from '../places.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';

/** An import, or a `detailed in`, that leads to no theory. */
export const unreadableImport: Rule = {
  check: (file) => pathNodes(file).flatMap((node) => unreadable(file, node)),
  passing: `import "./measures.toc"
theory "A garden for the street"
`,
  failing: `import ".\\\\measures.toc"
theory "A garden for the street"
`,
  beside: { 'measures.toc': `measures { count "A head count" }\n` },
};

type PathNode = ReturnType<typeof pathNodes>[number];

function pathNodes(file: TheoryFile) {
  const details = file.nameables.flatMap((node) => (isImport(node) ? [] : node.details.filter(isDetailedIn)));
  return [...file.root.statements.filter(isImport), ...details.filter((detail) => detail.path !== undefined)];
}

function unreadable(file: TheoryFile, node: PathNode): readonly Observation[] {
  // An import that the reader found unfinished was told already.
  if (node.path === undefined) return [];
  const imported = file.imported(node.path);
  if (imported.kind === 'document') return [];
  return [
    {
      range: rangeOfProperty(node, 'path'),
      message: isOwnDetail(node, imported.failure)
        ? 'This card is told in full in the file that it stands in: name another theory'
        : describeFailure(imported.failure, node.path),
      fixes: fixesFor(file, node, node.path, imported.failure),
    },
  ];
}

function isOwnDetail(node: PathNode, failure: ReadFailure): boolean {
  return isDetailedIn(node) && failure === 'itself';
}

function fixesFor(file: TheoryFile, node: PathNode, path: string, failure: ReadFailure): readonly Fix[] {
  const range = rangeOfProperty(node, 'path');
  switch (failure) {
    case 'backslash':
      return [{ title: 'Write the path with /', edits: [replace(range, `"${path.replaceAll('\\', '/')}"`)] }];
    case 'itself':
      return [
        {
          title: isOwnDetail(node, failure) ? 'Remove `detailed in`' : 'Remove the import',
          edits: [removeNode(file.document.textDocument, node)],
        },
      ];
    default:
      return [];
  }
}
