import type { Figure, ImageMark } from '@theory-of-change/diagram';
import { fontsOf } from '../font/families.ts';
import { pngOf } from '../png/raster.ts';
import type { ExportResources } from '../resources.ts';
import { xmlCharacters } from '../xml/characters.ts';

/** A picture as docx takes it. */
type WordImage =
  | { readonly type: 'png' | 'jpg'; readonly data: Uint8Array }
  | {
      readonly type: 'svg';
      readonly data: Uint8Array;
      readonly fallback: { readonly type: 'png'; readonly data: Uint8Array };
    };

export interface LogoImage {
  readonly image: WordImage;
  /** For screen readers. */
  readonly alt: string;
  /** Any unit: only the ratio counts. */
  readonly width: number;
  readonly height: number;
}

/** Pixels across the fallback of a vector logo, for programs that draw none. */
const FALLBACK_WIDTH = 800;

/** The logo that the figure carries, if it does. */
export async function logoOf({ picture }: Figure, resources: ExportResources): Promise<LogoImage | undefined> {
  const mark = picture.marks.find((one): one is ImageMark => one.kind === 'image' && one.subject.role === 'logo');
  if (mark === undefined) return undefined;
  const { width, height, subject, data, mediaType } = mark;
  const alt = xmlCharacters(subject.label ?? '');
  if (mediaType !== 'image/svg+xml') {
    return { image: { type: mediaType === 'image/png' ? 'png' : 'jpg', data }, alt, width, height };
  }
  const svg = new TextDecoder().decode(data);
  const fallback = await pngOf(svg, { width: FALLBACK_WIDTH }, await fontsOf(picture, resources), resources);
  return { image: { type: 'svg', data, fallback: { type: 'png', data: fallback } }, alt, width, height };
}
