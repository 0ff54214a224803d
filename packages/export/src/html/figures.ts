import { type Figure, type ImageMark, type Picture, toSvg } from '@theory-of-change/diagram';
import { PAGE_PARTS } from '@theory-of-change/model';
import { base64 } from '../base64.ts';
import type { BidDocument } from '../document/document.ts';
import { type Content, Markup, tag } from './markup.ts';

/** The figures that a page holds. */
export interface PageFigures {
  /** As large as it is: for a screen. */
  readonly screen: Figure;
  /** The same with lines that tell the strength of their evidence. */
  readonly evidence: Figure;
  /** Fitted to a sheet: for paper. */
  readonly paper: Figure;
}

/** The figure: as it is seen on a screen, what its script needs besides, and as it is printed. */
export function figureParts({ figure }: BidDocument, { screen, evidence, paper }: PageFigures): Content {
  const label = figure.heading;
  return [
    tag(
      'div',
      { id: PAGE_PARTS.figure, class: 'toc-screen' },
      tag(
        'div',
        { class: 'toc-static toc-wide', role: 'region', 'aria-label': label, tabindex: 0 },
        svg(screen.picture, 'toc-'),
      ),
    ),
    tag('template', { id: PAGE_PARTS.evidence }, svg(arrowsOf(evidence.picture), 'toc-evidence-')),
    tag('div', { class: 'toc-paper' }, svg(paper.picture, 'toc-paper-')),
  ];
}

function svg(picture: Picture, idPrefix: string): Markup {
  return Markup.written(toSvg(picture, { idPrefix }));
}

function arrowsOf(picture: Picture): Picture {
  const marks = picture.marks.filter(({ subject: { role } }) => role === 'arrow' || role === 'column-arrow');
  return { ...picture, title: '', description: '', marks };
}

/** The theory's logo, for the head of the page. */
export function logo({ screen }: PageFigures): Content {
  const mark = screen.picture.marks.find(
    (one): one is ImageMark => one.kind === 'image' && one.subject.role === 'logo',
  );
  if (mark === undefined) return '';
  const { data, mediaType, subject, width, height } = mark;
  return tag('img', {
    class: 'toc-logo',
    src: `data:${mediaType};base64,${base64(data)}`,
    alt: subject.label ?? '',
    width: Math.round(width),
    height: Math.round(height),
  });
}
