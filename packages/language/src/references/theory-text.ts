import { type FileSystemProvider, type URI, UriUtils } from 'langium';
import { describeFailure, type ReadFailure } from './import-target.ts';
import { decoded, type FileText, readTheoryText } from './read-file.ts';

/** Thrown where a file cannot be read at all; its message says why and what to do. */
export class UnreadableTheory extends Error {
  override readonly name = 'UnreadableTheory';
  readonly failure: ReadFailure;

  constructor(failure: ReadFailure, path: string) {
    super(describeFailure(failure, path));
    this.failure = failure;
  }
}

/** The text of a file, byte-order mark included. Throws `UnreadableTheory`. */
export async function textOfTheory(files: FileSystemProvider, uri: URI): Promise<string> {
  return textOr(await readTheoryText(files, uri), UriUtils.basename(uri));
}

/** The text of bytes that did not come from a file; `shown` is how messages call it. Throws `UnreadableTheory`. */
export function textOfBytes(bytes: Uint8Array, shown: string): string {
  return textOr(decoded(bytes), shown);
}

function textOr(read: FileText, shown: string): string {
  if (read.kind === 'failed') throw new UnreadableTheory(read.failure, shown);
  return read.text;
}
