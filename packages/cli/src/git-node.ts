import { execFile } from 'node:child_process';
import path from 'node:path';

/**
 * Those of `files` (absolute) that git would leave out for their ending: TeX writes .toc files too, and its ignore lists
 * hide them all. What lies in an ignored folder is not meant. None where there is no git, or no repository.
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
    const child = execFile(
      'git',
      ['check-ignore', '--verbose', '--stdin', '-z'],
      { cwd: folder },
      (_notIgnored, stdout) => {
        resolve(hiddenForTheirEnding(stdout.split('\0')));
      },
    );
    // Where there is no git, the pipe to it breaks: then nothing is ignored.
    child.stdin?.on('error', () => undefined).end(files.join('\0'));
  });
}

/** Of each file git tells four things: the list that names it, in which line, by which pattern, and the file. */
function hiddenForTheirEnding(told: readonly string[]): readonly string[] {
  const hidden: string[] = [];
  for (let i = 0; i + 3 < told.length; i += 4) {
    const [pattern = '', file = ''] = told.slice(i + 2, i + 4);
    if (!pattern.startsWith('!') && pattern.endsWith('.toc')) hidden.push(file);
  }
  return hidden;
}
