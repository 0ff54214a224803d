import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTocServices, type OpenedTheory, openTheory, URI } from '@theory-of-change/language';
import { NodeFiles } from '@theory-of-change/language/node';
import { ROOT } from './paths.ts';

const EXAMPLES = path.join(ROOT, 'examples');

/** The examples that are theories, by name. */
export const EXAMPLE_NAMES = ['clinical.toc', 'system.toc', 'first.toc'] as const;

const services = createTocServices({ ...NodeFiles, readLibrary });

/** Reads a text as if it stood in a file beside the examples, with all that it imports. */
export function read(text: string, name = 'test.toc'): Promise<OpenedTheory> {
  return openTheory(services, URI.file(path.join(EXAMPLES, name)), text, { root: URI.file(ROOT) });
}

export function exampleText(name: string): string {
  return readFileSync(path.join(EXAMPLES, name), 'utf8');
}

function readLibrary(name: string): string | undefined {
  const file = path.join(EXAMPLES, 'library', `${name}.toc`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
