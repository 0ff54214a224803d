import { type LangiumDocument, UriUtils } from 'langium';
import { isImport } from '../../generated/ast.ts';
import { importsOf } from '../../references/names.ts';
import { removeNode } from '../edits.ts';
import type { Observation } from '../finding.ts';
import { rangeOfProperty } from '../places.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';

/** Files that import each other in a circle. */
export const importCycle: Rule = {
  check: (file) =>
    file.root.statements.filter(isImport).flatMap((node): readonly Observation[] => {
      const imported = file.imported(node.path);
      if (imported.kind === 'failed') return [];
      const way = wayBack(file, imported.document);
      if (!way) return [];
      const names = [file.document, ...way, file.document].map((document) => UriUtils.basename(document.uri));
      return [
        {
          range: rangeOfProperty(node, 'path'),
          message: `These files import each other in a circle (${names.join(' → ')}): take one of the imports away`,
          fixes: [{ title: 'Remove this import', edits: [removeNode(file.document.textDocument, node)] }],
        },
      ];
    }),
  passing: `import "./measures.toc"
theory "A garden for the street"
`,
  failing: `import "./street.toc"
theory "A garden for the street"
`,
  beside: {
    'measures.toc': `measures { count "A head count" }\n`,
    'street.toc': `import "./main.toc"\ntheory "Our street"\n`,
  },
};

/** The shortest way along imports from a file back to the one that is checked. */
function wayBack(file: TheoryFile, from: LangiumDocument): readonly LangiumDocument[] | undefined {
  const cameFrom = new Map<LangiumDocument, LangiumDocument | undefined>([[from, undefined]]);
  for (const document of cameFrom.keys()) {
    for (const { path } of importsOf(document)) {
      const next = file.loader.imported(document, path);
      // A file that imports itself is told by `unreadable-import`, there.
      if (next.kind === 'failed') continue;
      if (next.document === file.document) return trail(cameFrom, document);
      if (!cameFrom.has(next.document)) cameFrom.set(next.document, document);
    }
  }
  return undefined;
}

function trail(
  cameFrom: ReadonlyMap<LangiumDocument, LangiumDocument | undefined>,
  last: LangiumDocument,
): readonly LangiumDocument[] {
  const way: LangiumDocument[] = [];
  for (let at: LangiumDocument | undefined = last; at; at = cameFrom.get(at)) way.unshift(at);
  return way;
}
