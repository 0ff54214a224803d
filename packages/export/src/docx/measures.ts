import type { Orientation } from '@theory-of-change/diagram';

/** Twentieths of a point (twips), which WordprocessingML measures pages and paragraphs in. */
export function twips(mm: number): number {
  return Math.round((mm / 25.4) * 1440);
}

/** Half points, which it measures type in. */
export function halfPoints(pt: number): number {
  return Math.round(pt * 2);
}

/** Px (96 to the inch) of a length in mm. */
export function px(mm: number): number {
  return (mm / 25.4) * 96;
}

/** A sheet of the document with its margins, mm. Width and height are as it is read: a page that lies is wider than it is tall. */
export interface PageFormat {
  readonly name: 'A4' | 'A3';
  readonly orientation: Orientation;
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly side: number; readonly bottom: number };
  /** From the sheet's edge to the header and to the footer. */
  readonly furniture: number;
}

const SIDES = { A4: [210, 297], A3: [297, 420] } as const;

/** A page of words, on A4: bids are printed on it. */
export function textPage(orientation: Orientation): PageFormat {
  return {
    ...sheet('A4', orientation),
    margins: orientation === 'portrait' ? { top: 22, side: 20, bottom: 20 } : { top: 20, side: 16, bottom: 17 },
    furniture: 10,
  };
}

/** The page that the figure fills: margins as narrow as printers allow. */
export function figurePage(name: PageFormat['name'], orientation: Orientation): PageFormat {
  return { ...sheet(name, orientation), margins: { top: 12, side: 10, bottom: 11.5 }, furniture: 6 };
}

/** The width between the margins, mm. */
export function innerWidth({ width, margins }: PageFormat): number {
  return width - 2 * margins.side;
}

/** The height between the margins, mm. */
export function innerHeight({ height, margins }: PageFormat): number {
  return height - margins.top - margins.bottom;
}

function sheet(
  name: PageFormat['name'],
  orientation: Orientation,
): Pick<PageFormat, 'name' | 'orientation' | 'width' | 'height'> {
  const [short, long] = SIDES[name];
  return orientation === 'landscape'
    ? { name, orientation, width: long, height: short }
    : { name, orientation, width: short, height: long };
}
