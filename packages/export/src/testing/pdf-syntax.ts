/** An object of a PDF file, as plain data. */
export type PdfValue =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'ref'; readonly number: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'operator'; readonly name: string };

const SPACE = /[\0\t\n\f\r ]*/y;
const TOKEN =
  /\/(?<name>[^\0\t\n\f\r ()<>[\]{}/%]*)|(?<ref>\d+) \d+ R(?![\w.])|(?<number>[+-]?(?:\d+\.?\d*|\.\d+))|<(?<hex>[0-9A-Fa-f\s]*)>|(?<word>[A-Za-z'"][\w*'"]*)/y;

/** Reads the syntax of PDF (ISO 32000-1, 7.3) from bytes as Latin-1, one object after the other. */
export class PdfSyntax {
  readonly #text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  /** Whether nothing but blanks is left. */
  get ended(): boolean {
    this.#skip();
    return this.at >= this.#text.length;
  }

  next(): PdfValue {
    this.#skip();
    if (this.#text.startsWith('<<', this.at)) return this.#dict();
    if (this.#text[this.at] === '[') return this.#array();
    if (this.#text[this.at] === '(') return this.#literal();
    TOKEN.lastIndex = this.at;
    const found = TOKEN.exec(this.#text);
    if (!found?.groups) throw new Error(`No PDF at ${this.at}: ${this.#text.slice(this.at, this.at + 40)}`);
    this.at += found[0].length;
    const { name, ref, number, hex, word } = found.groups;
    if (name !== undefined) return { kind: 'name', name };
    if (ref !== undefined) return { kind: 'ref', number: Number(ref) };
    if (number !== undefined) return { kind: 'number', value: Number(number) };
    if (hex !== undefined)
      return { kind: 'string', bytes: Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex')) };
    if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
    return word === 'null' ? { kind: 'null' } : { kind: 'operator', name: word ?? '' };
  }

  #dict(): PdfValue {
    const entries = new Map<string, PdfValue>();
    this.at += 2;
    for (this.#skip(); !this.#text.startsWith('>>', this.at); this.#skip()) {
      const key = this.next();
      if (key.kind !== 'name') throw new Error(`A key of a dictionary is no name at ${this.at}`);
      entries.set(key.name, this.next());
    }
    this.at += 2;
    return { kind: 'dict', entries };
  }

  #array(): PdfValue {
    const items: PdfValue[] = [];
    this.at++;
    for (this.#skip(); this.#text[this.at] !== ']'; this.#skip()) items.push(this.next());
    this.at++;
    return { kind: 'array', items };
  }

  #literal(): PdfValue {
    const bytes: number[] = [];
    let depth = 0;
    for (; this.at < this.#text.length; this.at++) {
      let letter = this.#text[this.at] ?? '';
      if (letter === '(' && depth++ === 0) continue;
      if (letter === ')' && --depth === 0) break;
      if (letter === '\\') {
        this.at++;
        letter = this.#text[this.at] ?? '';
        letter = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[letter] ?? letter;
      }
      bytes.push(letter.charCodeAt(0));
    }
    this.at++;
    return { kind: 'string', bytes: Uint8Array.from(bytes) };
  }

  #skip(): void {
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.#text)?.[0].length ?? 0;
  }
}
