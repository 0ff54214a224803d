import type { OfficeItem, OfficeShape, OfficeStroke } from '../../office/office-drawing.ts';
import { xmlText } from '../../xml/characters.ts';
import { emu } from './emu.ts';

/** The extension that says: nothing to be read aloud ([MS-ODRAWXML] 2.7). */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** What an item is called and what screen readers say of it. */
export function namedXml({ name, altText }: OfficeItem, id: number): string {
  const open = `<wps:cNvPr id="${id}" name="${xmlText(name)}"`;
  return altText === undefined ? `${open}>${DECORATIVE}</wps:cNvPr>` : `${open} descr="${xmlText(altText)}"/>`;
}

/** A colour as DrawingML has it, from `#rrggbb`. */
function colourXml(colour: string): string {
  return `<a:srgbClr val="${colour.slice(1).toUpperCase()}"/>`;
}

const PATTERNS: Readonly<Record<NonNullable<OfficeShape['pattern']>['kind'], string>> = {
  diagonal: 'ltUpDiag',
  dots: 'pct10',
  horizontal: 'ltHorz',
  vertical: 'ltVert',
  cross: 'smGrid',
};

export function fillXml({ fill, pattern }: Pick<OfficeShape, 'fill' | 'pattern'>): string {
  if (pattern !== undefined) {
    return (
      `<a:pattFill prst="${PATTERNS[pattern.kind]}"><a:fgClr>${colourXml(pattern.color)}</a:fgClr>` +
      `<a:bgClr>${colourXml(fill ?? '#ffffff')}</a:bgClr></a:pattFill>`
    );
  }
  return fill === undefined ? '<a:noFill/>' : `<a:solidFill>${colourXml(fill)}</a:solidFill>`;
}

/** Px: programs draw the heads of thinner lines as if they were thicker. */
const THIN = 0.8;

/** A line; without a stroke, that there is none. */
export function strokeXml(stroke: OfficeStroke | undefined, head = false): string {
  if (stroke === undefined) return '<a:ln><a:noFill/></a:ln>';
  const { color, width } = stroke;
  const size = width < THIN ? 'sm' : 'med';
  return (
    `<a:ln w="${emu(width)}"><a:solidFill>${colourXml(color)}</a:solidFill>${dashXml(stroke)}<a:round/>` +
    `${head ? `<a:tailEnd type="triangle" w="${size}" len="${size}"/>` : ''}</a:ln>`
  );
}

/** Dashes and gaps as shares of the line's width, in 1/100 000. */
function dashXml({ dash = [], width }: OfficeStroke): string {
  if (dash.length === 0) return '<a:prstDash val="solid"/>';
  const pairs = Array.from({ length: Math.ceil(dash.length / 2) }, (_, i) => {
    const on = dash[2 * i] ?? 0;
    const share = (length: number): number => Math.round((length / width) * 100_000);
    return `<a:ds d="${share(on)}" sp="${share(dash[2 * i + 1] ?? on)}"/>`;
  });
  return `<a:custDash>${pairs.join('')}</a:custDash>`;
}
