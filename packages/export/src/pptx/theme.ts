import { element, XML_DECLARATION } from '../xml/element.ts';
import { type Palette, rgb } from './palette.ts';

/** The theme of slides and of notes: the figure's colours, and Arial, which every office has. */
export function themeXml(name: string, palette: Palette): string {
  const { ink, paper, quiet, tint, accents } = palette;
  const colours: readonly (readonly [string, string])[] = [
    ['dk1', ink],
    ['lt1', paper],
    ['dk2', quiet],
    ['lt2', tint],
    ...accents.map((colour, i) => [`accent${i + 1}`, colour] as const),
    ['hlink', ink],
    ['folHlink', quiet],
  ];
  const font =
    element('a:latin', { typeface: 'Arial' }) +
    element('a:ea', { typeface: '' }) +
    element('a:cs', { typeface: 'Arial' });
  return (
    XML_DECLARATION +
    element(
      'a:theme',
      { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name },
      element(
        'a:themeElements',
        {},
        element('a:clrScheme', { name }, ...colours.map(([slot, colour]) => element(`a:${slot}`, {}, rgb(colour)))),
        element('a:fontScheme', { name }, element('a:majorFont', {}, font), element('a:minorFont', {}, font)),
        formats(name),
      ),
    )
  );
}

/** Plain fills and lines: a theme must name three of each. */
function formats(name: string): string {
  const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const line = (w: number): string => element('a:ln', { w }, fill, element('a:prstDash', { val: 'solid' }));
  const effect = element('a:effectStyle', {}, element('a:effectLst'));
  return element(
    'a:fmtScheme',
    { name },
    element('a:fillStyleLst', {}, fill, fill, fill),
    element('a:lnStyleLst', {}, line(6350), line(12_700), line(19_050)),
    element('a:effectStyleLst', {}, effect, effect, effect),
    element('a:bgFillStyleLst', {}, fill, fill, fill),
  );
}
