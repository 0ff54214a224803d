import path from 'node:path';
import { FORMATS, type Format, formatOf } from '@theory-of-change/export';
import { mayWrite } from '../files-node.ts';
import { CallError } from '../options.ts';

/** A file to be written. */
export interface Target {
  /** As it was named. */
  readonly shown: string;
  /** Absolute. */
  readonly file: string;
  readonly format: Format;
}

/**
 * The files that an export writes: those of `--to`, else the theory's name as PDF in `cwd`. Throws `CallError` where a
 * name says no format, comes twice, or would be written over without `force`.
 */
export async function targetsOf(
  names: readonly string[],
  theory: string,
  cwd: string,
  force: boolean,
): Promise<readonly Target[]> {
  const wanted = names.length > 0 ? names : [`${path.basename(theory).replace(/\.toc$/i, '')}.pdf`];
  const targets = wanted.map((shown): Target => {
    const format = formatOf(shown);
    if (format) return { shown, file: path.resolve(cwd, shown), format };
    const endings = FORMATS.flatMap(({ extensions }) => extensions).join(', ');
    throw new CallError(`${shown} does not say its format`, `let its name end in ${endings}`);
  });
  const files = new Set<string>();
  for (const { shown, file } of targets) {
    if (files.has(file)) throw new CallError(`${shown} is named twice`, 'name each file once');
    files.add(file);
    await mayWrite(file, force, shown);
  }
  return targets;
}
