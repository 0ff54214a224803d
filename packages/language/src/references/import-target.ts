import { URI, UriUtils } from 'langium';

/** Why an import, or a file itself, could not be read. */
export type ReadFailure =
  | 'no-path'
  | 'absolute'
  | 'backslash'
  | 'not-toc'
  | 'unsaved'
  | 'outside'
  | 'itself'
  | 'no-library'
  | 'missing'
  | 'directory'
  | 'not-text'
  | 'too-large'
  | 'foreign'
  | 'unreadable';

/** Where an import's path leads, as far as the words alone can tell. */
export type ImportTarget =
  | { readonly kind: 'file'; readonly uri: URI }
  | { readonly kind: 'library'; readonly name: string; readonly uri: URI }
  | { readonly kind: 'refused'; readonly failure: ReadFailure };

/** The scheme of the files that come with the tool: `import "library:parent-infant"`. */
export const LIBRARY_SCHEME = 'library';

/** The scheme that editors give to what was never saved: nothing stands beside it. */
export const UNSAVED_SCHEME = 'untitled';

/** The libraries that come with the tool. */
export const SHIPPED_LIBRARIES: readonly string[] = ['parent-infant'];

/**
 * Reads the path of an import. Paths are relative to the file that imports, with `/`, and never leave `root`.
 * Links in the file system are followed later, where the file is opened.
 */
export function importTarget(path: string | undefined, from: URI, root: URI): ImportTarget {
  if (path === undefined || path.trim() === '') return refused('no-path');
  if (path.startsWith(`${LIBRARY_SCHEME}:`)) return libraryTarget(path.slice(LIBRARY_SCHEME.length + 1));
  if (path.includes('\\')) return refused('backslash');
  if (path.startsWith('/') || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)) return refused('absolute');
  if (!path.toLowerCase().endsWith('.toc')) return refused('not-toc');
  if (from.scheme === UNSAVED_SCHEME) return refused('unsaved');
  const uri = UriUtils.resolvePath(UriUtils.dirname(from), path);
  if (!UriUtils.contains(root, uri)) return refused('outside');
  return UriUtils.equals(uri, from) ? refused('itself') : { kind: 'file', uri };
}

/** The URI of a library that comes with the tool. */
function libraryUri(name: string): URI {
  return URI.from({ scheme: LIBRARY_SCHEME, path: `/${name}.toc` });
}

function libraryTarget(name: string): ImportTarget {
  if (!/^[\p{L}\p{Nd}_-]+$/u.test(name)) return refused('no-library');
  return { kind: 'library', name, uri: libraryUri(name) };
}

function refused(failure: ReadFailure): ImportTarget {
  return { kind: 'refused', failure };
}

/** Says why `path` cannot be read, and what to do, in plain words. */
export function describeFailure(failure: ReadFailure, path: string): string {
  const shown = path.length > 80 ? `${path.slice(0, 79)}…` : path;
  return FAILURES[failure](shown);
}

const FAILURES: Readonly<Record<ReadFailure, (path: string) => string>> = {
  'no-path': () => 'This import names no file: write `import "./measures.toc"`',
  absolute: (path) => `“${path}” is not beside this file: write a path that starts from here, such as "./measures.toc"`,
  backslash: (path) => `“${path}” has a backslash: write the path with /, so that it works on every computer`,
  'not-toc': (path) => `“${path}” is not a theory of change: only .toc files can be imported`,
  unsaved: (path) => `Save this file first: “${path}” is looked for beside it`,
  outside: (path) => `“${path}” lies outside this workspace: copy the file into it, or open the folder that holds both`,
  itself: () => 'This file imports itself: remove the import',
  'no-library': (path) => `There is no library “${path}”: the one that comes with the tool is "library:parent-infant"`,
  missing: (path) => `“${path}” is not there: check the name and the folder`,
  directory: (path) => `“${path}” is a folder: name a file in it`,
  'not-text': (path) => `“${path}” is not a text file in UTF-8: open it in a text editor and save it as UTF-8`,
  'too-large': (path) => `“${path}” is too large for a theory of change (more than 1 MB): is it the right file?`,
  foreign: (path) => `“${path}” is another program's .toc file (TeX and games write them too), not a theory of change`,
  unreadable: (path) => `“${path}” cannot be read: check that you may open it`,
};
