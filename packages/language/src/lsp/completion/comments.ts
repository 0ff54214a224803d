import type { Raw } from '../../grammar/scanner.ts';

/** `// toc-acc`: the beginning of an accepting comment. */
const BEGINNING = /^\/\/\s*([a-z-]*)$/;
/** `// toc-accept a-code, ano`: its codes, before the reason. */
const CODES = /^\/\/\s*toc-accept[ \t]+([^:]*)$/;

type CommentPlace =
  | { readonly kind: 'accept' }
  | { readonly kind: 'code'; readonly given: readonly string[] }
  | { readonly kind: 'none' };

/** What can be written in a comment that the cursor ends. */
export function commentPlace({ text, end }: Raw): { readonly place: CommentPlace; readonly start: number } {
  const [, begun] = BEGINNING.exec(text) ?? [];
  if (begun !== undefined) return { place: { kind: 'accept' }, start: end - begun.length };
  const [, codes] = CODES.exec(text) ?? [];
  if (codes === undefined) return { place: { kind: 'none' }, start: end };
  const given = codes.split(/[\s,]+/);
  const partial = given.pop() ?? '';
  return { place: { kind: 'code', given }, start: end - partial.length };
}
