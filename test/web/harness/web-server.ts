import { freePort } from '../../support/free-port.ts';
import { BUILD, BUILDS, loadTestWeb } from './installation.ts';

/** A VS Code that runs in the browser alone, served on the loopback interface. */
export interface WebServer {
  /** The address of a window with the folder open. */
  readonly url: string;
  stop(): void;
}

export interface WebServerOptions {
  /** The folder of the extension, as it is packed. */
  readonly extension: string;
  /** The folder that the window has open; what is written there stays in the window. */
  readonly workspace: string;
}

export async function startWebServer({ extension, workspace }: WebServerOptions): Promise<WebServer> {
  const port = await freePort();
  const server = await loadTestWeb().open({
    // The browser is ours, with frames that keep their storage.
    browserType: 'none',
    host: '127.0.0.1',
    port,
    extensionPaths: [extension],
    folderPath: workspace,
    testRunnerDataDir: BUILDS,
    ...BUILD,
  });
  // By this name: web views get a name of their own under it.
  return { url: `http://localhost:${port}/`, stop: () => server.dispose() };
}
