import path from 'node:path';

/** A file as people in `cwd` call it: relative where it lies below, else the whole path; with `/` on every system. */
export function shownFrom(cwd: string): (file: string) => string {
  return (file) => {
    const relative = path.relative(cwd, file);
    const shown = relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
    return shown.split(path.sep).join('/');
  };
}
