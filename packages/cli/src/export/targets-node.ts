import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ExportWishes } from '@theory-of-change/export';
import { BID_PACK, FORMATS, type Format, formatOf } from '@theory-of-change/export/catalogue';
import { mayWrite } from '../files-node.ts';
import { CallError } from '../options.ts';

/** A file to be written. */
export interface Target {
  /** As it was named. */
  readonly shown: string;
  /** Absolute. */
  readonly file: string;
  readonly format: Format;
  /** What this file asks for beyond what the call does. */
  readonly wishes: Partial<ExportWishes>;
}

/** Where a call wants its files. */
export interface Wanted {
  /** Of `--to`. */
  readonly names: readonly string[];
  /** Of `--pack`: the folder of a bid pack. */
  readonly pack?: string;
  readonly theory: string;
  readonly cwd: string;
  readonly force: boolean;
}

/**
 * The files that an export writes: those of `--to` and of `--pack`, else the theory's name as PDF in `cwd`. Throws `CallError`
 * where a name says no format, comes twice, or would be written over without `force`. Makes the folder of a pack.
 */
export async function targetsOf({ names, pack, theory, cwd, force }: Wanted): Promise<readonly Target[]> {
  const base = path.basename(theory).replace(/\.toc$/i, '');
  const single = names.length > 0 || pack !== undefined ? names : [`${base}.pdf`];
  const targets = [
    ...single.map((shown) => targetOf(shown, cwd)),
    ...(pack === undefined
      ? []
      : BID_PACK.map(({ ending, wishes }) => targetOf(path.join(pack, `${base}${ending}`), cwd, wishes))),
  ];
  if (pack !== undefined) await makeFolder(path.resolve(cwd, pack), pack);
  const files = new Set<string>();
  for (const { shown, file } of targets) {
    if (files.has(file)) throw new CallError(`${shown} is named twice`, 'name each file once');
    files.add(file);
    await mayWrite(file, force, shown);
  }
  return targets;
}

function targetOf(shown: string, cwd: string, wishes: Partial<ExportWishes> = {}): Target {
  const format = formatOf(shown);
  if (format) return { shown, file: path.resolve(cwd, shown), format, wishes };
  const endings = FORMATS.flatMap(({ extensions }) => extensions).join(', ');
  throw new CallError(`${shown} does not say its format`, `let its name end in ${endings}`);
}

async function makeFolder(folder: string, shown: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new CallError(`the folder ${shown} cannot be made`, 'choose another place for the pack', error);
  }
}
