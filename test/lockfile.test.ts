import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './support/paths.ts';

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * npm leaves builds for other systems out of the lock file where a registry lacks them, and `npm ci` then refuses the
 * file everywhere. An entry with version, `os`, `cpu`, `libc` and `optional` is enough.
 */
test('the lock file knows every optional package, so that `npm ci` takes it on any system', () => {
  const lock: { packages: Readonly<Record<string, Locked>> } = JSON.parse(
    readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'),
  );
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !places(place, name).some((at) => lock.packages[at])),
  );
  expect(missing).toEqual([]);
});

/** Where a package that another one wants may stand: inside it, or in any folder above. */
function places(wanting: string, name: string): readonly string[] {
  const parts = wanting.split(/(?:^|\/)node_modules\//);
  return parts.map((_, index) => [...parts.slice(0, index + 1), name].join('/node_modules/').replace(/^\//, ''));
}
