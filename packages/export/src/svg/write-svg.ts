import { type Picture, type TextMark, toSvg } from '@theory-of-change/diagram';
import type { PictureWriter } from '../figure-format.ts';
import { fontsOf } from '../font/families.ts';
import { startSubsetter } from '../font/subset.ts';
import { packWoff2 } from '../font/woff2.ts';
import type { ExportResources } from '../resources.ts';

/** The figure as one SVG file with its letters inside, so that it looks the same as `<img>` and on any machine. */
export const writeSvg: PictureWriter = async ({ picture }, resources) => {
  const fontCss = await fontFaces(picture, resources);
  return new TextEncoder().encode(toSvg(picture, { fontCss }));
};

/** `@font-face` rules with the shipped faces, cut down to the letters that the picture shows in each. */
async function fontFaces(picture: Picture, resources: ExportResources): Promise<string> {
  const subsetter = await startSubsetter(await resources.program('harfbuzz-subset'));
  const { regular, bold } = await fontsOf(picture, resources);
  const faces = [
    { weight: 400, font: regular, characters: charactersOf(picture, 'regular') },
    { weight: 700, font: bold, characters: charactersOf(picture, 'bold') },
  ];
  return faces
    .filter((face) => face.characters.size > 0)
    .map(({ weight, font, characters }) => {
      const source = dataUri(subsetter.subset(font, characters), resources.brotli);
      return `@font-face{font-family:"${picture.fontFamily}";font-weight:${weight};src:${source}}`;
    })
    .join('');
}

/** Sorted, so that the same letters give the same font. The blank is one of them: it joins a line to the next. */
function charactersOf(picture: Picture, weight: TextMark['weight']): ReadonlySet<string> {
  const texts = picture.marks.flatMap((mark) => (mark.kind === 'text' && mark.weight === weight ? [mark.text] : []));
  return new Set([...texts.map((text) => `${text} `).join('')].sort());
}

function dataUri(font: Uint8Array, brotli: ExportResources['brotli']): string {
  const [bytes, format] = brotli ? [packWoff2(font, brotli), 'woff2'] : [font, 'truetype'];
  const type = brotli ? 'font/woff2' : 'font/ttf';
  return `url(data:${type};base64,${base64(bytes)}) format("${format}")`;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
