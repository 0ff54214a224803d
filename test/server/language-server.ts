import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { THEORY_METHOD, type TheoryUpdate } from '@theory-of-change/model';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  ConfigurationParams,
  InitializeResult,
  PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import { ROOT } from '../support/paths.ts';
import { until } from '../support/until.ts';

const SERVER = path.resolve(ROOT, process.env.TOC_DIST ?? 'dist', 'server.cjs');

/** What an editor tells of itself: the address of its folder, its wishes, what it can do besides watching files. */
export interface Editor {
  readonly folder?: string;
  readonly options?: object;
  readonly capabilities?: ClientCapabilities;
}

/** What an editor with settings that the server may ask for, and with hints in the text, can do. */
export const WITH_SETTINGS: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    inlayHint: { refreshSupport: true },
  },
};

/** The built language server as a process, spoken to as any editor does. */
export class RunningServer {
  readonly connection: MessageConnection;
  /** The user's settings, for a server that may ask for them. */
  settings: Readonly<Record<string, unknown>> = {};
  /** How often the server had the editor ask again, by what. */
  readonly refreshes = { inlayHint: 0, diagnostic: 0 };
  readonly #process: ChildProcess;
  readonly #diagnostics: PublishDiagnosticsParams[] = [];
  readonly #theories: TheoryUpdate[] = [];

  private constructor(child: ChildProcess) {
    if (!child.stdout || !child.stdin) throw new Error('The server has no streams.');
    this.#process = child;
    this.connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#diagnostics.push(params);
    });
    this.connection.onNotification(THEORY_METHOD, (update: TheoryUpdate) => {
      this.#theories.push(update);
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
      items.map(({ section = '' }) => this.settings[section] ?? null),
    );
    for (const what of ['inlayHint', 'diagnostic'] as const) {
      this.connection.onRequest(`workspace/${what}/refresh`, () => {
        this.refreshes[what]++;
        return null;
      });
    }
    this.connection.listen();
  }

  static start(): RunningServer {
    return new RunningServer(spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] }));
  }

  /** Shakes hands. */
  async initialize(editor: Editor = {}): Promise<InitializeResult> {
    const { folder, options, capabilities } = editor;
    const result: InitializeResult = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folder ?? null,
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'folder' }],
      initializationOptions: { theories: true, ...options },
      capabilities: {
        ...capabilities,
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, ...capabilities?.workspace },
      },
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    const textDocument = { uri, languageId: 'toc', version, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  change(uri: string, text: string, version: number): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  /** What the server found in the document, once it has read it. */
  diagnostics(uri: string, ready = (_: PublishDiagnosticsParams) => true): Promise<PublishDiagnosticsParams> {
    return until(`diagnostics of ${uri}`, () => this.#diagnostics.findLast((one) => one.uri === uri && ready(one)));
  }

  /** How often findings were sent without being asked for. */
  get published(): number {
    return this.#diagnostics.length;
  }

  /** The theory that the server announced for a version. */
  theory(uri: string, version: number): Promise<TheoryUpdate> {
    return until(`the theory of ${uri}, version ${version}`, () =>
      this.#theories.findLast((one) => one.uri === uri && one.version === version),
    );
  }

  /** All versions that were announced, in order. */
  announced(uri: string): readonly number[] {
    return this.#theories.filter((one) => one.uri === uri).map(({ version }) => version);
  }

  /** Says goodbye as the protocol wants it, and gives the exit code. */
  async shutdown(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }

  /** Ends it without a word, for tests that failed. */
  kill(): void {
    if (this.#process.exitCode === null) this.#process.kill();
  }
}
