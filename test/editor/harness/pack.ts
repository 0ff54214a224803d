import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { CACHE, ROOT } from '../../support/paths.ts';
import { mustRun } from '../../support/run.ts';

const FOLDER = path.join(CACHE, 'editor-tests');
const VSCE = path.join(ROOT, 'node_modules/@vscode/vsce/vsce');
const IGNORE_FILE = '.vscodeignore';

/** Packs what `npm run build` made as a `.vsix`, unless that was done before, and gives its path. */
export async function packExtension(): Promise<string> {
  const vsix = path.join(FOLDER, 'theory-of-change.vsix');
  const files = filesToPack();
  const changed = Math.max(...files.map((file) => statSync(path.join(ROOT, file)).mtimeMs));
  if (existsSync(vsix) && statSync(vsix).mtimeMs > changed) return vsix;
  mkdirSync(FOLDER, { recursive: true });
  const stage = mkdtempSync(path.join(FOLDER, 'stage-'));
  try {
    // vsce tries its patterns on every file under its folder; here that would be a whole editor, and take half a minute.
    copyTo(stage, files);
    const own = path.join(stage, 'own.vsix');
    const options = ['--no-dependencies', '--no-rewrite-relative-links', '--out', own];
    await mustRun(process.execPath, [VSCE, 'package', ...options], { cwd: stage });
    // Two test files may pack at once: each puts its own in place whole.
    renameSync(own, vsix);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  return vsix;
}

/** Puts what would be packed into a new folder `extension` under `parent`, for an editor that loads it from there. Gives its path. */
export function unpackedExtension(parent: string): string {
  const folder = path.join(parent, 'extension');
  copyTo(folder, filesToPack());
  return folder;
}

function copyTo(folder: string, files: readonly string[]): void {
  for (const file of files) cpSync(path.join(ROOT, file), path.join(folder, file));
}

/** What `.vscodeignore` lets through: it leaves everything out, and then names what goes in. */
function filesToPack(): readonly string[] {
  if (!existsSync(path.join(ROOT, 'dist/extension.cjs'))) throw new Error('Nothing to pack: `npm run build` first.');
  const patterns = readFileSync(path.join(ROOT, IGNORE_FILE), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'));
  const files = patterns.flatMap((pattern) => globSync(pattern.slice(1), { cwd: ROOT }));
  return [IGNORE_FILE, ...files.filter((file) => statSync(path.join(ROOT, file)).isFile())];
}
