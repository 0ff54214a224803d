import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../support/paths.ts';
import { bundleScript } from '../bundle.ts';
import { generateTheory } from '../generate.ts';
import type { BenchOptions, Size } from '../options.ts';
import { wallSeconds } from '../process-cost.ts';
import type { Finding, SectionResult, Table } from '../report.ts';
import { median } from '../statistics.ts';
import { toToc } from '../write.ts';
import { runSession, type SessionTimes } from './session.ts';

const OURS = 'toc';
const STOCK = 'Langium as it comes, no rules';
/** The most letters typed in a run. */
const LETTERS = 200;
/** A theory as teams have it, one of 1,000 lines, one of 1,000 cards, and one of 10,000 lines. */
const OWN_SIZES: readonly Size[] = [60, 400, 1000, 4000];

/** The language server as an editor has it: from its start to the first findings, at a letter, and what it holds. */
export async function benchServer(options: BenchOptions): Promise<SectionResult> {
  const servers = new Map([
    [OURS, builtServer()],
    [STOCK, await bundleScript('server/stock.ts')],
  ]);
  const node = await wallSeconds(new Map([['node', { command: process.execPath, args: ['-e', '0'] }]]), options.runs);
  const nodeMs = (node.get('node') ?? Number.NaN) * 1000;
  const cold = newTable('start of the server to the first findings, ms', servers.keys(), 0);
  const typed = newTable('a letter typed to its findings, ms', servers.keys(), 1);
  const paused = newTable('a letter typed to all findings, at a pause, ms', [OURS], 1);
  const held = newTable('most memory of the server, MB', servers.keys(), 0);
  const findings: Finding[] = [];
  for (const cards of options.areSizesGiven ? options.sizes : OWN_SIZES) {
    const sessions = await inTurns(servers, toToc(generateTheory(cards)), options.runs);
    for (const [name, runs] of sessions) {
      cold.rows.get(name)?.set(cards, median(runs.map((run) => run.coldStart)));
      typed.rows.get(name)?.set(cards, median(runs.map((run) => median(laterHalf(run.keystrokes)))));
      paused.rows.get(name)?.set(cards, median(runs.map((run) => median(run.pauses))));
      held.rows.get(name)?.set(cards, median(runs.map((run) => run.peakMegabytes)));
    }
    const ours = (table: Rows) => table.rows.get(OURS)?.get(cards) ?? Number.NaN;
    const stock = (table: Rows) => table.rows.get(STOCK)?.get(cards) ?? Number.NaN;
    findings.push(
      { measure: 'server/keystroke', cards, ratio: ours(typed) / stock(typed) },
      { measure: 'server/pause', cards, ratio: ours(paused) / stock(typed) },
      { measure: 'server/start', cards, ratio: ours(cold) / nodeMs },
      { measure: 'server/memory', cards, ratio: ours(held) / stock(held) },
    );
  }
  return { tables: [cold, typed, paused, held], findings };
}

/** Each server runs once in a round; the first round warms the disk's cache and does not count, unless it is the only one. */
async function inTurns(
  servers: ReadonlyMap<string, string>,
  text: string,
  rounds: number,
): Promise<ReadonlyMap<string, readonly SessionTimes[]>> {
  const sessions = new Map<string, SessionTimes[]>([...servers.keys()].map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, server] of servers) sessions.get(name)?.push(await runSession(server, text, LETTERS));
  }
  return new Map([...sessions].map(([name, runs]) => [name, runs.slice(1)]));
}

/** The compiler warms up on the first half. */
function laterHalf(values: readonly number[]): readonly number[] {
  return values.slice(Math.floor(values.length / 2));
}

interface Rows extends Table {
  readonly rows: ReadonlyMap<string, Map<Size, number>>;
}

function newTable(title: string, names: Iterable<string>, digits: number): Rows {
  return { title, digits, rows: new Map([...names].map((name) => [name, new Map<Size, number>()])) };
}

function builtServer(): string {
  const file = path.resolve(ROOT, process.env.TOC_DIST ?? 'dist', 'server.cjs');
  if (!existsSync(file)) throw new Error('Nothing is built: `npm run build` first.');
  return file;
}
