import { type FileSystemProvider, type URI, UriUtils } from 'langium';
import type { ReadFailure } from './import-target.ts';

/** No theory is longer: what is larger is a wrong file, and would hold up the editor. In bytes. */
export const LARGEST_FILE = 1024 * 1024;

/** Whether a text is too large for a theory: by its length, which is never more than its bytes. */
export function isTooLarge(text: string): boolean {
  return text.length > LARGEST_FILE;
}

/** A file system that can follow links, so that none leads out of the workspace. */
export interface LinkFollowing {
  /** The place that `uri` stands for once every link in it is followed. Throws where there is none. */
  realpath(uri: URI): Promise<URI>;
}

/** A file system that knows a file's size before it reads it. */
export interface Sizing {
  /** The size of a file in bytes. */
  size(uri: URI): Promise<number>;
}

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly failure: ReadFailure };

/**
 * Reads a theory's text, or says why it cannot be: never throws, and never reads what is no file, too large or, where
 * the file system can follow links, outside `root` (which is not asked where it is absent).
 */
export async function readTheoryText(files: FileSystemProvider, uri: URI, root?: URI): Promise<FileText> {
  try {
    const found = await files.stat(uri);
    if (found.isDirectory) return failed('directory');
    if (!found.isFile) return failed('unreadable');
    if (root && !(await staysInside(files, uri, root))) return failed('outside');
    if ((await sizeOf(files, uri)) > LARGEST_FILE) return failed('too-large');
    return decoded(await files.readBinary(uri));
  } catch (error) {
    return failed(isMissing(error) || !(await files.exists(uri)) ? 'missing' : 'unreadable');
  }
}

/** The text of a file's bytes, where they are UTF-8 and not too many. */
export function decoded(bytes: Uint8Array): FileText {
  if (bytes.byteLength > LARGEST_FILE) return failed('too-large');
  if (bytes.includes(0)) return failed('not-text');
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return failed('not-text');
    throw error;
  }
}

function failed(failure: ReadFailure): FileText {
  return { kind: 'failed', failure };
}

async function staysInside(files: FileSystemProvider, uri: URI, root: URI): Promise<boolean> {
  if (!followsLinks(files)) return true;
  const [realRoot, real] = await Promise.all([files.realpath(root), files.realpath(uri)]);
  return UriUtils.contains(realRoot, real);
}

async function sizeOf(files: FileSystemProvider, uri: URI): Promise<number> {
  return knowsSizes(files) ? files.size(uri) : 0;
}

function followsLinks(files: FileSystemProvider): files is FileSystemProvider & LinkFollowing {
  return 'realpath' in files && typeof files.realpath === 'function';
}

function knowsSizes(files: FileSystemProvider): files is FileSystemProvider & Sizing {
  return 'size' in files && typeof files.size === 'function';
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
