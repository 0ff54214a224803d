import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ZIP_TIME } from '../dates.ts';
import { xmlText } from '../xml/characters.ts';

/** What the library has no option for. */
export interface Additions {
  /** Of the figure on the first sheet. */
  readonly altText: string;
}

/** The workbook with its figure described, and nothing in it that depends on the clock. */
export function finished(xlsx: Uint8Array, { altText }: Additions): Uint8Array {
  const parts = Object.entries(unzipSync(xlsx)).map(([path, bytes]): [string, Uint8Array] => {
    if (/^xl\/drawings\/drawing\d+\.xml$/.test(path)) return [path, edited(bytes, (xml) => described(xml, altText))];
    return [path, bytes];
  });
  return zipSync(Object.fromEntries(parts.map(([path, bytes]) => [path, [bytes, { mtime: ZIP_TIME, level: 6 }]])));
}

function edited(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  return strToU8(edit(strFromU8(bytes)));
}

/** An anchor of one cell has no `editAs` (ECMA-376 part 1, 20.5.2.24), though the library writes one. */
function described(xml: string, altText: string): string {
  return xml
    .replace(/(<xdr:oneCellAnchor) editAs="[^"]*"/g, '$1')
    .replace(/(<xdr:cNvPr id="\d+" name="[^"]*")(?: descr="[^"]*")?/, (_, start: string) => {
      return `${start} descr="${xmlText(altText)}"`;
    });
}
