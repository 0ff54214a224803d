import path from 'node:path';
import { isTheoryName, kindOf, notATheory } from '../named-file-node.ts';
import { CallError } from '../options.ts';

const EVERY_THEORY = '**/*.[tT][oO][cC]';

/** Where nobody keeps theories of their own. */
const ELSEWHERE = ['**/node_modules/**'];

/**
 * The files that words on the command line mean, absolute, each once and in order: a file is itself, a folder all
 * theories below it, a pattern what it fits. Throws `CallError` where a word means nothing.
 */
export async function findTheories(words: readonly string[], cwd: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const word of words.length > 0 ? words : ['.']) found.push(...(await theoriesOf(word, cwd)));
  return [...new Set(found)];
}

async function theoriesOf(word: string, cwd: string): Promise<readonly string[]> {
  const place = path.resolve(cwd, word);
  const kind = await kindOf(place);
  if (kind === 'file') {
    if (!isTheoryName(word)) throw notATheory(word);
    return [place];
  }
  if (kind === 'missing' && !/[*?[{]/.test(word)) {
    throw new CallError(`${word} is not there`, 'check the name and the folder');
  }
  const files = kind === 'folder' ? await matches(EVERY_THEORY, place) : await matches(word, cwd);
  if (files.length > 0) return files;
  throw kind === 'folder'
    ? new CallError(
        `there is no theory in ${word === '.' ? 'this folder' : word}`,
        'begin one with toc new our-theory.toc',
      )
    : new CallError(`${word} fits no theory`, 'check the pattern and the folder');
}

async function matches(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const posix = pattern.split(path.sep).join('/');
  // A pattern such as "theories/**" means the theories in there, not every file.
  const files = await glob(posix, { cwd, absolute: true, ignore: ELSEWHERE, expandDirectories: false });
  return files.filter(isTheoryName).sort();
}
