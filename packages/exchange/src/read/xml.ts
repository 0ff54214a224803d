import { DOMParser, type Document, type Element, ParseError } from '@xmldom/xmldom';
import { ImportError } from '../import-error.ts';

/** Reads XML. Files with a document type of their own are refused: entities in it could fill the memory. Throws `ImportError`. */
export function parseXml(text: string): Element {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new ImportError('this XML has a document type (DOCTYPE), which is not read', 'export it without one');
  }
  const root = parsed(text).documentElement;
  if (root === null) throw new ImportError('this XML is empty');
  return root;
}

function parsed(text: string): Document {
  // The parser wraps whatever is thrown here in words of its own: its first complaint is kept as it is.
  let complaint: string | undefined;
  const onError = (level: string, message: string): void => {
    if (level === 'warning') return;
    complaint ??= message;
    throw new ParseError(message);
  };
  try {
    return new DOMParser({ onError }).parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml');
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw new ImportError(
      `this XML is broken: ${firstLine(complaint ?? error.message)}`,
      'export the file anew',
      error,
    );
  }
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}

/** The elements right inside one, by their local name where one is given. */
export function childrenOf(element: Element, name?: string): readonly Element[] {
  const all: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    if (name === undefined || localName(child) === name) all.push(child);
  }
  return all;
}

/** An element's name without its prefix. */
export function localName(element: Element): string {
  return element.localName ?? element.nodeName;
}
