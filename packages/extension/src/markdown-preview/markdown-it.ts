// As far as we use it: https://markdown-it.github.io/markdown-it/

/** A piece of a parsed page. */
interface Token {
  readonly info: string;
  readonly content: string;
  attrGet(name: string): string | null;
}

/** Writes a piece of a page as HTML. `env` is one object for each time that a page is rendered. */
export type Rule = (tokens: readonly Token[], index: number, options: unknown, env: unknown, self: Renderer) => string;

interface Renderer {
  renderToken(tokens: readonly Token[], index: number, options: unknown): string;
}

/** What reads Markdown for VS Code's preview. */
export interface MarkdownIt {
  readonly renderer: Renderer & { readonly rules: { fence?: Rule; image?: Rule } };
}
