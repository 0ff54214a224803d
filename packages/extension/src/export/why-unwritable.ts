/** What systems say, and what it means. */
const REASONS: readonly (readonly [said: RegExp, reason: string])[] = [
  [/ENOSPC|EDQUOT|QuotaExceeded/i, 'the disk is full; make room, or choose another place'],
  [/EROFS|read-?only/i, 'the place is for reading only; choose another one'],
  [/EACCES|EPERM|NoPermissions/i, 'you may not write there; choose a folder of your own'],
  [/EISDIR|FileIsADirectory/i, 'a folder has that name; choose another one'],
  [/ENOENT|ENOTDIR|FileNotFound|FileNotADirectory/i, 'the folder is not there'],
  [/ENAMETOOLONG/i, 'the name is too long; choose a shorter one'],
  [/EBUSY|EEXIST|FileExists/i, 'another program has it open; close it there'],
  [/Unavailable/i, 'the place cannot be reached now'],
];

/** Why a file could not be written, for people, from what was said of it: the first that is understood counts, else the first. */
export function whyUnwritable(said: readonly string[]): string {
  for (const words of said) {
    const reason = REASONS.find(([pattern]) => pattern.test(words))?.[1];
    if (reason !== undefined) return reason;
  }
  return said[0] ?? 'nothing was said why';
}
