import type { Orientation, PageName } from '@theory-of-change/diagram';

/** A sheet to fit a figure to. */
export interface Sheet {
  readonly name: PageName;
  readonly orientation: Orientation;
}

/** A sheet for people: `A4 landscape`. */
export function sheetWords({ name, orientation }: Sheet): string {
  return `${name} ${orientation}`;
}
