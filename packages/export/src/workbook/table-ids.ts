import type { TableId } from '../document/document.ts';

/** The tables of a workbook, as `--table` names them; the first is what a CSV file holds where nothing is said. */
export const SHEET_TABLES = [
  'framework',
  'logframe',
  'inputs',
  'activities',
  'links',
  'assumptions',
  'enablers',
  'risks',
  'evidence',
  'measures',
  'interventions',
  'notes',
] as const satisfies readonly (Exclude<TableId, 'outcomes'> | 'framework' | 'logframe')[];
