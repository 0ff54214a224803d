import type { Orientation, PageName } from '@theory-of-change/diagram';

/** A sheet to fit a figure to. */
export interface Sheet {
  readonly name: PageName;
  readonly orientation: Orientation;
}

/** The paper that ordinary printers take: what a poster may be cut into. */
export const PRINTER_PAPERS = ['A4', 'A3'] as const;

/** A sheet for people: `A4 landscape`. */
export function sheetWords({ name, orientation }: Sheet): string {
  return `${name} ${orientation}`;
}

/** The sheet that a document's figure is drawn for: A4, on which bids are printed, unless A3 is asked for. */
export function documentSheet(wished: Sheet | undefined): Sheet & { readonly name: 'A3' | 'A4' } {
  const { name, orientation } = wished ?? A4_LANDSCAPE;
  return name === 'A3' || name === 'A4' ? { name, orientation } : A4_LANDSCAPE;
}

const A4_LANDSCAPE = { name: 'A4', orientation: 'landscape' } as const;
