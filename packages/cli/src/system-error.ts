import { CallError } from './options.ts';

const REASONS: Readonly<Record<string, readonly [why: string, help: string]>> = {
  EACCES: ['you may not write there', 'choose a folder of your own'],
  EPERM: ['you may not write there', 'choose a folder of your own'],
  EROFS: ['the disk is for reading only', 'choose another disk'],
  ENOSPC: ['the disk is full', 'make room, or choose another disk'],
  EDQUOT: ['your share of the disk is full', 'make room, or choose another disk'],
  EFBIG: ['it is larger than a file may be there', 'choose another disk'],
  ENAMETOOLONG: ['the name is too long', 'choose a shorter one'],
  EINVAL: ['this disk takes no such name', 'choose another one'],
  EMFILE: ['too many files are open', 'try again'],
  ELOOP: ['its links lead in a circle', 'choose another name'],
};

/** An error of the system as one of the call, with a way out: `what` is "a.svg cannot be written". Any other error as it is. */
export function explained(error: unknown, what: string): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const [why, help] = REASONS[code] ?? [`the system says ${code}`, 'choose another place'];
  return new CallError(`${what}: ${why}`, help, error);
}

/** What the system calls an error: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** For `catch`: nothing where there is no such file; any other error goes on. */
export function undefinedIfMissing(error: unknown): undefined {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  throw error;
}
