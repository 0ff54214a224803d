import path from 'node:path';
import type { Figure } from '@theory-of-change/diagram';
import { ExportError, type ExportInput } from '@theory-of-change/export';
import { tellFindings } from '../check/report-text.ts';
import { DEFAULT_DPI } from '../commands.ts';
import { EXIT } from '../exit.ts';
import { writeWhole } from '../files-node.ts';
import { type Arguments, CallError } from '../options.ts';
import { shownFrom } from '../paths-node.ts';
import { numberOf } from '../read-arguments.ts';
import { ToolResources } from '../resources-node.ts';
import { settingsFor } from '../settings-node.ts';
import type { Shell } from '../shell.ts';
import { type ReadTheory, TheoryReader } from '../theories-node.ts';
import { drawFigure, type FigureWishes } from './figure-node.ts';
import { type Target, targetsOf } from './targets-node.ts';
import { wishesOf } from './wishes.ts';

/** `toc export file --to …`: draws a theory once and writes it in every format that is asked for. */
export async function exportTheory(args: Arguments, shell: Shell): Promise<number> {
  const name = nameOf(args);
  const file = path.resolve(shell.cwd, name);
  const show = shownFrom(shell.cwd);
  const wishes = wishesOf(args, await settingsFor(file, show));
  const dpi = numberOf(args, 'dpi', 20, 2400) ?? (wishes.page === 'none' ? DEFAULT_DPI.screen : DEFAULT_DPI.page);
  const targets = await targetsOf(args.values('to'), name, shell.cwd, args.has('force'));

  shell.progress(`Reading ${name} …`);
  const read = await new TheoryReader(shell).read(file);
  refuseNothing(read, name);

  shell.progress(`Laying out ${name} …`);
  const resources = await new ToolResources(shell.tool).forExport();
  const figure = await drawFigure(read.theory, wishes, resources.fonts);

  const contents: Content[] = [];
  for (const target of targets) {
    shell.progress(`Writing ${target.shown} …`);
    const bytes = await bytesOf(target, { picture: figure.picture, theory: read.theory, dpi }, resources);
    contents.push({ target, bytes });
  }
  await writeAll(contents, args.has('force'), (written) => {
    shell.progress();
    const size = `${pageWords(wishes)}, text ${figure.textSizePt.toFixed(1)} pt`;
    if (!args.has('quiet')) shell.out(`${written.join(', ')}: ${size}\n`);
  });
  tellWarnings(figure, shell);
  return tellErrors(read, show(file), shell);
}

function nameOf({ words: [name, ...more] }: Arguments): string {
  if (name === undefined) throw new CallError('toc export wants a theory', 'toc export our-theory.toc --to figure.pdf');
  if (more.length === 0) return name;
  throw new CallError(
    `toc export takes one theory, and there is ${more[0]} too`,
    'name the files to write behind --to',
  );
}

function refuseNothing({ theory, foreign, findings }: ReadTheory, name: string): void {
  if (foreign) {
    throw new CallError(`${name} is another program's .toc file, not a theory of change`, 'begin one with toc new');
  }
  if (theory.cards.length === 0) {
    throw new CallError(
      `there is nothing to draw in ${name}: it has no card in a column`,
      findings.length > 0
        ? 'toc check tells what is wrong'
        : 'write one, such as activities { "Visit families" }, or begin with toc new',
    );
  }
}

/** What a target will hold. */
interface Content {
  readonly target: Target;
  readonly bytes: Uint8Array;
}

/** Writes one file after the other; `tell` hears of those that were written, also where a later one cannot be. */
async function writeAll(
  contents: readonly Content[],
  force: boolean,
  tell: (written: readonly string[]) => void,
): Promise<void> {
  const written: string[] = [];
  try {
    for (const { target, bytes } of contents) {
      await writeWhole(target.file, bytes, force, target.shown);
      written.push(target.shown);
    }
  } finally {
    if (written.length > 0) tell(written);
  }
}

async function bytesOf(
  { shown, format }: Target,
  input: ExportInput,
  resources: Parameters<Target['format']['write']>[1],
): Promise<Uint8Array> {
  try {
    return await format.write(input, resources);
  } catch (error) {
    if (error instanceof ExportError)
      throw new CallError(`${shown} was not written: ${error.message}`, undefined, error);
    throw error;
  }
}

function pageWords({ page, orientation }: FigureWishes): string {
  return page === 'none' ? 'no page' : `${page} ${orientation}`;
}

function tellWarnings({ warnings }: Figure, shell: Shell): void {
  const { bold, yellow, green } = shell.errStyle;
  for (const { message, help } of warnings) {
    shell.err(`${bold(yellow('warning:'))} ${message}\n  ${bold(green('help:'))} ${help}\n`);
  }
}

/** A theory with mistakes is drawn as far as it can be read: that must not go unnoticed. */
function tellErrors({ text, findings }: ReadTheory, shown: string, shell: Shell): number {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return EXIT.fine;
  const told = tellFindings({ shown, text, findings: errors, foreign: false }, shell.errStyle);
  shell.err(`${told.join('\n')}\n`);
  shell.err(`The figure shows what can be read of ${shown}.\n`);
  return EXIT.findings;
}
