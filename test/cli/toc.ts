import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../support/paths.ts';
import { type RunResult, run } from '../support/run.ts';

/** The command as npm links it. */
export const TOC = path.join(ROOT, 'packages/cli/bin/toc.js');

/** Runs the command as a process of its own, without colours and git settings of this machine. */
export function toc(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<RunResult> {
  const own = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', FORCE_COLOR: undefined, NO_COLOR: undefined, ...env };
  return run(process.execPath, [TOC, ...args], { cwd, env: own });
}

/** A new folder with these files. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'toc-cli-'));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}

/** A new folder with the examples in `examples/`, as in the repository. */
export async function folderWithExamples(): Promise<string> {
  const folder = await folderWith({});
  await cp(path.join(ROOT, 'examples'), path.join(folder, 'examples'), { recursive: true });
  return folder;
}

/** A theory without a fault. */
export const GOOD = `theory "How visits help"
date 2026-11-22
problems { lonely "Parents are lonely" }
activities { visit "We visit them" }
short-term outcomes { heard "Parents feel heard" }
lonely -> visit -> heard
`;

/** Two errors: one of a value, one of a name. */
export const BAD = `theory "x"
level clin
problems { a "A" }
a -> bb
`;

/** Runs the command without the rights of root, which no file's rights hold back. */
export function tocWithoutRights(cwd: string, args: readonly string[]): { code: number | null; stderr: string } {
  const isRoot = process.getuid?.() === 0;
  const { status, stderr } = spawnSync(process.execPath, [TOC, ...args], {
    cwd,
    encoding: 'utf8',
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  return { code: status, stderr };
}

const NOBODY = 65534;
