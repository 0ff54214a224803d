/**
 * The words of a hover without the marks of Markdown, for editors that show text as it comes. Only the marks that our
 * hovers use: bold, italic, code, blocks of code, and marks that a backslash takes for letters.
 */
export function plainText(markdown: string): string {
  const [before = '', ...blocks] = markdown.split(/^```.*(?:\n|$)/m);
  // Of the parts between fences every second one is a block, whose letters stand for themselves.
  const parts = blocks.map((part, at) => (at % 2 === 0 ? part : unmarked(part)));
  return [unmarked(before), ...parts].join('').trimEnd();
}

function unmarked(text: string): string {
  return text.replace(/\\([\\`*_{}[\]<>#|~])|\*\*|`|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '$1');
}
