import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../support/paths.ts';

/** Copies the examples into a new folder `workspace` under `parent`, so that tests may edit them. Gives its path. */
export function exampleWorkspace(parent: string): string {
  const workspace = path.join(parent, 'workspace');
  mkdirSync(workspace, { recursive: true });
  cpSync(path.join(ROOT, 'examples'), workspace, { recursive: true });
  return workspace;
}
