import { base64 } from '../base64.ts';
import type { ExportResources, Family } from '../resources.ts';
import { startSubsetter } from './subset.ts';
import { packWoff2 } from './woff2.ts';

/** A family of type and what is to be set in it. */
export interface Typeset {
  /** As style sheets call it. */
  readonly name: string;
  readonly family: Family;
  /** All that is set in each weight: its letters are what the fonts are cut down to. */
  readonly texts: { readonly regular: string; readonly bold: string };
}

/** `@font-face` rules that hold the shipped faces, cut down to the letters of some texts; none for a weight without text. */
export async function fontFaces({ name, family, texts }: Typeset, resources: ExportResources): Promise<string> {
  const subsetter = await startSubsetter(await resources.program('harfbuzz-subset'));
  const { regular, bold } = await resources.fonts(family);
  const faces = [
    { weight: 400, font: regular, characters: charactersOf(texts.regular) },
    { weight: 700, font: bold, characters: charactersOf(texts.bold) },
  ];
  return faces
    .filter((face) => face.characters.length > 0)
    .map(({ weight, font, characters }) => {
      const source = dataUri(subsetter.subset(font, characters), resources.brotli);
      return `@font-face{font-family:"${name}";font-weight:${weight};src:${source}}`;
    })
    .join('');
}

/** Sorted, so that the same letters give the same font. */
function charactersOf(text: string): readonly string[] {
  return [...new Set(text)].sort();
}

function dataUri(font: Uint8Array, brotli: ExportResources['brotli']): string {
  const [bytes, format] = brotli ? [packWoff2(font, brotli), 'woff2'] : [font, 'truetype'];
  const type = brotli ? 'font/woff2' : 'font/ttf';
  return `url(data:${type};base64,${base64(bytes)}) format("${format}")`;
}
