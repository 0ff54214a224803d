import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostic, Range } from 'vscode-languageserver-protocol';
import { generateTheory } from '../bench/generate.ts';
import { seededRandom } from '../bench/random.ts';
import { toToc } from '../bench/write.ts';
import { PlainClient } from './plain-client.ts';

const uri = 'file:///often-changed.toc';
const copy = 'file:///the-same-text';
/** Letters of one, two, three and four bytes, marks of the language, whole lines, halves of words. */
const TYPED = [
  'a',
  'é',
  '“',
  '👩‍🍼',
  '\n',
  ' ',
  '{',
  '}',
  '"',
  '// ',
  '->',
  'need -> ',
  'n1',
  '\r\n',
  '\u0301',
  'who ',
];
const BURST = 40;
/** How often the memory is read; an odd number has a middle. */
const READINGS = 5;

/** Someone who types: changes as an editor tells them, and the text with them. */
class Typist {
  text: string;
  version = 1;
  readonly #random = seededRandom(7);
  readonly #whole: string;

  constructor(text: string) {
    this.text = text;
    this.#whole = text;
  }

  /** Types something somewhere, deletes a little, or now and then sends the whole text anew. */
  next(): object {
    const chance = this.#random();
    if (chance < 0.1) return this.#send(this.#whole);
    const start = this.#place(this.#random() * this.text.length);
    const end = chance < 0.4 ? this.#place(start + this.#random() * 8) : start;
    const typed = chance < 0.2 ? '' : (TYPED[Math.floor(this.#random() * TYPED.length)] ?? '');
    const range: Range = { start: positionAt(this.text, start), end: positionAt(this.text, end) };
    this.text = this.text.slice(0, start) + typed + this.text.slice(end);
    this.version += 1;
    return { range, text: typed };
  }

  /** The text as it was at first, but for one line more. */
  finish(line: string): object {
    return this.#send(this.#whole + line);
  }

  #send(text: string): object {
    this.text = text;
    this.version += 1;
    return { text };
  }

  /** An offset that a cursor can have: not between CR and LF. */
  #place(wanted: number): number {
    const offset = Math.min(Math.floor(wanted), this.text.length);
    return this.text.slice(offset - 1, offset + 1) === '\r\n' ? offset + 1 : offset;
  }
}

function positionAt(text: string, offset: number): Range['start'] {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

describe('a document that is changed very often', () => {
  let client: PlainClient;

  beforeEach(() => {
    client = PlainClient.start();
  });
  afterEach(() => client.kill());

  /** Sends so many changes, as fast as they are taken, and waits for what is found in the last text. */
  async function change(typist: Typist, changes: number): Promise<void> {
    for (let sent = 0; sent < changes; sent++) {
      const told = typist.next();
      client.change(uri, typist.version, [told]);
      if (sent % BURST === BURST - 1) await client.request('textDocument/foldingRange', { textDocument: { uri } });
    }
    await client.diagnostics(uri, typist.version);
  }

  /** What is held on the way, after a collection, each time with the same text: a damaged one has another tree. */
  async function held(typist: Typist, changes: number): Promise<readonly number[]> {
    const heaps: number[] = [];
    for (let part = 0; part < READINGS; part++) {
      await change(typist, changes / READINGS);
      const whole = typist.finish('');
      client.change(uri, typist.version, [whole]);
      await client.diagnostics(uri, typist.version);
      heaps.push(await client.heap());
    }
    return heaps;
  }

  test('10,000 times: no more memory than at first, and its findings are those of the last text', async () => {
    const typist = new Typist(toToc(generateTheory(8)));
    await client.initialize();
    client.open(uri, typist.text);
    // The engine's tables of weak references grow while nobody rests, and stay as large: both times there is no rest before.
    await change(typist, 3000);
    const early = await held(typist, 2000);
    await change(typist, 3000);
    const late = await held(typist, 2000);
    // A leaked tree or text for each change would be ten times more.
    const grown = median(late) - median(early);
    expect(grown, `bytes at first: ${early}; at last: ${late}`).toBeLessThan(0.1 * median(early));
    const told = typist.finish('n1 -> nobody\n');
    client.change(uri, typist.version, [told]);
    const last = await client.diagnostics(uri, typist.version);
    expect(last.map(({ code }) => code)).toContain('unresolved-name');
    expect(client.published(uri).at(-1)?.version).toBe(typist.version);
    const versions = client.published(uri).map(({ version = 0 }) => version);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    client.open(`${copy}.toc`, typist.text);
    expect(placeless(last)).toEqual(placeless(await client.diagnostics(`${copy}.toc`, 1)));
  }, 120_000);

  test('wherever it stops, its findings are those of its text read afresh', async () => {
    const typist = new Typist(toToc(generateTheory(8)));
    await client.initialize();
    client.open(uri, typist.text);
    for (let stop = 0; stop < 10; stop++) {
      await change(typist, 23);
      const afresh = `${copy}-${stop}.toc`;
      client.open(afresh, typist.text);
      const found = await client.diagnostics(uri, typist.version);
      expect(placeless(found)).toEqual(placeless(await client.diagnostics(afresh, 1)));
    }
  });
});

function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new RangeError('There is no median of nothing');
  return middle;
}

/** Findings without the address of the file that they speak of. */
function placeless(found: readonly Diagnostic[]): unknown {
  return JSON.parse(JSON.stringify(found).replaceAll(/"uri":"[^"]*"/g, '"uri":""'));
}
