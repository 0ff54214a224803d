import path from 'node:path';
import * as esbuild from 'esbuild';
import { CACHE, ROOT } from '../support/paths.ts';

/** Bundles a script of the benchmark as the product's own code is, and gives the path: plain Node would load a hundred files. */
export async function bundleScript(source: string): Promise<string> {
  const outfile = path.join(CACHE, 'bench-scripts', `${source.replaceAll('/', '-').replace(/\.ts$/, '')}.mjs`);
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [path.join('test/bench', source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  return outfile;
}
