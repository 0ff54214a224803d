import type { Sheet } from '@theory-of-change/export';
import type { Settings } from '@theory-of-change/model';

/** The page that a figure is fitted to. */
export interface PageChoice {
  /** What the workspace remembers. */
  readonly id: string;
  readonly label: string;
  /** Absent: as large as the figure is. */
  readonly sheet?: Sheet;
}

/** The pages in the order of the pick. */
export const PAGES: readonly PageChoice[] = [
  { id: 'A4', label: 'A4 landscape', sheet: { name: 'A4', orientation: 'landscape' } },
  { id: 'A4 portrait', label: 'A4 portrait', sheet: { name: 'A4', orientation: 'portrait' } },
  { id: 'A3', label: 'A3 landscape', sheet: { name: 'A3', orientation: 'landscape' } },
  { id: 'A3 portrait', label: 'A3 portrait', sheet: { name: 'A3', orientation: 'portrait' } },
  { id: 'A1', label: 'Poster, A1 landscape', sheet: { name: 'A1', orientation: 'landscape' } },
  { id: 'A0', label: 'Poster, A0 landscape', sheet: { name: 'A0', orientation: 'landscape' } },
  { id: '16:9', label: 'Slide, 16:9', sheet: { name: '16:9', orientation: 'landscape' } },
  { id: 'none', label: 'No page: as large as the figure is' },
];

/** The pages that a document may have, and a printer takes. */
export const DOCUMENT_PAGES: readonly PageChoice[] = PAGES.filter(
  ({ sheet }) => sheet?.name === 'A4' || sheet?.name === 'A3',
);

/** The paper that a project's settings ask for, which documents take unasked. */
export function sheetOf({ page = 'A4', orientation = 'landscape' }: Settings): Sheet | undefined {
  return page === 'none' ? undefined : { name: page, orientation };
}

/** The id of the page that a project's settings ask for. */
export function pageIdOf(settings: Settings): string {
  const sheet = sheetOf(settings);
  const page = PAGES.find((one) => one.sheet?.name === sheet?.name && one.sheet?.orientation === sheet?.orientation);
  return page?.id ?? sheet?.name ?? 'none';
}
