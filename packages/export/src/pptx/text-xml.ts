import type { Run } from '../document/document.ts';
import { isRightToLeft, proofingLanguage } from '../docx/languages.ts';
import type { Geometry, OfficeParagraph, OfficeText } from '../office/office-drawing.ts';
import { xmlText } from '../xml/characters.ts';
import { element } from '../xml/element.ts';
import { type Palette, solid } from './palette.ts';
import type { SlideParts } from './slide-parts.ts';
import { emu, hundredths } from './units.ts';

const ALIGN = { left: 'l', centre: 'ctr', right: 'r' } as const;
const ANCHOR = { top: 't', middle: 'ctr' } as const;

/** What a rounded rectangle keeps free of words by itself, times its radius: 1 − √½, as its preset says. */
const ROUNDING = 1 - Math.SQRT1_2;

/** DrawingML knows no smaller type than 1 pt. */
const LEAST_SIZE = 100;

/** The words of a shape, set as they were measured. */
export function textBody(text: OfficeText, geometry: Geometry, palette: Palette, parts: SlideParts): string {
  const { insets, anchor, wraps, paragraphs } = text;
  const kept = geometry.kind === 'rounded' ? geometry.radius * ROUNDING : 0;
  const inset = (length: number): number => emu(Math.max(0, length - kept));
  return element(
    'p:txBody',
    {},
    element(
      'a:bodyPr',
      {
        wrap: wraps ? 'square' : 'none',
        lIns: inset(insets.left),
        tIns: inset(insets.top),
        rIns: inset(insets.right),
        bIns: inset(insets.bottom),
        rtlCol: 0,
        anchor: ANCHOR[anchor],
      },
      element('a:noAutofit'),
    ),
    element('a:lstStyle'),
    ...paragraphs.map((paragraph) => paragraphXml(paragraph, palette, parts)),
  );
}

function paragraphXml(paragraph: OfficeParagraph, palette: Palette, parts: SlideParts): string {
  const { lines, align, leadingPt, sizePt, bold, color, letterSpacingPt } = paragraph;
  const properties = element(
    'a:rPr',
    {
      lang: parts.language,
      sz: Math.max(LEAST_SIZE, hundredths(sizePt)),
      b: bold ? 1 : 0,
      ...(letterSpacingPt === undefined ? {} : { spc: hundredths(letterSpacingPt) }),
      dirty: 0,
    },
    solid(color, palette),
  );
  const runs = lines.map((line) => element('a:r', {}, properties, element('a:t', {}, xmlText(line))));
  return element(
    'a:p',
    {},
    element(
      'a:pPr',
      { algn: ALIGN[align], ...(isRightToLeft(lines.join('')) ? { rtl: 1 } : {}) },
      element('a:lnSpc', {}, element('a:spcPts', { val: hundredths(leadingPt) })),
    ),
    runs.join(element('a:br', {}, properties)),
  );
}

/** How running text of slides is set. */
export interface RunStyle {
  readonly sizePt: number;
  readonly color: string;
  readonly bold?: boolean;
}

/** Stretches of running text, with their links. */
export function runsXml(runs: readonly Run[], style: RunStyle, palette: Palette, parts: SlideParts): string {
  return runs
    .map(({ text, strong, emphasis, href, lang }) => {
      const link = href === undefined ? '' : element('a:hlinkClick', { 'r:id': parts.link(href) });
      const properties = element(
        'a:rPr',
        {
          lang: lang === undefined ? parts.language : proofingLanguage(lang),
          sz: hundredths(style.sizePt),
          ...(strong === true || style.bold === true ? { b: 1 } : {}),
          ...(emphasis === true ? { i: 1 } : {}),
          dirty: 0,
        },
        href === undefined ? solid(style.color, palette) : '',
        link,
      );
      return element('a:r', {}, properties, element('a:t', {}, xmlText(text)));
    })
    .join('');
}
