import type { ExportWishes, Look, Sheet } from '@theory-of-change/export';
import { ORIENTATIONS, type Orientation, type Page, type Settings, type Theme } from '@theory-of-change/model';
import { DEFAULT_DPI, DEFAULT_MIN_TEXT_PT } from '../commands.ts';
import { type Arguments, CallError } from '../options.ts';
import { numberOf } from '../read-arguments.ts';

/** What a call wants, else what the project's settings say, else what suits most. Throws `CallError` on a contradiction. */
export function wishesOf(args: Arguments, settings: Settings): { readonly wishes: ExportWishes; readonly look: Look } {
  const sheet = sheetOf(args, settings);
  return {
    wishes: {
      ...(sheet === undefined ? {} : { sheet }),
      dpi: numberOf(args, 'dpi', 20, 2400) ?? (sheet === undefined ? DEFAULT_DPI.screen : DEFAULT_DPI.page),
      notes: false,
      figure: 'shapes',
      pages: { kind: 'figure' },
      length: {},
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
