import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { dayOf, ZIP_TIME } from '../dates.ts';

/** What the file's properties say that docx leaves to the clock, or has no option for. */
export interface Properties {
  /** `2026`, `2026-11` or `2026-11-22`. */
  readonly date?: string;
  /** BCP 47. */
  readonly language: string;
}

/**
 * A docx file in which nothing depends on clock or chance: docx draws the names of its links at random, counts its drawings
 * over all documents of a process, and stamps the time on every part.
 */
export function reproducible(docx: Uint8Array, properties: Properties): Uint8Array {
  const parts = unzipSync(docx);
  const names = new Map<string, string>();
  const settled = Object.entries(parts).map(([path, bytes]): [string, Uint8Array] => {
    if (!path.endsWith('.xml') && !path.endsWith('.rels')) return [path, bytes];
    const text = strFromU8(bytes);
    return [path, strToU8(path === 'docProps/core.xml' ? dated(text, properties) : numbered(renamed(text, names)))];
  });
  return zipSync(
    Object.fromEntries(settled.map(([path, bytes]) => [path, [bytes, { mtime: ZIP_TIME, level: level(path) }]])),
  );
}

/** Pictures of pixels are packed already. */
function level(path: string): 0 | 6 {
  return /\.(png|jpe?g)$/.test(path) ? 0 : 6;
}

/** The random names of relationships, in the order in which they are met: the same in a part and in its list of them. */
function renamed(xml: string, names: Map<string, string>): string {
  return xml.replace(/"rId([a-z0-9_-]{21})"/g, (_, random: string) => {
    const name = names.get(random) ?? `rIdLink${names.size + 1}`;
    names.set(random, name);
    return `"${name}"`;
  });
}

/** Drawings and bookmarks counted from 1 in each part. */
function numbered(xml: string): string {
  let drawings = 0;
  const bookmarks = new Map<string, number>();
  const bookmark = (number: string): number => {
    const known = bookmarks.get(number) ?? bookmarks.size + 1;
    bookmarks.set(number, known);
    return known;
  };
  return xml
    .replace(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*? id=")\d+"/g, (_, before: string) => {
      drawings += 1;
      return `${before}${drawings}"`;
    })
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/g,
      (_, before: string, number: string) => `${before}${bookmark(number)}"`,
    )
    .replace(/"_Toc(\d+)"/g, (_, number: string) => `"_Toc${bookmark(number)}"`);
}

function dated(xml: string, { date, language }: Properties): string {
  const time = `${dayOf(date)}T00:00:00Z`;
  return xml
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, (_, open: string) => `${open}${time}`)
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`);
}
