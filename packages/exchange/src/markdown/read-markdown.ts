import { marked, type Token, type Tokens } from 'marked';
import { Draft } from '../draft/draft.ts';
import { sectionOf } from '../draft/headings.ts';
import { oneLine } from '../draft/words.ts';
import { ImportError } from '../import-error.ts';
import type { Imported } from '../imported.ts';
import { type Branch, branch } from '../tree/tree.ts';
import { isDetailLine, treeToDraft } from '../tree/tree-to-draft.ts';

/**
 * Reads a Markdown page: headings open columns (`## Outcomes`) and in them groups, bullets and paragraphs are cards,
 * nested bullets are included, `a -> b` is an arrow. A first heading that is no column is the title.
 * Throws `ImportError` where there is nothing to read.
 */
export function readMarkdown(text: string, uri: string): Imported {
  const draft = new Draft(uri);
  const reader = new PageReader(draft);
  for (const token of tokensOf(text)) reader.take(token);
  treeToDraft(reader.branches, draft);
  if (draft.empty)
    throw new ImportError('there is no list in this page', 'write a heading for each column, and bullets under it');
  return draft.finish();
}

function tokensOf(text: string): readonly Token[] {
  try {
    return marked.lexer(text);
  } catch (error) {
    // Thousands of quotations or lists inside each other.
    if (!(error instanceof RangeError)) throw error;
    throw new ImportError('this page is nested too deep to be read', undefined, error);
  }
}

interface OpenHeading {
  readonly depth: number;
  readonly children: Branch[];
}

/** Nests what follows a heading under it. */
class PageReader {
  readonly branches: Branch[] = [];
  readonly #draft: Draft;
  readonly #open: OpenHeading[] = [];
  #titled = false;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  take(token: Token): void {
    switch (token.type) {
      case 'heading':
        this.#heading(token as Tokens.Heading);
        return;
      case 'list':
        this.#children().push(...itemsOf(token as Tokens.List));
        return;
      case 'paragraph':
      case 'text':
      case 'blockquote':
        this.#children().push(...paragraph(plain(token)).map((text) => branch(text, { urls: urlsOf(token) })));
        return;
      case 'table':
        this.#table(token as Tokens.Table);
        return;
      case 'code':
      case 'html':
        this.#draft.idea(plain(token));
        this.#draft.lose('Code and HTML of the page are in `ideas`, as they stand');
        return;
      default:
    }
  }

  #heading(token: Tokens.Heading): void {
    const text = plain(token);
    while ((this.#open.at(-1)?.depth ?? 0) >= token.depth) this.#open.pop();
    const isTitle = !this.#titled && this.branches.length === 0 && token.depth === 1 && sectionOf(text) === undefined;
    this.#titled = true;
    if (isTitle) {
      this.#draft.say({ title: oneLine(text) });
      return;
    }
    const children: Branch[] = [];
    this.#children().push(branch(text, { heading: true, children }));
    this.#open.push({ depth: token.depth, children });
  }

  #table({ header, rows }: Tokens.Table): void {
    for (const row of rows) {
      this.#draft.idea(row.map((cell, at) => `${header[at]?.text ?? ''}: ${cell.text}`).join('; '));
    }
    this.#draft.lose('Tables are in `ideas`, a line for each row: save them as CSV to have them read');
  }

  #children(): Branch[] {
    return this.#open.at(-1)?.children ?? this.branches;
  }
}

/** Lines of arrows are a line each; others are one text. */
function paragraph(text: string): readonly string[] {
  return /->|→/.test(text) ? text.split(/[\n\r]+/) : [text];
}

function itemsOf({ items }: Tokens.List): readonly Branch[] {
  return items.map((item) => {
    const inner = item.tokens.filter((token) => token.type === 'list');
    const own = item.tokens.filter((token) => token.type !== 'list' && token.type !== 'checkbox');
    const [first, ...others] = own;
    const { words, details } = wordsOf(first === undefined ? '' : plain(first));
    return branch(words, {
      notes: others.map(plain).filter((text) => text !== ''),
      urls: own.flatMap(urlsOf),
      children: [...details.map((text) => branch(text)), ...inner.flatMap((list) => itemsOf(list as Tokens.List))],
    });
  });
}

/** A bullet's words, and the lines right under it that say something of it. */
function wordsOf(text: string): { readonly words: string; readonly details: readonly string[] } {
  const [first = '', ...others] = text.split(/[\n\r]+/);
  const lines = others.map((line) => line.trim());
  return {
    words: [first, ...lines.filter((line) => !isDetailLine(line))].join('\n'),
    details: lines.filter(isDetailLine),
  };
}

/** The words of a token, without what sets them. */
function plain(token: Token): string {
  if (token.type === 'image') return token.text ?? '';
  const inner = 'tokens' in token ? token.tokens : undefined;
  if (inner && inner.length > 0) return inner.map(plain).join('');
  if (token.type === 'br' || token.type === 'space') return ' ';
  if (token.type === 'checkbox') return '';
  return unescaped('text' in token && typeof token.text === 'string' ? token.text : token.raw);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function urlsOf(token: Token): readonly string[] {
  const own =
    token.type === 'link' && typeof token.href === 'string' && /^https?:/.test(token.href) ? [token.href] : [];
  const inner = 'tokens' in token ? (token.tokens ?? []) : [];
  return [...own, ...inner.flatMap(urlsOf)];
}
