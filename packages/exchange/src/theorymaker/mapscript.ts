import type { MapLink, MapNode, TheoryMap } from './map.ts';

const STYLE =
  /^(?:(?:label|border|colou?r|background|shape|text|width|style|font|shadow|rank|direction)\b.*=|\d+(?:\.\d+)?(?:px)?\b|solid|dotted|dashed|bold$|rounded|rgb\(|(?:[a-z]*(?:red|green|blue|gr[ae]y|black|white|orange|purple|pink|brown|yellow|gold|teal|navy|violet|wheat|salmon|cyan|magenta))$)/i;

interface Box {
  readonly level: number;
  readonly label: string;
  readonly alias?: string;
  readonly members: string[];
}

/** Reads MapScript, the text of Theorymaker 4: `A:: Label`, `A -> B | C [label]`, `--Box`, `Key: value`, `# comment`. */
export function readMapScript(text: string): TheoryMap {
  const reader = new ScriptReader();
  for (const line of text.split(/\r\n|\r|\n/)) reader.line(line.replace(/#.*$/, '').trim());
  return reader.map();
}

class ScriptReader {
  readonly #nodes = new Map<string, MapNode>();
  readonly #links: MapLink[] = [];
  readonly #boxes: Box[] = [];
  readonly #aliases = new Map<string, Box>();
  readonly #unread: string[] = [];
  #title: string | undefined;
  #looks = 0;

  line(line: string): void {
    if (line === '') return;
    if (/^-{2,}(?!>)/.test(line)) this.#box(line);
    else if (line.includes('->')) this.#link(line);
    else if (line.includes('::')) this.#node(line);
    else if (/^[A-Za-z][A-Za-z ]*:/.test(line)) this.#setting(line);
    else this.#unread.push(line);
  }

  map(): TheoryMap {
    return {
      ...(this.#title === undefined ? {} : { title: this.#title }),
      nodes: [...this.#nodes.values()],
      links: this.#links.flatMap(({ from, to, label }) =>
        this.#members(from).flatMap((start) =>
          this.#members(to).map((end) => ({ from: start, to: end, ...(label === undefined ? {} : { label }) })),
        ),
      ),
      looks: this.#looks,
      unread: this.#unread,
    };
  }

  /** A box at the end of a link stands for all that it holds. */
  #members(end: string): readonly string[] {
    return this.#aliases.get(end)?.members ?? [end];
  }

  #box(line: string): void {
    const dashes = /^-+/.exec(line)?.[0].length ?? 2;
    const level = Math.ceil(dashes / 2);
    const rest = line.slice(dashes).trim();
    while ((this.#boxes.at(-1)?.level ?? 0) >= level) this.#boxes.pop();
    if (rest === '') return;
    const [title, styles] = bracketed(rest);
    if (styles.length > 0) this.#looks++;
    const [, alias, label = title] = /^([^:]+?)\s*::\s*(.*)$/.exec(title) ?? [];
    const box: Box = { level, label: unbroken(label), members: [], ...(alias === undefined ? {} : { alias }) };
    this.#boxes.push(box);
    if (alias !== undefined) this.#aliases.set(alias, box);
  }

  #node(line: string): void {
    const [, id = '', rest = ''] = /^(.*?)\s*::\s*(.*)$/.exec(line) ?? [];
    const [label, styles] = bracketed(rest);
    if (styles.length > 0) this.#looks++;
    this.#nodes.set(id, {
      id,
      label: unbroken(label) || id,
      boxes: this.#boxes.map((box) => box.label).filter((one) => one !== ''),
    });
    for (const box of this.#boxes) box.members.push(id);
  }

  #link(line: string): void {
    const [ends, parts] = bracketed(line);
    const label = parts.map((part) => part.replace(/^label\s*=\s*/i, '')).find((part) => !STYLE.test(part));
    if (parts.length > (label === undefined ? 0 : 1)) this.#looks++;
    const steps = ends.split('->').map((step) =>
      step
        .split('|')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    );
    steps.slice(1).forEach((targets, at) => {
      for (const from of steps[at] ?? []) {
        for (const to of targets) {
          this.#links.push({ from, to, ...(label === undefined ? {} : { label: unbroken(label) }) });
        }
      }
    });
    for (const id of steps.flat()) {
      if (!this.#nodes.has(id) && !this.#aliases.has(id)) this.#nodes.set(id, { id, label: unbroken(id), boxes: [] });
    }
    if (steps.some((step) => step.length === 0)) this.#unread.push(line);
  }

  #setting(line: string): void {
    const [, key = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (key.trim().toLowerCase() === 'title') this.#title = unbroken(bracketed(value)[0]);
    else this.#looks++;
  }
}

/** What stands before the brackets at a line's end, and the parts in them. */
function bracketed(text: string): readonly [string, readonly string[]] {
  const [, before = text, inner] = /^(.*?)\s*\[(.*)\]\s*$/.exec(text) ?? [];
  const parts = (inner ?? '').split('|').map((part) => part.trim());
  return [before.trim(), parts.filter((part) => part !== '')];
}

/** Three slashes break a line of a label. */
function unbroken(label: string): string {
  return label.replace(/\s*\/{3}\s*/g, ' ').trim();
}
