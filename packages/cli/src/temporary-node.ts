import { randomUUID } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { readdir, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, undefinedIfMissing } from './system-error.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Short, whatever the file is called that it becomes: a name of 255 letters is the longest that disks take. */
const OURS = /^\.toc-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** Who writes a file touches it every few milliseconds: what was not touched for so long belongs to nobody. */
const LEFT_BEHIND_MS = 60_000;

/** A name for a hidden file in `folder` that nobody else has. */
export function temporaryIn(folder: string): string {
  return path.join(folder, `.toc-${randomUUID()}.tmp`);
}

/**
 * Takes away what a process that was killed left in a folder: it could not clear up itself. What cannot be looked through or
 * taken away stays, for it is in nobody's way.
 */
export async function clearLeftBehind(folder: string): Promise<void> {
  try {
    for (const name of await readdir(folder)) {
      if (!OURS.test(name)) continue;
      const file = path.join(folder, name);
      if (Date.now() - (await stat(file)).mtimeMs > LEFT_BEHIND_MS) await unlink(file);
    }
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}

/** Takes a temporary file away when a signal ends the process; gives what ends the watch. */
export function removeOnSignals(file: string): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    try {
      unlinkSync(file);
    } catch (error) {
      undefinedIfMissing(error);
    } finally {
      stop();
      process.kill(process.pid, signal);
    }
  };
  const stop = () => {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return stop;
}
