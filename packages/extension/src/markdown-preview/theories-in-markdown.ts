import { type FigureView, figureHtml } from './figure-html.ts';
import type { MarkdownIt, Rule } from './markdown-it.ts';

/** Where a page wants a figure. */
export type Place =
  /** A block of the page; `index` counts its blocks from 0. */
  | { readonly kind: 'block'; readonly page: string | undefined; readonly index: number; readonly text: string }
  /** A file that the page links as an image, as it is written there. */
  | { readonly kind: 'file'; readonly page: string | undefined; readonly path: string };

/** What to show at a place now. It may be called at any rendering of the page, and must not take long. */
export type ViewOf = (place: Place) => FigureView;

/** Has a page show ```` ```toc ```` blocks and `![](theory.toc)` as figures. Gives what it was given, as markdown-it's plugins do. */
export function showTheories<T extends MarkdownIt>(markdown: T, viewOf: ViewOf): T {
  const { rules } = markdown.renderer;
  const { fence, image } = rules;
  const blocks = new WeakMap<object, number>();

  rules.fence = (tokens, index, options, env, self) => {
    const asCode = () => (fence ?? plain)(tokens, index, options, env, self);
    const token = tokens[index];
    if (token === undefined || !isTheory(token.info)) return asCode();
    const { view, line } = {
      view: viewOf({ kind: 'block', page: pageOf(env), index: countIn(blocks, env), text: token.content }),
      line: token.attrGet('data-line'),
    };
    // What cannot be drawn stays in sight as it is written: a block of grammar, a table of contents of another program.
    const isCode = view.image === undefined && !view.isDrawing;
    if (isCode && view.words.length === 0) return asCode();
    return `${isCode ? asCode() : ''}<div>${figureHtml(view, line)}</div>\n`;
  };

  rules.image = (tokens, index, options, env, self) => {
    const token = tokens[index];
    // VS Code puts an address of its own in the place of the one that is written, and keeps that one.
    const written = token?.attrGet('data-src') ?? token?.attrGet('src') ?? '';
    const path = pathIn(written);
    if (token === undefined || path === undefined) return (image ?? plain)(tokens, index, options, env, self);
    const view = viewOf({ kind: 'file', page: pageOf(env), path });
    return figureHtml(token.content === '' ? view : { ...view, alt: token.content });
  };
  return markdown;
}

const plain: Rule = (tokens, index, options, _, self) => self.renderToken(tokens, index, options);

function isTheory(info: string): boolean {
  return /^toc(?:\s|\{|$)/i.test(info.trim());
}

/** The path of a theory that an image's address names, without a query or fragment; nothing for other images. */
function pathIn(address: string): string | undefined {
  const [path = ''] = address.split(/[?#]/);
  if (!/\.toc$/i.test(path) || /^(?:data|https?):/i.test(path)) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A stray percent sign: as it is written.
  }
}

/** How many blocks of this rendering came before. */
function countIn(blocks: WeakMap<object, number>, env: unknown): number {
  if (typeof env !== 'object' || env === null) return 0;
  const count = blocks.get(env) ?? 0;
  blocks.set(env, count + 1);
  return count;
}

/** The page that is rendered: VS Code tells it in the environment. */
function pageOf(env: unknown): string | undefined {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env)) return undefined;
  const { currentDocument } = env;
  return currentDocument === undefined || currentDocument === null ? undefined : String(currentDocument);
}
