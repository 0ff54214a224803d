import { inflateSync } from 'node:zlib';
import { PdfSyntax, type PdfValue } from './pdf-syntax.ts';

/** A dictionary of a PDF file whose references are followed as they are asked for. */
export class PdfDict {
  readonly #file: PdfFile;
  readonly #entries: ReadonlyMap<string, PdfValue>;
  readonly #data: Uint8Array | undefined;

  constructor(file: PdfFile, entries: ReadonlyMap<string, PdfValue>, data?: Uint8Array) {
    this.#file = file;
    this.#entries = entries;
    this.#data = data;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  dict(key: string): PdfDict | undefined {
    return this.#file.dictOf(this.#entries.get(key));
  }

  dicts(key: string): readonly PdfDict[] {
    return this.items(key).flatMap((item) => this.#file.dictOf(item) ?? []);
  }

  /** The dictionary at a place of an array. */
  dictAt(key: string, place: number): PdfDict | undefined {
    return this.#file.dictOf(this.items(key)[place]);
  }

  items(key: string): readonly PdfValue[] {
    const value = this.#file.follow(this.#entries.get(key));
    return value?.kind === 'array' ? value.items : [];
  }

  name(key: string): string | undefined {
    const value = this.#file.follow(this.#entries.get(key));
    return value?.kind === 'name' ? value.name : undefined;
  }

  number(key: string): number | undefined {
    const value = this.#file.follow(this.#entries.get(key));
    return value?.kind === 'number' ? value.value : undefined;
  }

  boolean(key: string): boolean | undefined {
    const value = this.#file.follow(this.#entries.get(key));
    return value?.kind === 'boolean' ? value.value : undefined;
  }

  /** A text string: UTF-16 with its mark, else Latin-1. */
  text(key: string): string | undefined {
    const value = this.#file.follow(this.#entries.get(key));
    if (value?.kind !== 'string') return undefined;
    const isUtf16 = value.bytes[0] === 0xfe && value.bytes[1] === 0xff;
    return new TextDecoder(isUtf16 ? 'utf-16be' : 'latin1').decode(value.bytes);
  }

  /** What a stream holds, unpacked. */
  get stream(): Uint8Array {
    if (!this.#data) throw new Error('This object has no stream.');
    return this.name('Filter') === 'FlateDecode' ? inflateSync(this.#data) : this.#data;
  }
}

/** Reads the PDF files that we write, for tests: no object streams, no encryption, one revision. */
export class PdfFile {
  readonly #objects = new Map<number, { readonly value: PdfValue; readonly data?: Uint8Array }>();
  readonly trailer: PdfDict;

  constructor(bytes: Uint8Array) {
    const text = Buffer.from(bytes).toString('latin1');
    for (const start of text.matchAll(/(?:^|\n)(\d+) 0 obj\s/g)) {
      const syntax = new PdfSyntax(text, start.index + start[0].length);
      const value = syntax.next();
      const stream = /\s*stream\r?\n/y;
      stream.lastIndex = syntax.at;
      const open = stream.exec(text);
      const from = syntax.at + (open?.[0].length ?? 0);
      const data = open ? bytes.subarray(from, text.indexOf('\nendstream', from)) : undefined;
      this.#objects.set(Number(start[1]), { value, ...(data ? { data } : {}) });
    }
    const trailer = new PdfSyntax(text, text.lastIndexOf('trailer') + 'trailer'.length).next();
    this.trailer = new PdfDict(this, trailer.kind === 'dict' ? trailer.entries : new Map());
  }

  /** All dictionaries of the file. */
  get dicts(): readonly PdfDict[] {
    return [...this.#objects.keys()].flatMap((number) => this.dictOf({ kind: 'ref', number }) ?? []);
  }

  follow(value: PdfValue | undefined): PdfValue | undefined {
    return value?.kind === 'ref' ? this.#objects.get(value.number)?.value : value;
  }

  dictOf(value: PdfValue | undefined): PdfDict | undefined {
    const target = this.follow(value);
    const data = value?.kind === 'ref' ? this.#objects.get(value.number)?.data : undefined;
    return target?.kind === 'dict' ? new PdfDict(this, target.entries, data) : undefined;
  }
}
