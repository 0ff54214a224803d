import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One `import`, `export … from`, `import()` or `require()` of a source file. */
export interface Import {
  /** The file that it stands in, absolute. */
  readonly file: string;
  /** As written: `./card.ts`, `langium/lsp`. */
  readonly specifier: string;
}

/**
 * Quotes are single because the formatter makes them so; the `import "./measures.toc"` of a theory inside a test has
 * double ones and is none of ours. A clause holds no quote, so that a match never runs on into the next statement.
 */
const IMPORTS = [
  /^(?:import|export)\b[^'"`;]*?\bfrom '([^']+)'/gm,
  /^import '([^']+)'/gm,
  /\bimport\('([^']+)'\)/g,
  /\brequire\('([^']+)'\)/g,
];

/** The specifiers that a TypeScript source imports, types included, each once. */
export function specifiersOf(source: string): readonly string[] {
  const found = IMPORTS.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1]));
  return [...new Set(found.filter((specifier) => specifier !== undefined))];
}

/** All imports of a file. */
export function importsOf(file: string): readonly Import[] {
  return specifiersOf(readFileSync(file, 'utf8')).map((specifier) => ({ file, specifier }));
}

/** The TypeScript sources under a folder, absolute, in alphabetical order. None where there is no such folder. */
export function sourcesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** The file that a relative import means; `undefined` for one of a package. */
export function importedFile({ file, specifier }: Import): string | undefined {
  return specifier.startsWith('.') ? path.resolve(path.dirname(file), specifier) : undefined;
}

/** The package of an import: `langium` of `langium/lsp`, `@theory-of-change/model`; `undefined` for a relative one. */
export function importedPackage({ specifier }: Import): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The cycles of a directed graph, each as the nodes along it; of cycles that share nodes at least one is given. */
export function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (node: string): void => {
    const start = trail.indexOf(node);
    if (start >= 0) {
      cycles.push(trail.slice(start));
      return;
    }
    if (done.has(node)) return;
    trail.push(node);
    for (const next of graph.get(node) ?? []) visit(next);
    trail.pop();
    done.add(node);
  };
  for (const node of graph.keys()) visit(node);
  return cycles;
}
