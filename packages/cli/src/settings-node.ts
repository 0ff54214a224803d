import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readSettings, SETTINGS_FILE, type Settings } from '@theory-of-change/model';
import { CallError } from './options.ts';

/**
 * The settings of the project that a file stands in: those of the nearest `theory-of-change.json` from its folder
 * upward; none where there is none. `rules` are the codes that they may name. Throws `CallError` where they cannot be read or hold a mistake.
 */
export async function settingsFor(
  file: string,
  show: (file: string) => string,
  rules?: readonly string[],
): Promise<Settings> {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const place = path.join(folder, SETTINGS_FILE);
    const text = await textOf(place, show);
    if (text !== undefined) return valid(text, show(place), rules);
    if (folder === path.dirname(folder)) return {};
  }
}

async function textOf(place: string, show: (file: string) => string): Promise<string | undefined> {
  try {
    return await readFile(place, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new CallError(`${show(place)} cannot be read`, 'it should be a file that you may open', error);
  }
}

function valid(text: string, shown: string, rules: readonly string[] | undefined): Settings {
  const { settings, problems } = readSettings(text, rules);
  const [first] = problems;
  if (!first) return settings;
  const { line, character } = first.range.start;
  throw new CallError(`${shown}:${line + 1}:${character + 1}: ${first.message}`, 'docs/cli.md tells what can be set');
}
