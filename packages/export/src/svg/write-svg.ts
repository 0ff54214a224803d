import { type Picture, type TextMark, toSvg } from '@theory-of-change/diagram';
import type { PictureWriter } from '../figure-format.ts';
import { familyOf } from '../font/families.ts';
import { fontFaces } from '../font/font-faces.ts';

/** The figure as one SVG file with its letters inside, so that it looks the same as `<img>` and on any machine. */
export const writeSvg: PictureWriter = async ({ picture }, resources) => {
  const texts = { regular: textOf(picture, 'regular'), bold: textOf(picture, 'bold') };
  const fontCss = await fontFaces({ name: picture.fontFamily, family: familyOf(picture), texts }, resources);
  return new TextEncoder().encode(toSvg(picture, { fontCss }));
};

/** What a picture shows in a weight. The blank is in it: it joins a line to the next. */
function textOf(picture: Picture, weight: TextMark['weight']): string {
  return picture.marks.map((mark) => (mark.kind === 'text' && mark.weight === weight ? `${mark.text} ` : '')).join('');
}
