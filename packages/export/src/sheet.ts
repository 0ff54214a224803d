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
