/** A file’s words as Markdown shows them letter by letter: none of theirs is a mark. */
export function markdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
