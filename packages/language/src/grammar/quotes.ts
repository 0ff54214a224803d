import { detailRow } from '../details/words.ts';

/** Where quoted words end: `end` is the offset after them; `closed` is false where their line ends first. */
export interface QuoteEnd {
  readonly end: number;
  readonly closed: boolean;
}

/** The marks that open words: straight, curly, and the closing curly mark that Word puts where a blank is missing. */
export function isQuote(char: string): boolean {
  return char === '"' || char === '“' || char === '”';
}

const BLANK = /\s/;

/** Words in the marks that other languages put around them, on one line and with no braces: „…“, „…”, »…«, «…». */
const OTHER_MARKS = /„[^„“”"{}\r\n]*[“”"]|«[^«»{}\r\n]*»|»[^«»{}\r\n]*«/uy;

/** The offset after the words in another language's marks that begin at `start`; `undefined` where none do. */
export function findOtherMarksEnd(text: string, start: number): number | undefined {
  OTHER_MARKS.lastIndex = start;
  return OTHER_MARKS.test(text) ? OTHER_MARKS.lastIndex : undefined;
}

/** A mark with a blank before it and none after it can only open. */
function opensOnly(line: string, at: number): boolean {
  const before = line[at - 1] ?? ' ';
  const after = line[at + 1] ?? ' ';
  return (BLANK.test(before) || '({[-'.includes(before)) && !BLANK.test(after) && !'{},&'.includes(after);
}

/**
 * Finds the end of the words whose opening quote stands at `start`.
 * A straight quote is closed by a straight one and a curly by a curly; a pair that Word mixed up closes where
 * its line has no better partner; inner pairs of the other kind belong to the words.
 * `lineEnd` is the offset of the line's end.
 */
export function findQuoteEnd(text: string, start: number, lineEnd: number): QuoteEnd {
  const found = text[start] === '"' ? closeStraight(text, start, lineEnd) : closeCurly(text, start, lineEnd);
  return found === undefined ? unclosed(text, start, lineEnd) : { end: found + 1, closed: true };
}

/** A mixed pair is looked for this far, in characters: a line of any length takes time in proportion to it. */
const FAR = 500;

/** What tells where words in straight quotes end. */
const MARK = /[\\{“”"]/g;

/** The offset of the next mark, from a place on; the end of the text where there is none. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.test(text) ? MARK.lastIndex - 1 : text.length;
}

function closeStraight(text: string, start: number, lineEnd: number): number | undefined {
  let inner = 0;
  let brace = false;
  let mixed: number | undefined;
  for (let at = nextMark(text, start + 1); at < lineEnd; at = nextMark(text, at + 1)) {
    const char = text[at];
    if (mixed !== undefined && at > mixed + FAR) return mixed;
    if (char === '\\') at++;
    else if (char === '{') brace ||= BLANK.test(text[at - 1] ?? '');
    else if (char === '“') inner++;
    else if (char === '”') {
      if (inner > 0) inner--;
      else mixed ??= at;
    } else if (char === '"') {
      // A mark that can only open, after a brace, begins the words of a detail: ours were never closed.
      if (opensOnly(text, at) && (mixed !== undefined || brace)) return mixed;
      return at;
    }
  }
  return mixed;
}

function closeCurly(text: string, start: number, lineEnd: number): number | undefined {
  let inner = 0;
  let straight = false;
  let mixed: number | undefined;
  for (let at = start + 1; at < lineEnd; at++) {
    const char = text[at];
    if (mixed !== undefined && at > mixed + FAR) return mixed;
    if (char === '\\') at++;
    else if (char === '“') {
      if (mixed !== undefined && opensOnly(text, at)) return mixed;
      inner++;
    } else if (char === '”') {
      if (inner === 0) return at;
      inner--;
    } else if (char === '"') {
      if (straight) straight = false;
      else if (opensOnly(text, at)) {
        if (mixed !== undefined) return mixed;
        straight = true;
      } else mixed ??= at;
    }
  }
  return mixed;
}

/**
 * Words that are never closed end with their line: before the braces that end the line and that no brace in them
 * opened, and before a brace that opens a block at the end of the line or before other words in quotes.
 */
function unclosed(text: string, start: number, lineEnd: number): QuoteEnd {
  const rest = text.slice(start + 1, lineEnd);
  if (closesOnly(text, start, rest)) return { end: start + 1, closed: false };
  const block = blockAfter(rest);
  if (block !== undefined) return { end: trimmedEnd(text, start, start + 1 + block), closed: false };
  const opened = rest.length - rest.replaceAll('{', '').length;
  return { end: beforeBraces(text, start, lineEnd, opened), closed: false };
}

/** A mark at a word's end, before a block: of the two quotes around a card's words the first is missing. */
function closesOnly(text: string, at: number, rest: string): boolean {
  const before = text[at - 1] ?? ' ';
  return !BLANK.test(before) && !'({['.includes(before) && /^\s*\{/u.test(rest);
}

/** The place of a brace that opens a block after words whose quote is missing. */
function blockAfter(rest: string): number | undefined {
  const lastQuote = Math.max(rest.lastIndexOf('"'), rest.lastIndexOf('“'), rest.lastIndexOf('”'));
  const brace = rest.search(/\s\{/u);
  if (brace >= 0 && brace < lastQuote) return brace;
  const atEnd = rest.trimEnd();
  if (/\s\{$/u.test(atEnd)) return atEnd.length - 1;
  // `"Words { who parent }`: a block on the line is one where it begins as details do.
  const onLine = /\s\{\s*([a-z]+)\b[^{}]*\}$/u.exec(atEnd);
  return onLine && detailRow(onLine[1] ?? '') ? onLine.index + 1 : undefined;
}

/**
 * The offset where something that its line's end cuts off ends: before the closing braces at the end of the line,
 * but for the `own` innermost of them, and before the blanks before these.
 */
export function beforeBraces(text: string, start: number, lineEnd: number, own: number): number {
  let end = trimmedEnd(text, start, lineEnd);
  const braces: number[] = [];
  while (end > start + 1 && text[end - 1] === '}') {
    braces.push(end - 1);
    end = trimmedEnd(text, start, end - 1);
  }
  const first = braces[braces.length - 1 - own];
  return first === undefined ? trimmedEnd(text, start, lineEnd) : trimmedEnd(text, start, first);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && BLANK.test(text[at - 1] ?? '')) at--;
  return at;
}

/** The words inside their quotes, unescaped; the closing quote may be missing. */
export function unquote(image: string): string {
  if (findOtherMarksEnd(image, 0) === image.length) return image.slice(1, -1).trim();
  // A path whose quotes are missing.
  if (!isQuote(image.charAt(0))) return image;
  const found = findQuoteEnd(image, 0, image.length);
  // Closed before its end: inner quotes that the reader took for what they are.
  const whole = found.closed && (found.end === image.length || isQuote(image.at(-1) ?? ''));
  const inner = image.slice(1, whole ? -1 : undefined);
  return inner.includes('\\')
    ? inner.replace(/\\([\s\S]?)/g, (_, char: string) => (isEscaped(char) ? char : `\\${char}`))
    : inner;
}

function isEscaped(char: string): boolean {
  return char === '\\' || isQuote(char);
}

/** Words in quotes as the formatter and the quick fixes write them. */
export function quote(words: string): string {
  return `"${words.replace(/[\\"]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ')}"`;
}
