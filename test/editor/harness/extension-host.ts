import path from 'node:path';
import { format } from 'node:util';
import { launchBrowser } from '../../support/chromium.ts';
import { type CodeServerOptions, startCodeServer } from './code-server.ts';

export interface ExtensionHostRun extends CodeServerOptions {
  /** Extensions under development, each a folder with a manifest. VS Code wants one at least to run tests. */
  readonly developmentFolders: readonly string[];
  /** The file whose exported `run()` is called inside the extension host. */
  readonly testsFile: string;
  /** The folder that the window has open; an empty window without. */
  readonly workspace?: string;
  readonly timeoutMs?: number;
  /** Where a picture of the window is kept when the tests are through. */
  readonly screenshot?: string;
  /** Takes what the extension host says on its console, the tests' own report among it. Dropped where it is left out. */
  readonly onOutput?: (words: string) => void;
}

/** The exit code that stands for tests which did not end in time, as `timeout` gives it. */
const TIMED_OUT = 124;

const VIEWPORT = { width: 1400, height: 900 };

/** Runs tests inside the extension host of a code-server window. Gives their exit code: 0 when all pass. */
export async function runInExtensionHost(options: ExtensionHostRun): Promise<number> {
  const server = await startCodeServer({
    ...options,
    // With it the window reports the end of the tests through `codeAutomationExit`.
    extraArgs: ['--vscode-option', 'enable-smoke-test-driver', ...(options.extraArgs ?? [])],
  });
  try {
    const browser = await launchBrowser();
    try {
      const page = await (await browser.newContext({ viewport: VIEWPORT })).newPage();
      const exit = new Promise<number>((resolve, reject) => {
        page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)).catch(reject);
      });
      await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
        options.onOutput?.(format(...args));
      });
      await page.goto(`${server.url}?${windowParameters(options, server.port)}`);
      const code = await Promise.race([exit, timeout(options.timeoutMs ?? 120_000)]);
      if (options.screenshot !== undefined) await page.screenshot({ path: options.screenshot });
      if (code === TIMED_OUT) console.error(`The tests did not end in time. code-server says:\n${server.log()}`);
      return code;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

function windowParameters(options: ExtensionHostRun, port: number): URLSearchParams {
  const remote = (file: string) => `vscode-remote://127.0.0.1:${port}${path.resolve(file)}`;
  const payload = [
    ...options.developmentFolders.map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ['extensionTestsPath', remote(options.testsFile)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const parameters = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (options.workspace === undefined) parameters.set('ew', 'true');
  else parameters.set('folder', path.resolve(options.workspace));
  return parameters;
}

function timeout(ms: number): Promise<number> {
  return new Promise((resolve) => setTimeout(resolve, ms, TIMED_OUT).unref());
}
