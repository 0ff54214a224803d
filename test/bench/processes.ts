import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generateTheory } from './generate.ts';
import type { Measure } from './goals.ts';
import type { BenchOptions, Size } from './options.ts';
import type { DrawingJob, Peer } from './peers.ts';
import { type Job, peakMegabytes, wallSeconds } from './process-cost.ts';
import type { Finding, SectionResult } from './report.ts';
import { tocJob } from './toc-command.ts';
import { toToc } from './write.ts';

const EXPORT_MEASURES: Readonly<Record<Peer['name'], Measure>> = {
  dot: 'export/dot',
  'Mermaid, dagre': 'export/mermaid-dagre',
  'Mermaid, elk': 'export/mermaid-elk',
  LikeC4: 'export/likec4',
};

const OURS = 'toc';
/** The command's default: it tries several widths of the cards for the largest text on the page, which no peer does. */
const OURS_ON_A4 = 'toc, fitted to A4';

/** From source to SVG, each tool as a process of its own. */
export async function benchExport(options: BenchOptions, peers: readonly Peer[]): Promise<SectionResult> {
  const rows = newRows([OURS, OURS_ON_A4, ...peers.map((peer) => peer.name)]);
  const findings: Finding[] = [];
  for (const cards of options.sizes) {
    const seconds = await inFolder(async (folder) => {
      const jobs = new Map(exportJobs(cards, peers, folder));
      jobs.set(OURS_ON_A4, ownExport(cards, folder, 'A4'));
      const measured = await wallSeconds(jobs, options.runs);
      for (const [name, job] of jobs) mustHoldAllCards(name, job.output, cards);
      return measured;
    });
    const ours = fill(rows, cards, seconds);
    for (const peer of peers) {
      const theirs = seconds.get(peer.name);
      if (theirs !== undefined) findings.push({ measure: EXPORT_MEASURES[peer.name], cards, ratio: ours / theirs });
    }
    const elk = seconds.get('Mermaid, elk');
    const onA4 = seconds.get(OURS_ON_A4);
    if (elk !== undefined && onA4 !== undefined) {
      findings.push({ measure: 'export-a4/mermaid-elk', cards, ratio: onA4 / elk });
    }
  }
  return { tables: [{ title: 'from source to SVG, wall seconds', rows, digits: 3 }], findings };
}

/** `toc check`, against the start of Node itself. */
export async function benchCheck(options: BenchOptions): Promise<SectionResult> {
  const node = 'node -e 0';
  const rows = newRows([OURS, node]);
  const findings: Finding[] = [];
  for (const cards of options.sizes) {
    const seconds = await inFolder((folder) => {
      const jobs = new Map<string, Job>([
        [OURS, tocJob('check', writeToc(cards, folder))],
        [node, { command: process.execPath, args: ['-e', '0'] }],
      ]);
      return wallSeconds(jobs, options.runs * 2);
    });
    const ours = fill(rows, cards, seconds);
    findings.push({ measure: 'check/node', cards, ratio: ours / (seconds.get(node) ?? Number.NaN) });
  }
  return { tables: [{ title: 'toc check, wall seconds', rows, digits: 3 }], findings };
}

/** The most memory that an export holds at once. Only tools that run in Node alone: a browser's would not be comparable. */
export async function benchMemory(options: BenchOptions, peers: readonly Peer[]): Promise<SectionResult> {
  const likeC4 = peers.filter((peer) => peer.name === 'LikeC4');
  const rows = newRows([OURS, ...likeC4.map((peer) => peer.name)]);
  const findings: Finding[] = [];
  for (const cards of options.sizes) {
    const megabytes = await inFolder(async (folder) => {
      const peaks = new Map<string, number>();
      for (const [name, job] of exportJobs(cards, likeC4, folder)) peaks.set(name, await peakMegabytes(job));
      return peaks;
    });
    const ours = fill(rows, cards, megabytes);
    const theirs = megabytes.get('LikeC4');
    if (theirs !== undefined) findings.push({ measure: 'memory/likec4', cards, ratio: ours / theirs });
  }
  return { tables: [{ title: 'peak memory of an export, MB', rows, digits: 0 }], findings };
}

function exportJobs(cards: Size, peers: readonly Peer[], folder: string): ReadonlyMap<string, DrawingJob> {
  const theory = generateTheory(cards);
  return new Map([
    [OURS, ownExport(cards, folder, 'none')],
    ...peers.map((peer) => [peer.name, peer.prepare(theory, folder)] as const),
  ]);
}

function ownExport(cards: Size, folder: string, page: 'none' | 'A4'): DrawingJob {
  const output = path.join(folder, `toc-${page}.svg`);
  return { ...tocJob('export', writeToc(cards, folder), '--to', output, '--page', page, '--force'), output };
}

/** A tool that is fast because it drew something else (a picture of its error, say) would be no comparison. */
function mustHoldAllCards(name: string, output: string, cards: number): void {
  const drawing = readFileSync(output, 'utf8');
  const missing = generateTheory(cards).cards.find((card) => !new RegExp(`\\b${card.name}\\b`).test(drawing));
  if (missing !== undefined) throw new Error(`${name} did not draw the card ${missing.name} of ${cards}`);
}

function writeToc(cards: Size, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'theory.toc');
  writeFileSync(file, toToc(generateTheory(cards)));
  return file;
}

type Rows = ReadonlyMap<string, Map<Size, number>>;

function newRows(names: readonly string[]): Rows {
  return new Map(names.map((name) => [name, new Map<Size, number>()]));
}

/** Puts a column of figures into the rows and gives our own. */
function fill(rows: Rows, cards: Size, figures: ReadonlyMap<string, number>): number {
  for (const [name, figure] of figures) rows.get(name)?.set(cards, figure);
  return figures.get(OURS) ?? Number.NaN;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toc-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
