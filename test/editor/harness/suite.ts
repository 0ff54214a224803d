import path from 'node:path';
import * as esbuild from 'esbuild';
import { CACHE, ROOT } from '../../support/paths.ts';

/** The extension that stands as "under development" while the packed one is tested: VS Code runs tests only with one. */
export const DRIVER_EXTENSION = path.join(ROOT, 'test/editor/host/driver');

/** Bundles the tests of `test/editor/host` into one file that an extension host can load, and gives its path. */
export async function bundleSuite(): Promise<string> {
  const outfile = path.join(CACHE, 'editor-tests', `suite-${process.pid}.cjs`);
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ['test/editor/host/suite.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Mocha reads its parts from its own folder when it runs.
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
