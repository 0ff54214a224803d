import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ImportError, type Imported, type ImportFile, importTheory, withoutImports } from '@theory-of-change/exchange';
import { IMPORT_FORMAT_IDS } from '@theory-of-change/exchange/formats';
import { formatted, writeTheory } from '@theory-of-change/language';
import { EXIT } from '../exit.ts';
import { writeWhole } from '../files-node.ts';
import { type Arguments, CallError } from '../options.ts';
import { ToolResources } from '../resources-node.ts';
import type { Shell } from '../shell.ts';
import { shownTheory, tellIgnored } from './written-node.ts';

/** What stands for standard input. */
const STANDARD_INPUT = '-';

/** `toc new --from FILE [file]`: writes a theory that is made from another program's file, and tells what it could not carry. */
export async function newFrom(from: string, args: Arguments, shell: Shell): Promise<number> {
  const [name = nameFor(from), ...more] = args.words;
  if (more.length > 0) {
    throw new CallError(
      `toc new --from takes one file to write, and there is ${more[0]} too`,
      `toc new --from ${from} ${name}`,
    );
  }
  const shown = shownTheory(name);
  const file = path.resolve(shell.cwd, shown);
  const imported = await standingAlone(made(await fileFrom(from, shown, shell), args.value('format')), file, shell);
  await writeWhole(file, textOf(imported, from), args.has('force'), shown);
  const { cards, arrows } = imported.theory;
  shell.out(
    `${shown}: made from ${sourceOf(from)}, ${count(cards.length, 'card')} and ${count(arrows.length, 'arrow')}\n`,
  );
  for (const loss of imported.losses) shell.err(`${shell.errStyle.bold('note:')} ${loss}\n`);
  await tellIgnored(file, shell);
  return EXIT.fine;
}

/** The theory's name where none is given: the file's, in this folder. */
function nameFor(from: string): string {
  if (from === STANDARD_INPUT)
    throw new CallError('toc new --from - wants a file to write', 'toc new --from - our-theory.toc');
  return path.basename(from, path.extname(from));
}

async function fileFrom(from: string, written: string, shell: Shell): Promise<ImportFile> {
  // Without a title of its own the theory has the new file's name.
  if (from === STANDARD_INPUT) {
    return { name: `${path.basename(written, path.extname(written))}.txt`, bytes: await shell.input() };
  }
  try {
    return { name: path.basename(from), bytes: await readFile(path.resolve(shell.cwd, from)) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === undefined) throw error;
    if (code === 'ENOENT') throw new CallError(`there is no file ${from}`, 'check its name', error);
    if (code === 'EISDIR') throw new CallError(`${from} is a folder`, 'name a file in it', error);
    throw new CallError(`${from} cannot be read: the system says ${code}`, undefined, error);
  }
}

function made(file: ImportFile, wanted: string | undefined): Imported {
  const format = IMPORT_FORMAT_IDS.find((id) => id === wanted);
  try {
    return importTheory(file, '', format);
  } catch (error) {
    if (error instanceof ImportError)
      throw new CallError(`${file.name} cannot be read: ${error.message}`, error.help, error);
    throw error;
  }
}

/** What stands in files that are not beside the new one becomes the theory's own. */
async function standingAlone(imported: Imported, file: string, shell: Shell): Promise<Imported> {
  const resources = new ToolResources(shell.tool);
  const missing = new Set<string>();
  for (const { path: place } of imported.theory.imports) {
    const library = /^library:(.*)$/.exec(place)?.[1];
    const isThere =
      library === undefined
        ? await exists(path.resolve(path.dirname(file), place))
        : resources.library(library) !== undefined;
    if (!isThere) missing.add(place);
  }
  return withoutImports(imported, missing);
}

async function exists(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** The text, with the report above it: whoever opens the file later sees it too. */
function textOf({ theory, losses }: Imported, from: string): string {
  const text = writeTheory(theory);
  if (losses.length === 0) return text;
  const source = from === STANDARD_INPUT ? 'pasted notes' : path.basename(from);
  const report = [
    `// Made from ${oneLine(source)}. Look through what was not carried as it stood, then delete these lines:`,
  ];
  return formatted(`${[...report, ...losses.map((loss) => `// - ${oneLine(loss)}`)].join('\n')}\n\n${text}`);
}

function sourceOf(from: string): string {
  return from === STANDARD_INPUT ? 'standard input' : from;
}

/** A comment ends with its line. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
