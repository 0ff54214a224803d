import type { ImageMark, Mark } from '@theory-of-change/diagram';
import { boxedTexts } from '../font/missing-letters.ts';
import { pngOf } from '../png/raster.ts';
import type { ExportResources, FontBytes } from '../resources.ts';
import type { PdfContents } from './contents.ts';
import type { Substitutes } from './draw-marks.ts';

/** An SVG logo is drawn as pixels of this size, to the inch of its place on the page. */
const LOGO_DPI = 600;

/** What cannot stand in a PDF as it is. Throws `ExportError` where a logo cannot be drawn. */
export async function substitutesFor(
  { pages, about: { fontFamily } }: PdfContents,
  fonts: FontBytes,
  resources: ExportResources,
): Promise<Substitutes> {
  const marks = pages.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.marks));
  const images = new Map<ImageMark, Uint8Array>();
  const drawn = new Map<string, Uint8Array>();
  for (const image of marks.filter(isSvgImage)) {
    const width = (LOGO_DPI / 96) * image.width;
    const svg = new TextDecoder().decode(image.data);
    const key = `${width} ${svg}`;
    const png = drawn.get(key) ?? (await pngOf(svg, { width }, fonts, resources));
    drawn.set(key, png);
    images.set(image, png);
  }
  return { images, texts: boxedTexts({ marks, fontFamily }, fonts) };
}

function isSvgImage(mark: Mark): mark is ImageMark {
  return mark.kind === 'image' && mark.mediaType === 'image/svg+xml';
}
