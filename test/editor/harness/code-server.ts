import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../../support/free-port.ts';
import { mustRun } from '../../support/run.ts';
import { until } from '../../support/until.ts';
import { CODE_SERVER_ENTRY } from './installation.ts';
import { QUIET_SETTINGS } from './settings.ts';

/** A VS Code that serves its workbench on the loopback interface. */
export interface CodeServer {
  readonly port: number;
  /** Ends with a slash. */
  readonly url: string;
  /** What it wrote so far, for the report of a failure. */
  log(): string;
  /** Ends it with all the processes that it started. */
  stop(): Promise<void>;
}

export interface CodeServerOptions {
  /** An empty folder for configuration, user data and the log. */
  readonly folder: string;
  /** Only the extensions installed here are there; none from a gallery. */
  readonly extensionsFolder: string;
  /** Laid over the quiet settings of the tests. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly extraArgs?: readonly string[];
  /** For the extension host and whatever it starts. */
  readonly env?: NodeJS.ProcessEnv;
}

const STARTS_WITHIN_MS = 60_000;
const ENDS_WITHIN_MS = 3_000;

/** Starts code-server on a free port of 127.0.0.1 and waits until it answers. Throws with its log where it does not. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const userData = path.join(options.folder, 'user-data');
  const userSettings = path.join(userData, 'User');
  mkdirSync(userSettings, { recursive: true });
  mkdirSync(options.extensionsFolder, { recursive: true });
  writeFileSync(path.join(userSettings, 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...options.settings }));
  const config = path.join(options.folder, 'config.yaml');
  writeFileSync(config, `bind-addr: ${address}\nauth: none\ncert: false\n`);
  const logFile = path.join(options.folder, 'code-server.log');
  const logHandle = openSync(logFile, 'a');
  let ended: string | undefined;
  const child = spawn(
    process.execPath,
    [
      CODE_SERVER_ENTRY,
      ...['--config', config, '--auth', 'none', '--bind-addr', address],
      ...['--user-data-dir', userData, '--extensions-dir', options.extensionsFolder],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
      '--disable-getting-started-override',
      ...(options.extraArgs ?? []),
    ],
    // A process group of its own, so that ending it ends the extension hosts and language servers too.
    { stdio: ['ignore', logHandle, logHandle], detached: true, env: environment(options) },
  );
  closeSync(logHandle);
  // Should we be ended first, nothing stays behind.
  const endGroup = (signal: NodeJS.Signals) => {
    if (child.pid !== undefined && ended === undefined) process.kill(-child.pid, signal);
  };
  const endNow = () => endGroup('SIGKILL');
  process.once('exit', endNow);
  child.once('error', (error) => {
    ended = error.message;
  });
  child.once('exit', (code, signal) => {
    ended = `exit code ${code}, signal ${signal}`;
  });
  const log = () => readFileSync(logFile, 'utf8');
  const server: CodeServer = {
    port,
    url: `http://${address}/`,
    log,
    async stop() {
      process.off('exit', endNow);
      endGroup('SIGTERM');
      try {
        await until('code-server to end', () => ended, ENDS_WITHIN_MS);
      } catch {
        // It was asked; now it is told. It may also have gone between the two.
        endNow();
      }
    },
  };
  try {
    await until('code-server to answer', () => answers(`${server.url}healthz`, () => ended), STARTS_WITHIN_MS);
  } catch (error) {
    await server.stop();
    throw new Error(`code-server did not start:\n${log()}`, { cause: error });
  }
  return server;
}

/** Installs a packed extension into `extensionsFolder`, as a user would from the file. */
export async function installExtension(vsix: string, folder: string, extensionsFolder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const config = path.join(folder, 'config.yaml');
  writeFileSync(config, 'auth: none\n');
  await mustRun(
    process.execPath,
    [
      CODE_SERVER_ENTRY,
      ...['--config', config, '--user-data-dir', path.join(folder, 'user-data')],
      ...['--extensions-dir', extensionsFolder, '--install-extension', vsix],
    ],
    { env: environment({ folder }) },
  );
}

function environment(options: Pick<CodeServerOptions, 'folder' | 'env'>): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // No look-ups in a gallery: the tests are offline.
    EXTENSIONS_GALLERY: '{}',
    PORT: undefined,
    // Set where the tests run in a terminal of VS Code: it would open the folder there.
    VSCODE_IPC_HOOK_CLI: undefined,
    // Vitest's own, which would reach the language server.
    NODE_OPTIONS: undefined,
    NODE_ENV: undefined,
    CODE_SERVER_SESSION_SOCKET: path.join(options.folder, 'session.sock'),
    XDG_DATA_HOME: path.join(options.folder, 'xdg'),
    ...options.env,
  };
}

async function answers(url: string, ended: () => string | undefined): Promise<true | undefined> {
  const end = ended();
  if (end !== undefined) throw new Error(`code-server ended early: ${end}`);
  try {
    return (await fetch(url)).ok || undefined;
  } catch {
    return undefined; // Nobody listens yet.
  }
}
