import { renderToString } from 'preact-render-to-string';
import type { Picture } from '../picture.ts';
import { PictureSvg } from './picture-svg.tsx';

export interface SvgOptions {
  /** `@font-face` rules to embed. */
  readonly fontCss?: string;
  /** Begins every id; `toc-` where nothing is said. */
  readonly idPrefix?: string;
}

/** A picture as the text of an SVG file. Equal pictures give equal bytes. */
export function toSvg(picture: Picture, options: SvgOptions = {}): string {
  const svg = renderToString(<PictureSvg picture={withoutControls(picture)} {...options} />);
  // The renderer lets `>` stand, which XML does not allow behind `]]`.
  return `${svg.replaceAll(']]>', ']]&gt;')}\n`;
}

/** XML 1.0 has no place for these characters, not even escaped. */
function withoutControls(picture: Picture): Picture {
  const clean = (text: string): string => text.replace(FORBIDDEN, '');
  return {
    ...picture,
    title: clean(picture.title),
    description: clean(picture.description),
    marks: picture.marks.map((mark) => {
      const { label } = mark.subject;
      const subject = label === undefined ? mark.subject : { ...mark.subject, label: clean(label) };
      return mark.kind === 'text' ? { ...mark, subject, text: clean(mark.text) } : { ...mark, subject };
    }),
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
