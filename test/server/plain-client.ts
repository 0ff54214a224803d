import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { ROOT } from '../support/paths.ts';
import { until } from '../support/until.ts';

const SERVER = path.resolve(ROOT, process.env.TOC_DIST ?? 'dist', 'server.cjs');
const HEAP = path.join(import.meta.dirname, 'tell-heap.mjs');
const BETWEEN = '\r\n\r\n';

/** An answer as it comes over the pipe. */
export interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

interface Incoming extends Answer {
  readonly id?: number | null;
  readonly method?: string;
  readonly params?: unknown;
}

/** An editor that knows nothing but the Language Server Protocol: JSON with a length before it, over a pipe. */
export class PlainClient {
  /** The exit code, when the server has ended. */
  readonly ended: Promise<number | null>;
  /** What the server said without being asked, in order. */
  readonly notifications: { readonly method: string; readonly params: unknown }[] = [];
  /** What the server asked of an editor that told of nothing that it can do. */
  readonly asked: string[] = [];
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #buffer: Buffer = Buffer.alloc(0);
  #lastId = 0;

  private constructor(child: ChildProcess) {
    this.#process = child;
    this.ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdout?.on('data', (data: Buffer) => this.#take(data));
    // The server may end while we still write.
    child.stdin?.on('error', () => child.stdin?.destroy());
  }

  static start(): PlainClient {
    const args = ['--expose-gc', '--no-flush-bytecode', '--import', HEAP, SERVER, '--stdio'];
    return new PlainClient(spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] }));
  }

  /** Shakes hands as an editor that can do nothing in particular. */
  async initialize(capabilities: object = {}, processId: number | null = null): Promise<Answer> {
    const answer = await this.request('initialize', { processId, rootUri: null, capabilities });
    this.notify('initialized', {});
    return answer;
  }

  request(method: string, params?: unknown): Promise<Answer> {
    return this.ask(method, params).answer;
  }

  /** Asks, and gives the number of the question too, to take it back by. */
  ask(method: string, params?: unknown): { readonly id: number; readonly answer: Promise<Answer> } {
    const id = ++this.#lastId;
    const answer = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    this.send({ jsonrpc: '2.0', id, method, params });
    return { id, answer };
  }

  notify(method: string, params?: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'toc', version, text } });
  }

  change(uri: string, version: number, contentChanges: readonly object[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  send(message: object): void {
    this.sendRaw(JSON.stringify(message));
  }

  /** Sends a text as the content of a message, whatever it is. */
  sendRaw(content: string): void {
    this.write(`Content-Length: ${Buffer.byteLength(content)}${BETWEEN}${content}`);
  }

  /** Writes to the pipe as it is. */
  write(text: string): void {
    this.#process.stdin?.write(text);
  }

  /** Closes the pipe, as an editor does that ends without a word. */
  hangUp(): void {
    this.#process.stdin?.end();
  }

  /** What the server found in a version of a document. */
  async diagnostics(uri: string, version: number): Promise<readonly Diagnostic[]> {
    const found = await until(`findings of ${uri}, version ${version}`, () =>
      this.published(uri).findLast((one) => one.version === version),
    );
    return found.diagnostics;
  }

  /** All findings of a document that were sent, in order. */
  published(uri: string): readonly PublishDiagnosticsParams[] {
    return this.notifications
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => params as PublishDiagnosticsParams)
      .filter((one) => one.uri === uri);
  }

  /** The memory that the server's values hold, in bytes, after what is no longer needed was given back. */
  heap(): Promise<number> {
    return new Promise((resolve) => {
      this.#process.once('message', (bytes: number) => resolve(bytes));
      this.#process.send('heap');
    });
  }

  /** Ends it without a word, for tests that failed. */
  kill(): void {
    if (this.#process.exitCode === null) this.#process.kill('SIGKILL');
  }

  #take(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const headEnd = this.#buffer.indexOf(BETWEEN);
      const length = Number(
        /Content-Length: (\d+)/.exec(this.#buffer.toString('latin1', 0, Math.max(headEnd, 0)))?.[1],
      );
      const start = headEnd + BETWEEN.length;
      if (headEnd < 0 || this.#buffer.length < start + length) return;
      const message: Incoming = JSON.parse(this.#buffer.toString('utf8', start, start + length));
      this.#buffer = this.#buffer.subarray(start + length);
      this.#hear(message);
    }
  }

  #hear({ id, method, params, ...answer }: Incoming): void {
    if (method === undefined) {
      this.#waiting.get(id ?? 0)?.(answer);
      this.#waiting.delete(id ?? 0);
    } else if (id === undefined) this.notifications.push({ method, params });
    else {
      this.asked.push(method);
      this.send({ jsonrpc: '2.0', id, error: { code: -32601, message: 'Not known' } });
    }
  }
}
