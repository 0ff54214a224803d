import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/paths.ts';
import type { Job } from './process-cost.ts';

/** The file that npm links as `toc`. */
const COMMAND = path.join(ROOT, 'packages/cli/bin/toc.js');

/** The `toc` command with these arguments. Throws where nothing is built: the first call would be a build. */
export function tocJob(...args: readonly string[]): Job {
  if (!existsSync(path.join(ROOT, 'dist/cli/toc.mjs'))) throw new Error('Nothing is built: `npm run build` first.');
  return { command: process.execPath, args: [COMMAND, ...args] };
}
