import { execFile } from 'node:child_process';
import path from 'node:path';

/**
 * Those of `files` (absolute) that git would leave out: TeX writes .toc files too, and its ignore lists hide them all.
 * None where there is no git, or no repository.
 */
export async function ignoredByGit(files: readonly string[]): Promise<readonly string[]> {
  const folders = new Set(files.map((file) => path.dirname(file)));
  const answers = await Promise.all(
    [...folders].map((folder) =>
      askGit(
        folder,
        files.filter((file) => path.dirname(file) === folder),
      ),
    ),
  );
  return answers.flat();
}

/** What to tell about such a file. */
export function gitIgnores(shown: string): string {
  return `git ignores ${shown}, as it does TeX's .toc files: add the line !*.toc to .gitignore`;
}

function askGit(folder: string, files: readonly string[]): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const child = execFile('git', ['check-ignore', '--stdin', '-z'], { cwd: folder }, (_notIgnored, stdout) => {
      resolve(stdout.split('\0').filter((file) => file !== ''));
    });
    // Where there is no git, the pipe to it breaks: then nothing is ignored.
    child.stdin?.on('error', () => undefined).end(files.join('\0'));
  });
}
