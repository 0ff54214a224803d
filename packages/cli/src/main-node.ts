import { run } from './run.ts';
import { processShell } from './shell-node.ts';

// The bundle is dist/cli/toc.mjs: fonts, programs, libraries and templates stand one folder up.
process.exitCode = await run(process.argv.slice(2), processShell(new URL('../', import.meta.url)));
