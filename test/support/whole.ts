import { DOMParser } from '@xmldom/xmldom';
import { zipParts } from '../../packages/export/src/testing/zip-parts.ts';

/**
 * What is wrong with a file of a format that we write, by the ending of its name: another kind than its name says, or not there
 * from its beginning to its end. Undefined where it is whole.
 */
export function faultOf(name: string, bytes: Uint8Array): string | undefined {
  const ending = /\.[a-z]+$/.exec(name)?.[0] ?? '';
  const look = LOOKS[ending];
  if (look === undefined) throw new Error(`Nobody knows what ${name} should be`);
  try {
    return look(bytes) ? undefined : `${name} is no whole ${ending}`;
  } catch (error) {
    return `${name} cannot be read: ${error instanceof Error ? error.message : error}`;
  }
}

const LOOKS: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  '.pdf': (bytes) => /^%PDF-1\.7[\s\S]*%%EOF\n$/.test(Buffer.from(bytes).toString('latin1')),
  '.png': (bytes) =>
    Buffer.from(bytes).toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n' &&
    Buffer.from(bytes).toString('latin1', bytes.length - 8, bytes.length - 4) === 'IEND',
  '.docx': (bytes) => partsAreXml(bytes, 'word/document.xml'),
  '.pptx': (bytes) => partsAreXml(bytes, 'ppt/presentation.xml'),
  '.xlsx': (bytes) => partsAreXml(bytes, 'xl/workbook.xml'),
  '.svg': (bytes) => rootOf(bytes) === 'svg',
  '.drawio': (bytes) => rootOf(bytes) === 'mxfile',
  '.graphml': (bytes) => rootOf(bytes) === 'graphml',
  '.html': (bytes) => /^<!doctype html>[\s\S]*<\/html>\s*$/i.test(textOf(bytes)),
  '.json': (bytes) => typeof JSON.parse(textOf(bytes)) === 'object',
  '.jsonld': (bytes) => '@context' in JSON.parse(textOf(bytes)),
  '.dot': (bytes) => /^(strict )?digraph [\s\S]*\}\n$/.test(textOf(bytes)),
  '.mmd': (bytes) => /^(---\n[\s\S]*?\n---\n)?flowchart [\s\S]*\n$/.test(textOf(bytes)),
  '.csv': (bytes) => /^\uFEFF[^\n]+,[\s\S]*\r\n$/.test(textOf(bytes)),
  '.md': (bytes) => /^(---\n[\s\S]*?\n---\n+)?# .+\n[\s\S]*\n$/.test(textOf(bytes)),
  '.txt': (bytes) => /^\S[\s\S]*[.!?]”?\n?$/.test(textOf(bytes)),
};

/** With its mark of the order of bytes, which Excel wants. Throws where it is no UTF-8. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
}

/** The name of an XML document's element. Throws where it is not well-formed. */
function rootOf(bytes: Uint8Array): string | undefined {
  return rootOfText(textOf(bytes));
}

function rootOfText(xml: string): string | undefined {
  const onError = (_: string, message: string) => {
    throw new Error(message);
  };
  return new DOMParser({ onError }).parseFromString(xml, 'text/xml').documentElement?.tagName;
}

/** Whether an Office file has this part, and each part that should be XML is. */
function partsAreXml(bytes: Uint8Array, main: string): boolean {
  const parts = zipParts(bytes);
  for (const [name, xml] of parts) {
    if (/\.(xml|rels)$/.test(name) && rootOfText(xml) === undefined) return false;
  }
  return parts.has(main) && parts.has('[Content_Types].xml');
}
