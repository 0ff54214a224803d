/** XML 1.0 has no place for these, not even escaped (https://www.w3.org/TR/xml/#charsets). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Half of a pair, without the other. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A text as XML can hold it: without control characters, and U+FFFD for halves of surrogate pairs. Not escaped. */
export function xmlCharacters(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd').replace(FORBIDDEN, '');
}

/** The same, escaped for text and for attributes in quotation marks. */
export function xmlText(text: string): string {
  return xmlCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
