import type { Rect } from '@theory-of-change/diagram';
import { textOf } from '../document/runs.ts';
import { isRightToLeft } from '../docx/languages.ts';
import { xmlCharacters } from '../xml/characters.ts';
import { element } from '../xml/element.ts';
import { placeXml } from './paint-xml.ts';
import type { Palette } from './palette.ts';
import type { SlideParts } from './slide-parts.ts';
import { BEFORE, INDENT, type SlideParagraph } from './text-pages.ts';
import { runsXml } from './text-xml.ts';
import { emu, hundredths } from './units.ts';

/** What words of a slide are written with. */
export interface WordsTools {
  readonly parts: SlideParts;
  readonly palette: Palette;
}

/** A slide's title in its placeholder, at another place where the layout's is not free. */
export function titleXml(title: string, at: Rect, sizePt: number, tools: WordsTools): string {
  const runs = runsXml([{ text: title }], { sizePt, color: tools.palette.ink, bold: true }, tools.palette, tools.parts);
  const rtl = isRightToLeft(title) ? element('a:pPr', { algn: 'r', rtl: 1 }) : '';
  return placeholder(
    'title',
    undefined,
    title,
    element('p:spPr', {}, placeXml(at)),
    element('a:p', {}, rtl, runs),
    tools,
  );
}

/** The text of a slide in its placeholder. */
export function wordsXml(
  name: string,
  paragraphs: readonly SlideParagraph[],
  sizePt: number,
  tools: WordsTools,
): string {
  const written = paragraphs.map((paragraph, i) => paragraphXml(paragraph, i === 0, sizePt, tools));
  return placeholder('body', 1, name, element('p:spPr'), written.join(''), tools);
}

function paragraphXml(
  { runs, kind, depth, number }: SlideParagraph,
  isFirst: boolean,
  sizePt: number,
  { parts, palette }: WordsTools,
): string {
  const isPoint = kind === 'point';
  const indent = emu(INDENT);
  const bullet =
    number === undefined
      ? element('a:buFont', { typeface: 'Arial' }) + element('a:buChar', { char: '•' })
      : element('a:buFont', { typeface: '+mj-lt' }) + element('a:buAutoNum', { type: 'arabicPeriod', startAt: number });
  return element(
    'a:p',
    {},
    element(
      'a:pPr',
      {
        ...(isPoint ? { marL: indent * (depth + 1), indent: -indent } : { marL: 0, indent: 0 }),
        ...(isRightToLeft(textOf(runs)) ? { algn: 'r', rtl: 1 } : {}),
      },
      element('a:spcBef', {}, element('a:spcPts', { val: isFirst ? 0 : hundredths(BEFORE[kind]) })),
      isPoint ? bullet : element('a:buNone'),
    ),
    runsXml(runs, { sizePt, color: palette.ink, bold: kind === 'heading' }, palette, parts),
  );
}

function placeholder(
  type: 'title' | 'body',
  idx: number | undefined,
  name: string,
  properties: string,
  content: string,
  { parts }: WordsTools,
): string {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id: parts.nextId(), name: xmlCharacters(name) }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
      element('p:nvPr', {}, element('p:ph', { type, idx })),
    ),
    properties,
    element('p:txBody', {}, element('a:bodyPr', {}, element('a:noAutofit')), element('a:lstStyle'), content),
  );
}
