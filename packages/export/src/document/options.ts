import type { ExportWishes } from '../format.ts';
import type { DocumentOptions } from './bid-document.ts';

/** What an export's wishes say of its document. */
export function documentOptions({ notes, funder, length }: ExportWishes): DocumentOptions {
  return { notes, narrative: length, ...(funder === undefined ? {} : { funder }) };
}
