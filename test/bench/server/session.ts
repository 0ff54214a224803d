import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { notingPeak } from '../process-cost.ts';

const uri = 'file:///bench/theory.toc';
/** After so long no more is typed, but at least so many letters. */
const ENOUGH_MS = 3_000;
const FEWEST = 30;
/** So often the typing pauses after a letter. */
const PAUSES = 5;
/** When so long nothing more was found, there is nothing more. */
const NOTHING_MORE_MS = 1_500;

/** What one run of a language server took. */
export interface SessionTimes {
  /** From the start of the process to the findings of the first document, in ms. */
  readonly coldStart: number;
  /** From telling of each typed letter to its findings, in ms, in the order typed. */
  readonly keystrokes: readonly number[];
  /** From telling of a letter, after which nothing more is typed, to all findings, in ms. */
  readonly pauses: readonly number[];
  /** The most memory that it held (resident set), in MB. */
  readonly peakMegabytes: number;
}

/** Starts a server, opens a text, types up to so many letters into the words in its middle, one by one, and says goodbye. */
export async function runSession(server: string, text: string, letters: number): Promise<SessionTimes> {
  const { result, megabytes } = await notingPeak((env) => typeInto(server, text, letters, env));
  return { ...result, peakMegabytes: megabytes };
}

async function typeInto(
  server: string,
  text: string,
  letters: number,
  env: NodeJS.ProcessEnv,
): Promise<Omit<SessionTimes, 'peakMegabytes'>> {
  const begin = performance.now();
  const child = spawn(process.execPath, [server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  try {
    const editor = new Editor(child);
    await editor.open(text);
    const coldStart = performance.now() - begin;
    const place = middleOf(text);
    const keystrokes: number[] = [];
    const end = performance.now() + ENOUGH_MS;
    while (keystrokes.length < letters && (keystrokes.length < FEWEST || performance.now() < end)) {
      keystrokes.push(await editor.type('x', place));
    }
    const pauses: number[] = [];
    while (pauses.length < PAUSES) pauses.push(await editor.typeAndPause('x', place));
    await editor.close();
    return { coldStart, keystrokes, pauses };
  } finally {
    if (child.exitCode === null) child.kill();
  }
}

/** An editor that waits for the findings of each version before it goes on. */
class Editor {
  readonly #connection: MessageConnection;
  readonly #ended: Promise<unknown>;
  #version = 1;
  #found: (version: number) => void = () => {};

  constructor(child: ChildProcess) {
    if (!child.stdout || !child.stdin) throw new Error('The server has no streams.');
    this.#ended = new Promise((resolve) => child.once('exit', resolve));
    this.#connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ version }: PublishDiagnosticsParams) => {
      if (version !== undefined) this.#found(version);
    });
    this.#connection.listen();
  }

  async open(text: string): Promise<void> {
    await this.#connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await this.#connection.sendNotification('initialized', {});
    const found = this.#findingsOf(this.#version);
    const textDocument = { uri, languageId: 'toc', version: this.#version, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
    await found;
  }

  /** Types a letter, and gives the ms until its findings are there. */
  async type(letter: string, place: Place): Promise<number> {
    this.#version += 1;
    const found = this.#findingsOf(this.#version);
    const begin = performance.now();
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: this.#version },
      contentChanges: [{ range: { start: place, end: place }, text: letter }],
    });
    await found;
    return performance.now() - begin;
  }

  /** Types a letter, then nothing, and gives the ms until the last findings are there. */
  async typeAndPause(letter: string, place: Place): Promise<number> {
    const begin = performance.now();
    await this.type(letter, place);
    for (;;) {
      const last = performance.now() - begin;
      const more = this.#findingsOf(this.#version).then(() => true);
      const isMore = await Promise.race([more, setTimeout(NOTHING_MORE_MS, false)]);
      if (!isMore) return last;
    }
  }

  async close(): Promise<void> {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await this.#ended;
    this.#connection.dispose();
  }

  #findingsOf(version: number): Promise<void> {
    return new Promise((resolve) => {
      this.#found = (found) => {
        if (found === version) resolve();
      };
    });
  }
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Before the quote that ends the words of a card in the middle. */
function middleOf(text: string): Place {
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 3);
  const line = lines.findIndex((one, index) => index >= middle && one.trimEnd().endsWith('"'));
  return { line, character: lines[line]?.lastIndexOf('"') ?? 0 };
}
