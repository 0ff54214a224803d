import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/paths.ts';
import type { Job } from './process-cost.ts';

/** The `toc` command as npm links it, with these arguments. Throws where there is none or nothing is built. */
export function tocJob(...args: readonly string[]): Job {
  const manifest: { bin?: Record<string, string> } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const script = manifest.bin?.toc;
  if (script === undefined) throw new Error('The manifest has no command `toc`');
  if (!existsSync(path.join(ROOT, 'dist/cli/toc.mjs'))) throw new Error('Nothing is built: `npm run build` first.');
  return { command: process.execPath, args: [path.join(ROOT, script), ...args] };
}
