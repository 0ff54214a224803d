import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE } from '../../support/paths.ts';
import { VERSIONS } from '../../support/versions.ts';

/** Where `npm run setup:editor` puts code-server. */
export const EDITOR_FOLDER = path.join(CACHE, 'editor');

const PACKAGE = path.join(EDITOR_FOLDER, 'node_modules', 'code-server');

/** The folders whose own dependencies code-server's package leaves to be installed, in order. */
export const INNER_PACKAGES = [path.join(PACKAGE, 'lib/vscode'), path.join(PACKAGE, 'lib/vscode/extensions')] as const;

/** The script that starts code-server, to be run with Node 24. */
export const CODE_SERVER_ENTRY = path.join(PACKAGE, 'out/node/entry.js');

/** Written last, so that an installation which was broken off does not pass for a whole one. */
export const STAMP = path.join(EDITOR_FOLDER, 'installed-version');

/** Whether the pinned code-server is installed whole. */
export function codeServerIsInstalled(): boolean {
  return (
    existsSync(STAMP) && readFileSync(STAMP, 'utf8').trim() === VERSIONS.codeServer && existsSync(CODE_SERVER_ENTRY)
  );
}
