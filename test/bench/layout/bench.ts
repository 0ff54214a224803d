import { mustRun } from '../../support/run.ts';
import { bundleScript } from '../bundle.ts';
import type { BenchOptions, Size } from '../options.ts';
import type { SectionResult } from '../report.ts';
import { median } from '../statistics.ts';
import type { LayoutTimes } from './times.ts';

const ROWS: Readonly<Record<keyof LayoutTimes, string>> = {
  load: 'loading ELK',
  first: 'cold, the first of a process',
  cold: 'cold, when the process is warm',
  coldLive: 'cold, for the screen, when warm',
  seeded: 'after a card was added, for the screen, when warm',
};

/** Layout alone: boxes and links in, places out; no text, no picture. */
export async function benchLayout(options: BenchOptions): Promise<SectionResult> {
  const script = await bundleScript('layout/child.ts');
  const rows = new Map(Object.values(ROWS).map((name) => [name, new Map<Size, number>()]));
  for (const cards of options.sizes) {
    const times: LayoutTimes[] = [];
    for (let run = 0; run < options.runs; run++) {
      times.push(JSON.parse(await mustRun(process.execPath, [script, String(cards)], { timeoutMs: 300_000 })));
    }
    for (const [key, name] of Object.entries(ROWS) as [keyof LayoutTimes, string][]) {
      rows.get(name)?.set(cards, median(times.map((one) => one[key])));
    }
  }
  return { tables: [{ title: 'layout alone, ms', rows, digits: 1 }], findings: [] };
}
