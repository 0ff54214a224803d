import type { ExportWishes, Look, PRINTER_PAPERS, Sheet } from '@theory-of-change/export';
import { ORIENTATIONS, type Orientation, type Page, type Settings, type Theme } from '@theory-of-change/model';
import { DEFAULT_DPI, DEFAULT_MIN_TEXT_PT } from '../commands.ts';
import { type Arguments, CallError } from '../options.ts';
import { numberOf } from '../read-arguments.ts';

/** What a call wants, else what the project's settings say, else what suits most. Throws `CallError` on a contradiction. */
export function wishesOf(args: Arguments, settings: Settings): { readonly wishes: ExportWishes; readonly look: Look } {
  const sheet = sheetOf(args, settings);
  const funder = args.value('funded-by');
  const table = args.value('table');
  return {
    wishes: {
      ...(sheet === undefined ? {} : { sheet }),
      dpi: numberOf(args, 'dpi', 20, 2400) ?? (sheet === undefined ? DEFAULT_DPI.screen : DEFAULT_DPI.page),
      notes: args.has('notes'),
      ...(funder === undefined ? {} : { funder }),
      figure: (args.value('figure') as ExportWishes['figure'] | undefined) ?? 'shapes',
      pages: pagesOf(args, sheet),
      length: lengthOf(args),
      ...(table === undefined ? {} : { table }),
    },
    look: {
      // The reader of arguments has held this to the table of choices.
      theme: (args.value('theme') as Theme | undefined) ?? settings.theme ?? 'print',
      minText: numberOf(args, 'min-text', 1, 72) ?? settings.minText ?? DEFAULT_MIN_TEXT_PT,
      ...(settings.colours ? { colours: settings.colours } : {}),
    },
  };
}

function sheetOf(args: Arguments, settings: Settings): Sheet | undefined {
  const orientation = orientationOf(args) ?? settings.orientation ?? 'landscape';
  const name = (args.value('page') as Page | undefined) ?? settings.page ?? 'A4';
  return name === 'none' ? undefined : { name, orientation };
}

function orientationOf(args: Arguments): Orientation | undefined {
  const asked = new Set<Orientation>();
  const named = args.value('orientation') as Orientation | undefined;
  if (named !== undefined) asked.add(named);
  for (const way of ORIENTATIONS) if (args.has(way)) asked.add(way);
  if (asked.size > 1) throw new CallError('a page is held one way only', 'choose --portrait or --landscape');
  return [...asked][0];
}

type Pages = ExportWishes['pages'];

/** What the pages of a PDF hold: one thing only. */
function pagesOf(args: Arguments, sheet: Sheet | undefined): Pages {
  const asked: Pages[] = [];
  if (args.has('document')) asked.push({ kind: 'document' });
  const by = args.value('split');
  if (by !== undefined) asked.push({ kind: 'split', by: by as Extract<Pages, { kind: 'split' }>['by'] });
  const on = args.value('tiles') as PrinterPaper | undefined;
  if (on !== undefined) asked.push({ kind: 'tiles', on: tileOf(on, sheet) });
  if (asked.length > 1) {
    throw new CallError('a PDF is one thing only', 'choose one of --document, --split and --tiles');
  }
  return asked[0] ?? { kind: 'figure' };
}

type PrinterPaper = (typeof PRINTER_PAPERS)[number];

/** Papers by size; each is cut into smaller ones only. */
const PAPERS: readonly string[] = ['A4', 'A3', 'A1', 'A0'];

/** Sheets lie as the poster does, so that little of them is left over. */
function tileOf(on: PrinterPaper, sheet: Sheet | undefined): Sheet {
  if (sheet === undefined || PAPERS.indexOf(sheet.name) <= PAPERS.indexOf(on)) {
    throw new CallError(`there is nothing to cut into ${on} sheets`, `name a larger paper: --page A1 --tiles ${on}`);
  }
  return { name: on, orientation: sheet.orientation };
}

function lengthOf(args: Arguments): ExportWishes['length'] {
  const words = numberOf(args, 'words', 10, Number.MAX_SAFE_INTEGER);
  const characters = numberOf(args, 'characters', 50, Number.MAX_SAFE_INTEGER);
  return { ...(words === undefined ? {} : { words }), ...(characters === undefined ? {} : { characters }) };
}
