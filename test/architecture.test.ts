import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  cyclesOf,
  type Import,
  importedFile,
  importedPackage,
  importsOf,
  sourcesUnder,
  specifiersOf,
} from './support/imports.ts';
import { ROOT } from './support/paths.ts';

/** The code map of ARCHITECTURE.md: which packages of ours each may import. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  language: ['model'],
  diagram: ['model'],
  viewer: ['model', 'diagram'],
  exchange: ['model'],
  export: ['model', 'diagram', 'exchange'],
  cli: ['model', 'language', 'diagram', 'exchange', 'export'],
  server: ['model', 'language'],
  extension: ['model', 'viewer', 'export'],
};

const SCOPE = '@theory-of-change/';
const PACKAGES = Object.keys(ARROWS);

/** Test tools, which any test may use and nothing else. */
const FOR_TESTS = ['vitest', 'fast-check', 'axe-core', 'playwright-core', 'ajv'];

const imports = PACKAGES.flatMap((name) => sourcesUnder(source(name)).flatMap(importsOf));

describe('the code map', () => {
  test('is the one of ARCHITECTURE.md', () => {
    const rows = [
      ...readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8').matchAll(/^\| `(\w+)` *\|.*\| (.*) \|$/gm),
    ];
    const documented = Object.fromEntries(
      rows.map(([, name = '', may = '']) => [name, PACKAGES.filter((own) => new RegExp(`\\b${own}\\b`).test(may))]),
    );
    expect(documented).toEqual(
      Object.fromEntries(PACKAGES.map((name) => [name, PACKAGES.filter((own) => ARROWS[name]?.includes(own))])),
    );
  });

  test('has the only arrows between packages', () => {
    const strays = imports.filter((one) => {
      const own = ownPackage(one);
      return own !== undefined && own !== packageOf(one) && !ARROWS[packageOf(one)]?.includes(own);
    });
    expect(strays.map(shown)).toEqual([]);
  });

  test('has no cycle', () => {
    expect(cyclesOf(new Map(Object.entries(ARROWS)))).toEqual([]);
  });

  test('is what the manifests declare', () => {
    for (const name of PACKAGES) {
      const declared = dependencies(name).filter((dependency) => dependency.startsWith(SCOPE));
      expect(ARROWS[name], name).toEqual(expect.arrayContaining(declared.map((own) => own.slice(SCOPE.length))));
    }
  });
});

describe('imports', () => {
  test('of other packages go through their entry, and only to what the manifest declares', () => {
    const strays = imports.filter((one) => {
      const wanted = importedPackage(one);
      if (wanted === undefined || wanted === 'vscode' || wanted === `${SCOPE}${packageOf(one)}`) return false;
      if (isTest(one.file) && FOR_TESTS.includes(wanted)) return false;
      return !dependencies(packageOf(one)).includes(wanted);
    });
    expect(strays.map(shown)).toEqual([]);
  });

  test('of own files stay inside the package and have their ending', () => {
    const strays = imports.filter((one) => {
      const file = importedFile(one);
      return file !== undefined && (!file.startsWith(source(packageOf(one))) || path.extname(file) === '');
    });
    expect(strays.map(shown)).toEqual([]);
  });

  test('make no cycle between files', () => {
    const graph = new Map<string, string[]>();
    for (const one of imports) {
      const file = importedFile(one);
      if (file === undefined) continue;
      graph.set(one.file, [...(graph.get(one.file) ?? []), file]);
    }
    expect(cyclesOf(graph).map((cycle) => cycle.map(short))).toEqual([]);
  });
});

describe('each world stays in its place', () => {
  test('`vscode` only in the extension', () => {
    expect(imports.filter((one) => one.specifier === 'vscode' && packageOf(one) !== 'extension').map(shown)).toEqual(
      [],
    );
  });

  test('`langium/lsp` only in language/src/lsp and the server', () => {
    const lsp = imports.filter((one) => /^(langium\/lsp|vscode-languageserver)(\/|$)/.test(one.specifier));
    const strays = lsp.filter((one) => packageOf(one) !== 'server' && !one.file.startsWith(source('language', 'lsp')));
    expect(strays.filter((one) => !isTest(one.file)).map(shown)).toEqual([]);
  });

  test('`node:` only in the command line, the mains and files that say so in their name', () => {
    const strays = imports.filter(
      (one) =>
        one.specifier.startsWith('node:') && packageOf(one) !== 'cli' && !isTest(one.file) && !saysNode(one.file),
    );
    expect(strays.map(shown)).toEqual([]);
  });

  test('the DOM only in the viewer and the web view', () => {
    const dom =
      /\bdocument\.(?:querySelector|getElementById|createElement|body|addEventListener)\b|\b(?:HTML|SVG)\w*Element\b/;
    const strays = PACKAGES.flatMap((name) => sourcesUnder(source(name))).filter(
      (file) =>
        !file.startsWith(source('viewer')) &&
        !file.startsWith(source('extension', 'webview')) &&
        !isTest(file) &&
        dom.test(readFileSync(file, 'utf8')),
    );
    expect(strays.map(short)).toEqual([]);
  });

  test('the language server never lays out', () => {
    const strays = imports.filter((one) => packageOf(one) === 'server' && /diagram|elkjs/.test(one.specifier));
    expect(strays.map(shown)).toEqual([]);
  });

  test('ELK is handed in, never imported by the layout’s callers', () => {
    const elk = imports.filter((one) => importedPackage(one) === 'elkjs' && !isTest(one.file));
    expect(elk.filter((one) => !one.file.startsWith(source('diagram', 'elk'))).map(shown)).toEqual([]);
  });
});

describe('the reader of imports', () => {
  test('sees every form', () => {
    expect(
      specifiersOf(
        [
          "import a from 'a';",
          "import type { B } from './b.ts';",
          'import {',
          '  c,',
          '  type D,',
          "} from 'c/d';",
          "import './side-effect.ts';",
          "export * from './e.ts';",
          "export type { F } from './f.ts';",
          "const g = await import('g');",
          "const h = require('h');",
        ].join('\n'),
      ),
    ).toEqual(['a', './b.ts', 'c/d', './e.ts', './f.ts', './side-effect.ts', 'g', 'h']);
  });

  test('leaves the imports of a theory inside a test alone', () => {
    expect(specifiersOf('const text = `\nimport "./measures.toc"\n`;\nexport const a = 1;')).toEqual([]);
  });

  test('finds a cycle and names its way round', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(cyclesOf(graph)).toEqual([['b', 'c']]);
  });
});

function source(name: string, ...inner: readonly string[]): string {
  return path.join(ROOT, 'packages', name, 'src', ...inner) + path.sep;
}

function packageOf({ file }: Import): string {
  return path.relative(path.join(ROOT, 'packages'), file).split(path.sep)[0] ?? '';
}

function ownPackage(one: Import): string | undefined {
  const name = importedPackage(one);
  return name?.startsWith(SCOPE) ? name.slice(SCOPE.length) : undefined;
}

function dependencies(name: string): readonly string[] {
  const manifest: { dependencies?: Record<string, string> } = JSON.parse(
    readFileSync(path.join(ROOT, 'packages', name, 'package.json'), 'utf8'),
  );
  return Object.keys(manifest.dependencies ?? {});
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || file.includes(`${path.sep}testing${path.sep}`);
}

function saysNode(file: string): boolean {
  return /-node(\.|$)|^main\./.test(path.basename(file));
}

function short(file: string): string {
  return path.relative(ROOT, file).replaceAll(path.sep, '/');
}

function shown(one: Import): string {
  return `${short(one.file)} imports ${one.specifier}`;
}
