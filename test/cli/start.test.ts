import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/paths.ts';
import { run } from '../support/run.ts';
import { folderWith, GOOD, TOC } from './toc.ts';

/** The build's own account of what went into which file (esbuild's metafile). */
interface Metafile {
  readonly outputs: Readonly<Record<string, Output>>;
}
interface Output {
  readonly entryPoint?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly imports: readonly { readonly path: string; readonly kind: string; readonly external?: boolean }[];
}

const meta: Metafile = JSON.parse(readFileSync(path.join(ROOT, 'dist/meta/cli.json'), 'utf8'));

/** The packages of others that are loaded together with a source file of the command. */
function packagesWith(source: string): readonly string[] {
  const entry = Object.keys(meta.outputs).find(
    (file) => meta.outputs[file]?.entryPoint === `packages/cli/src/${source}`,
  );
  if (entry === undefined) throw new Error(`The build has no ${source}.`);
  const files = new Set([entry]);
  // A set grows while it is walked.
  for (const file of files) {
    for (const { path: imported, kind, external } of meta.outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && external !== true) files.add(imported);
    }
  }
  const inputs = [...files].flatMap((file) => Object.keys(meta.outputs[file]?.inputs ?? {}));
  return [...new Set(inputs.flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []))];
}

const LAYOUT = ['elkjs'];
const FONTS = ['fontkit', 'linebreak', 'harfbuzzjs'];
const DRAWING = ['preact', 'preact-render-to-string', '@resvg/resvg-wasm'];
const PDF = ['pdfkit', 'png-js', 'fflate'];
const LANGUAGE = ['langium', 'chevrotain'];

describe('nothing is loaded before it is needed', () => {
  test('help and a wrong call load no package at all', () => {
    expect(packagesWith('main-node.ts')).toEqual([]);
  });

  test('`check` loads neither layout nor fonts nor any writer', () => {
    const loaded = packagesWith('check/check.ts');
    expect(loaded).toContain('langium');
    for (const unwanted of [...LAYOUT, ...FONTS, ...DRAWING, ...PDF]) expect(loaded).not.toContain(unwanted);
  });

  test('`export` loads no writer until it writes, and no layout engine until it lays out', () => {
    const loaded = packagesWith('export/export.ts');
    for (const unwanted of [...LAYOUT, ...PDF, '@resvg/resvg-wasm']) expect(loaded).not.toContain(unwanted);
  });

  test('`new` loads no language', () => {
    const loaded = packagesWith('new/new.ts');
    for (const unwanted of [...LANGUAGE, ...LAYOUT, ...FONTS, ...DRAWING, ...PDF])
      expect(loaded).not.toContain(unwanted);
  });
});

/** Makes a process tell on stderr each file that it loads as a module. */
const TELL_LOADED = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    load(url, context, nextLoad) {
      process.stderr.write('loaded ' + url + '\\n');
      return nextLoad(url, context);
    },
  });
`)}`;

describe('a running command keeps to it', () => {
  /** The files that the process opens, as Node tells them. */
  const opened = async (...args: string[]) => {
    const folder = await folderWith({ 'a.toc': GOOD });
    const result = await run(process.execPath, ['--import', TELL_LOADED, TOC, ...args], { cwd: folder });
    expect(result.code).toBe(0);
    return result.stderr.split('\n').filter((line) => line.startsWith('loaded '));
  };

  test('`check` opens none of the files that an export needs', async () => {
    const files = await opened('check', 'a.toc');
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => /elk|write-|figure/.test(file))).toEqual([]);
  });

  test('an SVG is written without the code of PDF and PNG', async () => {
    const files = await opened('export', 'a.toc', '--to', 'a.svg');
    expect(files.some((file) => file.includes('write-svg'))).toBe(true);
    expect(files.filter((file) => /write-pdf|write-png/.test(file))).toEqual([]);
  });
});
