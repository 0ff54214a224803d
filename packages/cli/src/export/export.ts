import path from 'node:path';
import {
  ExportError,
  type ExportInput,
  type ExportResources,
  type ExportWishes,
  type TextSize,
  type Written,
} from '@theory-of-change/export';
import { tellFindings } from '../check/report-text.ts';
import { EXIT } from '../exit.ts';
import { makeFolder, writeWhole } from '../files-node.ts';
import { type Arguments, CallError } from '../options.ts';
import { shownFrom } from '../paths-node.ts';
import { ToolResources } from '../resources-node.ts';
import { settingsFor } from '../settings-node.ts';
import type { Shell } from '../shell.ts';
import { type ReadTheory, TheoryReader } from '../theories-node.ts';
import { detailsOf } from './details-node.ts';
import { drawingsOf } from './drawings-node.ts';
import { refuseUnknownFunder } from './funder.ts';
import { onlyNamed } from './only.ts';
import { type Target, targetsOf } from './targets-node.ts';
import { wishesOf } from './wishes.ts';

/** `toc export file --to …`: draws a theory once and writes it in every format that is asked for. */
export async function exportTheory(args: Arguments, shell: Shell): Promise<number> {
  const name = nameOf(args);
  const file = path.resolve(shell.cwd, name);
  const show = shownFrom(shell.cwd);
  const { wishes, look } = wishesOf(args, await settingsFor(file, show));
  const pack = args.value('pack');
  const targets = await targetsOf({
    names: args.values('to'),
    ...(pack === undefined ? {} : { pack }),
    theory: name,
    cwd: shell.cwd,
    force: args.has('force'),
  });

  shell.progress(`Reading ${name} …`);
  const reader = new TheoryReader(shell);
  const read = await reader.read(file);
  refuseNothing(read, name);
  const theory = onlyNamed(read.theory, args.values('only'));
  refuseUnknownFunder(theory, wishes.funder);
  const details: ExportInput['details'] = isSplitByDetail(wishes) ? await detailsOf(theory, reader) : new Map();

  shell.progress(`Laying out ${name} …`);
  const resources = new ToolResources(shell.tool).forExport();
  const drawings = await drawingsOf(theory, look, wishes, resources);

  const contents: Content[] = [];
  for (const target of targets.files) {
    shell.progress(`Writing ${target.shown} …`);
    const input = { theory, drawings, wishes: { ...wishes, ...target.wishes }, details };
    contents.push({ target, written: await contentOf(target, input, resources) });
  }
  if (targets.folder !== undefined) await makeFolder(targets.folder);
  await writeAll(contents, args.has('force'), (finished) => {
    shell.progress();
    if (!args.has('quiet')) shell.out(tellSizes(finished));
  });
  tellWarnings(contents, shell);
  return tellErrors(read, show(file), shell);
}

function isSplitByDetail({ pages }: ExportWishes): boolean {
  return pages.kind === 'split' && pages.by === 'detail';
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
  readonly written: Written;
}

/** Writes one file after the other; `tell` hears of those that were written, also where a later one cannot be. */
async function writeAll(
  contents: readonly Content[],
  force: boolean,
  tell: (finished: readonly Content[]) => void,
): Promise<void> {
  const finished: Content[] = [];
  try {
    for (const content of contents) {
      const { target, written } = content;
      await writeWhole(target.file, written.bytes, force, target.shown);
      finished.push(content);
    }
  } finally {
    if (finished.length > 0) tell(finished);
  }
}

async function contentOf({ shown, format }: Target, input: ExportInput, resources: ExportResources): Promise<Written> {
  try {
    return await format.write(input, resources);
  } catch (error) {
    if (error instanceof ExportError)
      throw new CallError(`${shown} was not written: ${error.message}`, undefined, error);
    throw error;
  }
}

/** The files that were written, those of one size together, and how large their words came out. */
function tellSizes(finished: readonly Content[]): string {
  const files = new Map<string, string[]>();
  for (const { target, written } of finished) {
    const sizes = written.textSizes.map(sizeWords).join('; ');
    files.set(sizes, [...(files.get(sizes) ?? []), target.shown]);
  }
  return [...files].map(([sizes, names]) => `${names.join(', ')}${sizes === '' ? '' : `: ${sizes}`}\n`).join('');
}

function sizeWords({ of, page, pt }: TextSize): string {
  return `${of === 'figure' ? '' : `${of}, `}${page ?? 'no page'}, text ${pt.toFixed(1)} pt`;
}

/** Each warning once, with the files that it is true of where that is not all of them. */
function tellWarnings(contents: readonly Content[], shell: Shell): void {
  const { bold, yellow, green } = shell.errStyle;
  const warnings = new Map(contents.flatMap(({ written }) => written.warnings.map((one) => [one.message, one])));
  for (const { message, help } of warnings.values()) {
    const warned = contents.filter(({ written }) => written.warnings.some((one) => one.message === message));
    const files = warned.map(({ target }) => target.shown).join(', ');
    const where = warned.length < contents.length ? `${files}: ` : '';
    shell.err(`${bold(yellow('warning:'))} ${where}${message}\n  ${bold(green('help:'))} ${help}\n`);
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
