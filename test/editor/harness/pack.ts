import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { CACHE, ROOT } from '../../support/paths.ts';
import { mustRun } from '../../support/run.ts';

const FOLDER = path.join(CACHE, 'editor-tests');
const VSCE = path.join(ROOT, 'node_modules/@vscode/vsce/vsce');

/** What goes into the package and may have changed since it was packed. */
const INGREDIENTS = ['package.json', '.vscodeignore', 'README.md', 'CHANGELOG.md', 'syntaxes', 'dist'];

/** Packs what `npm run build` made as a `.vsix`, unless that was done before, and gives its path. */
export async function packExtension(): Promise<string> {
  if (!existsSync(path.join(ROOT, 'dist/extension.cjs'))) throw new Error('Nothing to pack: `npm run build` first.');
  const vsix = path.join(FOLDER, 'theory-of-change.vsix');
  const changed = Math.max(...INGREDIENTS.map((name) => lastChange(path.join(ROOT, name))));
  if (existsSync(vsix) && statSync(vsix).mtimeMs > changed) return vsix;
  mkdirSync(FOLDER, { recursive: true });
  // Two test files may pack at once: each writes its own file and puts it in place whole.
  const own = path.join(FOLDER, `${process.pid}.vsix`);
  await mustRun(process.execPath, [VSCE, 'package', '--no-dependencies', '--no-rewrite-relative-links', '--out', own], {
    cwd: ROOT,
  });
  renameSync(own, vsix);
  return vsix;
}

function lastChange(place: string): number {
  if (!existsSync(place)) return 0;
  const own = statSync(place);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(place).map((name) => lastChange(path.join(place, name))));
}
