import path from 'node:path';
import type { ExportWishes } from '@theory-of-change/export';
import { BID_PACK, FORMATS, type Format, formatOf } from '@theory-of-change/export/catalogue';
import { mayWriteAll, type NamedFile } from '../files-node.ts';
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

/** What an export writes. */
export interface Targets {
  readonly files: readonly Target[];
  /** The folder of a pack, which may have to be made. */
  readonly folder?: NamedFile;
}

/**
 * The files that an export writes: those of `--to` and of `--pack`, else the theory's name as PDF in `cwd`. Throws `CallError`
 * where a name says no format, comes twice, cannot be written, or would be written over without `force`. Writes nothing.
 */
export async function targetsOf({ names, pack, theory, cwd, force }: Wanted): Promise<Targets> {
  const base = path.basename(theory).replace(/\.toc$/i, '');
  const single = names.length > 0 || pack !== undefined ? names : [`${base}.pdf`];
  const targets = [
    ...single.map((shown) => targetOf(shown, cwd)),
    ...(pack === undefined
      ? []
      : BID_PACK.map(({ ending, wishes }) => targetOf(path.join(pack, `${base}${ending}`), cwd, wishes))),
  ];
  const seen = new Set<string>();
  for (const { shown, file } of targets) {
    if (seen.has(file)) throw new CallError(`${shown} is named twice`, 'name each file once');
    seen.add(file);
  }
  const folder = pack === undefined ? undefined : { file: path.resolve(cwd, pack), shown: pack };
  await mayWriteAll(targets, force, folder);
  return { files: targets, ...(folder === undefined ? {} : { folder }) };
}

function targetOf(shown: string, cwd: string, wishes: Partial<ExportWishes> = {}): Target {
  const format = formatOf(shown);
  if (format) return { shown, file: path.resolve(cwd, shown), format, wishes };
  const endings = FORMATS.flatMap(({ extensions }) => extensions).join(', ');
  throw new CallError(`${shown} does not say its format`, `let its name end in ${endings}`);
}
