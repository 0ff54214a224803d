import { toSvg } from '@theory-of-change/diagram';
import { ExportError } from '../export-error.ts';
import type { PictureWriter } from '../figure-format.ts';
import { fontsOf } from '../font/families.ts';
import { boxedTexts } from '../font/missing-letters.ts';
import { resolution, withChunks, words } from './chunks.ts';
import { pngOf } from './raster.ts';

/** Four bytes a pixel: beyond this the drawing program runs out of memory. */
const MOST_PIXELS = 300_000_000;

/** The figure as pixels, with its resolution, its title and its long description in the file. */
export const writePng: PictureWriter = async ({ picture, dpi }, resources) => {
  const zoom = dpi / 96;
  const pixels = picture.width * zoom * picture.height * zoom;
  if (pixels > MOST_PIXELS) {
    throw new ExportError(
      `At ${dpi} dpi this page has ${Math.round(pixels / 1e6)} million pixels, more than can be drawn: choose fewer to the inch, or PDF.`,
    );
  }
  const fonts = await fontsOf(picture, resources);
  const boxed = boxedTexts(picture, fonts);
  const marks = picture.marks.map((mark) =>
    mark.kind === 'text' ? { ...mark, text: boxed.get(mark) ?? mark.text } : mark,
  );
  const png = await pngOf(toSvg({ ...picture, marks }), { zoom }, fonts, resources);
  return withChunks(png, [
    resolution(dpi),
    words('Title', picture.title, picture.language),
    words('Description', picture.description, picture.language),
  ]);
};
