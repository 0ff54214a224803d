#!/usr/bin/env node
// The command `toc`. This file is committed, so that npm can link it before anything is built; the tool itself is the
// bundle in dist/cli. It is built at the first call where nobody built it before.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(`toc: this is Node ${process.versions.node}, and Node 22.12 or newer is wanted\n`);
  process.stderr.write(
    'toc: in the folder of this tool, npx toc brings its own on Linux x64; elsewhere see nodejs.org\n',
  );
  process.exit(2);
}

module.enableCompileCache?.();

const root = new URL('../../../', import.meta.url);
const bundle = new URL('dist/cli/toc.mjs', root);

if (!existsSync(bundle)) {
  process.stderr.write('toc: building the tool, once …\n');
  const built = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: fileURLToPath(root), stdio: ['ignore', 2, 2] });
  if (built.status !== 0 || !existsSync(bundle)) {
    process.stderr.write(`toc: it could not be built: run npm ci in ${fileURLToPath(root)}, then try again\n`);
    process.exit(2);
  }
}

await import(bundle.href);
