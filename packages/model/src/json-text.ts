import type { Position, Range } from './theory.ts';

/** A JSON value with the place of everything in it, so that a complaint can point at its line. */
export type JsonNode =
  | { readonly kind: 'object'; readonly entries: readonly JsonEntry[]; readonly range: Range }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[]; readonly range: Range }
  | { readonly kind: 'value'; readonly value: string | number | boolean | null; readonly range: Range };

export interface JsonEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: JsonNode;
}

export type JsonText =
  | { readonly kind: 'read'; readonly root: JsonNode }
  | { readonly kind: 'broken'; readonly message: string; readonly range: Range };

/** Nobody nests settings deeper; without a bound a file of brackets would exhaust the stack. */
const DEEPEST = 20;

/** Reads JSON (RFC 8259) and keeps the places. Says in plain words where the text is none; never throws. */
export function readJson(text: string): JsonText {
  try {
    return { kind: 'read', root: new Reader(text).readAll() };
  } catch (error) {
    if (error instanceof NotJson) return { kind: 'broken', message: error.message, range: error.range };
    throw error;
  }
}

class NotJson extends Error {
  readonly range: Range;

  constructor(message: string, range: Range) {
    super(message);
    this.range = range;
  }
}

class Reader {
  readonly #text: string;
  readonly #lineStarts: readonly number[];
  #at = 0;

  constructor(text: string) {
    this.#text = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
    this.#lineStarts = [0, ...[...this.#text.matchAll(/\r\n|\r|\n/g)].map((line) => line.index + line[0].length)];
  }

  readAll(): JsonNode {
    const root = this.#value(0);
    if (this.#peek() !== '') throw this.#broken('Something follows the last bracket: one pair of braces holds it all');
    return root;
  }

  #value(depth: number): JsonNode {
    if (depth > DEEPEST) throw this.#broken('This is nested too deep');
    const start = this.#skip();
    switch (this.#text[start]) {
      case '{':
        return this.#object(depth);
      case '[':
        return this.#array(depth);
      case '"':
        return { kind: 'value', value: this.#string(), range: this.#range(start) };
      default:
        return this.#word();
    }
  }

  #object(depth: number): JsonNode {
    const start = this.#at;
    const entries: JsonEntry[] = [];
    this.#at++;
    while (this.#peek() !== '}') {
      if (entries.length > 0) this.#expect(',', 'A comma is missing before this');
      if (this.#peek() !== '"') throw this.#broken('A name in double quotes belongs here');
      const keyStart = this.#at;
      const key = this.#string();
      const keyRange = this.#range(keyStart);
      this.#expect(':', `A colon is missing after "${key}"`);
      entries.push({ key, keyRange, value: this.#value(depth + 1) });
    }
    this.#at++;
    return { kind: 'object', entries, range: this.#range(start) };
  }

  #array(depth: number): JsonNode {
    const start = this.#at;
    const items: JsonNode[] = [];
    this.#at++;
    while (this.#peek() !== ']') {
      if (items.length > 0) this.#expect(',', 'A comma is missing before this');
      items.push(this.#value(depth + 1));
    }
    this.#at++;
    return { kind: 'array', items, range: this.#range(start) };
  }

  #string(): string {
    return this.#literal(/"(?:[^"\\\r\n]|\\.)*"/y, 'This quote is not closed') as string;
  }

  #word(): JsonNode {
    const start = this.#at;
    const value = this.#literal(
      /true|false|null|-?\d[\d.eE+-]*/y,
      'A value belongs here: a number, or words in double quotes',
    );
    return { kind: 'value', value, range: this.#range(start) };
  }

  #literal(pattern: RegExp, complaint: string): string | number | boolean | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) throw this.#broken(complaint);
    try {
      const value: string | number | boolean | null = JSON.parse(found);
      this.#at += found.length;
      return value;
    } catch (error) {
      if (error instanceof SyntaxError) throw this.#broken(complaint);
      throw error;
    }
  }

  #expect(sign: string, complaint: string): void {
    if (this.#peek() !== sign) throw this.#broken(complaint);
    this.#at++;
  }

  /** The next character that means something; empty at the end. */
  #peek(): string {
    return this.#text[this.#skip()] ?? '';
  }

  #skip(): number {
    while (/[ \t\r\n]/.test(this.#text[this.#at] ?? '')) this.#at++;
    return this.#at;
  }

  #broken(message: string): NotJson {
    const start = this.#skip();
    const line = /[^\r\n]*/y;
    line.lastIndex = start;
    const end = start + (line.exec(this.#text)?.[0].length ?? 0);
    return new NotJson(message, { start: this.#position(start), end: this.#position(end) });
  }

  #range(start: number): Range {
    return { start: this.#position(start), end: this.#position(this.#at) };
  }

  #position(offset: number): Position {
    const line = this.#lineStarts.findLastIndex((start) => start <= offset);
    return { line, character: offset - (this.#lineStarts[line] ?? 0) };
  }
}
