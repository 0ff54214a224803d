// `npm run test:electron`: the tests of test/editor/host in the desktop editor, against the packed extension. VS Code is
// downloaded where the network allows it, else the run is SKIPPED in a banner, or an error with E2E_REQUIRE_ELECTRON=1.
// VSCODE_EXECUTABLE_PATH names an editor that is there; with harness/code-shim.ts that is code-server, and reported as such.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { banner } from '../support/banner.ts';
import { CACHE } from '../support/paths.ts';
import { mustRun } from '../support/run.ts';
import { installExtension } from './harness/code-server.ts';
import { packExtension } from './harness/pack.ts';
import { bundleSuite, DRIVER_EXTENSION } from './harness/suite.ts';
import { exampleWorkspace } from './harness/workspace.ts';

const SHIM = 'code-shim.ts';

const executable = await editor();
if (executable !== undefined) await test(executable);

async function test(vscodeExecutablePath: string): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toc-electron-'));
  const profile = [`--user-data-dir=${folder}/user-data`, `--extensions-dir=${folder}/extensions`];
  const shimmed = path.basename(vscodeExecutablePath) === SHIM;
  try {
    const vsix = await packExtension();
    if (shimmed) {
      await installExtension(vsix, path.join(folder, 'install'), path.join(folder, 'extensions'));
    } else {
      const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath, {
        reuseMachineInstall: true,
      });
      if (cli === undefined) throw new Error(`No command line beside ${vscodeExecutablePath}`);
      await mustRun(cli, [...args, ...profile, '--install-extension', vsix]);
    }
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: DRIVER_EXTENSION,
      extensionTestsPath: await bundleSuite(),
      launchArgs: [exampleWorkspace(folder), ...profile],
    });
    console.log(shimmed ? 'Passed in code-server. Nothing ran in Electron.' : 'Passed in Electron.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function editor(): Promise<string | undefined> {
  const given = process.env.VSCODE_EXECUTABLE_PATH;
  if (given !== undefined) return path.resolve(given);
  try {
    return await downloadAndUnzipVSCode({
      version: process.env.VSCODE_VERSION ?? 'stable',
      cachePath: path.join(CACHE, 'vscode'),
    });
  } catch (error) {
    if (process.env.E2E_REQUIRE_ELECTRON === '1') throw error;
    banner(
      'SKIPPED: nothing was tested in Electron, because VS Code cannot be downloaded here:',
      error instanceof Error ? error.message : String(error),
      'Run it where there is a network, or set VSCODE_EXECUTABLE_PATH.',
    );
    return undefined;
  }
}
