import path from 'node:path';
import { nearest } from '@theory-of-change/model';
import { EXIT } from '../exit.ts';
import { writeWhole } from '../files-node.ts';
import { type Arguments, CallError } from '../options.ts';
import { ToolResources } from '../resources-node.ts';
import type { Shell } from '../shell.ts';
import { shownTheory, tellIgnored } from './written-node.ts';

/** `toc new [template] file`: writes a theory to begin with; with `--from`, one made from another program's file. */
export async function newTheory(args: Arguments, shell: Shell): Promise<number> {
  const from = args.value('from');
  if (from !== undefined) return (await import('./from-node.ts')).newFrom(from, args, shell);
  if (args.has('format'))
    throw new CallError('--format tells the format of --from FILE', 'toc new --from notes.txt --format notes');
  const resources = new ToolResources(shell.tool);
  const templates = await resources.templates();
  const [template, name] = templateAndFile(args.words, templates);
  const shown = shownTheory(name);
  const file = path.resolve(shell.cwd, shown);
  await writeWhole(file, await resources.template(template), args.has('force'), shown);
  shell.out(`${shown}: a new theory, from the template ${template}\n`);
  await tellIgnored(file, shell);
  return EXIT.fine;
}

function templateAndFile(words: readonly string[], templates: readonly string[]): readonly [string, string] {
  const [first, second, ...more] = words;
  const help = `toc new [${templates.join('|')}] our-theory.toc`;
  if (first === undefined || more.length > 0) throw new CallError('toc new wants a template and a file', help);
  if (second === undefined) {
    if (templates.includes(first)) throw new CallError('toc new wants a file too', `toc new ${first} our-theory.toc`);
    return ['blank', first];
  }
  if (templates.includes(first)) return [first, second];
  const near = nearest(first, templates);
  throw new CallError(
    `there is no template ${first}`,
    near ? `did you mean ${near}?` : `there are ${templates.join(', ')}`,
  );
}
