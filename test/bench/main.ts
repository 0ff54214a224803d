// `npm run bench`: how fast and how good, as ratios to other tools within one run. See README.md.
import os from 'node:os';
import { benchLayout } from './layout/bench.ts';
import { type BenchOptions, readOptions, type Section } from './options.ts';
import { benchPack } from './pack.ts';
import { findPeers, type Peer } from './peers.ts';
import { benchCheck, benchExport, benchMemory } from './processes.ts';
import { benchQuality } from './quality/bench.ts';
import { type Finding, goalsText, type SectionResult, tableText } from './report.ts';
import { benchServer } from './server/bench.ts';

const options = readOptions(process.argv.slice(2));
const peers = await findPeers();

console.log(
  `Node ${process.version} on ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}; medians of ${options.runs}`,
);
for (const peer of peers) console.log(`${peer.name} ${peer.version}`);

const BENCHES: Readonly<Record<Section, (options: BenchOptions, peers: readonly Peer[]) => Promise<SectionResult>>> = {
  export: benchExport,
  check: benchCheck,
  memory: benchMemory,
  layout: benchLayout,
  quality: benchQuality,
  server: benchServer,
  pack: benchPack,
};

const findings: Finding[] = [];
for (const section of options.sections) {
  const result = await BENCHES[section](options, peers);
  findings.push(...result.findings);
  for (const table of result.tables) console.log(`\n${tableText(table)}`);
}
if (findings.length > 0) console.log(`\n${goalsText(findings)}`);
