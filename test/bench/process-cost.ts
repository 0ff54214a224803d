import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mustRun } from '../support/run.ts';
import { median } from './statistics.ts';

/** A program that does one job: what is run, and in which environment. */
export interface Job {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** After so many seconds in all a job is not run again: what takes ten seconds is known well enough after a few runs. */
const ENOUGH_SECONDS = 30;

/**
 * Wall seconds that each job takes from start to end: medians of `runs` rounds, fewer for slow jobs. In a round every
 * job runs once, so that whatever slows the machine for a while slows all of them. A first round warms the disk's cache
 * and does not count, unless it was the only one.
 */
export async function wallSeconds(jobs: ReadonlyMap<string, Job>, runs: number): Promise<ReadonlyMap<string, number>> {
  const seconds = new Map<string, number[]>([...jobs.keys()].map((name) => [name, []]));
  for (let round = 0; round <= runs; round++) {
    for (const [name, job] of jobs) {
      const own = seconds.get(name) ?? [];
      if (own.reduce((sum, one) => sum + one, 0) > ENOUGH_SECONDS) continue;
      const start = performance.now();
      await runJob(job);
      own.push((performance.now() - start) / 1000);
    }
  }
  return new Map([...seconds].map(([name, values]) => [name, median(values.length > 1 ? values.slice(1) : values)]));
}

/** The most memory that a job of Node's held at once, in MB, as the system counts it (the resident set, with all that Node itself needs). */
export async function peakMegabytes(job: Job): Promise<number> {
  const { megabytes } = await notingPeak((env) => runJob({ ...job, env: { ...job.env, ...env } }));
  return megabytes;
}

/** Does some work whose Node processes, started with the environment given, note the most memory that they held; in MB. */
export async function notingPeak<T>(
  work: (env: NodeJS.ProcessEnv) => Promise<T>,
): Promise<{ readonly result: T; readonly megabytes: number }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toc-bench-'));
  const file = path.join(folder, 'peak');
  try {
    const preload = path.join(import.meta.dirname, 'note-peak-memory.mjs');
    const result = await work({ NODE_OPTIONS: `--import=${preload}`, TOC_BENCH_PEAK_FILE: file });
    const kilobytes = readFileSync(file, 'utf8').trim().split('\n').map(Number);
    return { result, megabytes: Math.max(...kilobytes) / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A program that takes longer than this hangs. */
const TOO_LONG_MS = 300_000;

async function runJob({ command, args, env }: Job): Promise<void> {
  await mustRun(command, args, { env: { ...process.env, ...env }, timeoutMs: TOO_LONG_MS });
}
