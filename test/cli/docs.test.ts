import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '@theory-of-change/cli';
import { readSettings, SETTINGS } from '@theory-of-change/model';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/paths.ts';
import { mustRun } from '../support/run.ts';
import { folderWithExamples, TOC } from './toc.ts';

const page = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');
const CLI = page('docs/cli.md');

describe.each(['docs/cli.md', 'README.md'])('every call in %s works', (name) => {
  test.each(shellBlocks(page(name)))('%s', async (block) => {
    const folder = await folderWithExamples();
    for (const call of callsIn(block)) {
      // Through a shell, as a reader would: patterns and quotes are the shell's.
      const line = call.replace(/^(?:npx )?toc\b/, `'${process.execPath}' '${TOC}'`);
      await mustRun('bash', ['-c', line], { cwd: folder });
    }
  });
});

describe('docs/cli.md and the table of commands agree', () => {
  test.each(COMMANDS.map((command) => [command.name, command] as const))('%s', (name, { options }) => {
    const section = CLI.split(/^## /m).find((part) => part.startsWith(`\`toc ${name}`)) ?? '';
    const rows = [...section.matchAll(/^\| (`--[^|]+`) *\|/gm)].map((row) => row[1] ?? '');
    const documented = new Set(rows.flatMap((row) => [...row.matchAll(/--([a-z-]+)/g)].map((match) => match[1])));
    expect([...documented].sort()).toEqual([...options.map((option) => option.name), 'help'].sort());
    for (const { short } of options) if (short) expect(rows.join(' ')).toContain(`\`-${short}\``);
    for (const { name: option, choices = [] } of options) {
      for (const choice of choices) expect(section, `--${option} ${choice}`).toContain(choice);
    }
  });

  test('the settings', () => {
    const section = CLI.split(/^## /m).find((part) => part.startsWith('A project')) ?? '';
    const rows = [...section.matchAll(/^\| (`[^|]+`) *\|/gm)].flatMap((row) => [
      ...(row[1] ?? '').matchAll(/`(\w+)`/g),
    ]);
    expect(rows.map((match) => match[1]).sort()).toEqual(Object.keys(SETTINGS).sort());
    const example = /```json\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
    expect(readSettings(example)).toMatchObject({ problems: [] });
    expect(Object.keys(JSON.parse(example)).sort()).toEqual(Object.keys(SETTINGS).sort());
  });
});

describe('the examples of the help work', () => {
  test.each(COMMANDS.map((command) => [command.name, command] as const))('toc %s --help', async (_, { examples }) => {
    for (const { call } of examples) {
      const inExamples = { cwd: path.join(await folderWithExamples(), 'examples') };
      await mustRun('bash', ['-c', call.replace(/^toc\b/, `'${process.execPath}' '${TOC}'`)], inExamples);
    }
  });
});

/** The blocks of a page that are meant for a shell and call the tool. */
function shellBlocks(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    .map((match) => match[1] ?? '')
    .filter((block) => callsIn(block).length > 0);
}

function callsIn(block: string): readonly string[] {
  return block
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => /^(?:npx )?toc\b/.test(line));
}
