import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FORMATS } from '@theory-of-change/export/catalogue';
import { banner } from '../support/banner.ts';
import { ROOT } from '../support/paths.ts';
import { mustRun, run } from '../support/run.ts';
import type { BenchOptions, Size } from './options.ts';
import { type Job, wallSeconds } from './process-cost.ts';
import type { SectionResult } from './report.ts';
import { tocJob } from './toc-command.ts';

const ALL = `toc, all ${FORMATS.length} formats in one call`;
const DOCX = 'toc, the Word document alone';
const OFFICE = 'soffice, the Word document to PDF';

/** The clinical example, 22 cards that people do send: told in the column of the smallest theories. */
const COLUMN: Size = 20;

/** The clinical example in every format in one call, beside LibreOffice that does nothing but turn the Word document into a PDF. */
export async function benchPack({ runs }: BenchOptions): Promise<SectionResult> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toc-bench-'));
  try {
    const jobs = new Map<string, Job>([
      [
        ALL,
        ownJob(
          folder,
          FORMATS.flatMap(({ extensions }) => extensions.slice(0, 1)),
        ),
      ],
      [DOCX, ownJob(folder, ['.docx'])],
      ...(await officeJobs(folder)),
    ]);
    const seconds = await wallSeconds(jobs, runs);
    const rows = new Map([...seconds].map(([name, own]) => [name, new Map([[COLUMN, own]])]));
    const [ours, theirs] = [seconds.get(ALL), seconds.get(OFFICE)];
    return {
      tables: [{ title: 'the clinical example (22 cards), wall seconds', rows, digits: 2 }],
      findings:
        ours === undefined || theirs === undefined
          ? []
          : [{ measure: 'pack/soffice', cards: COLUMN, ratio: ours / theirs }],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each file is written anew in every round, over the one before. */
function ownJob(folder: string, extensions: readonly string[]): Job {
  const names = extensions.map((extension) => path.join(folder, `clinical${extension}`));
  return tocJob('export', path.join(ROOT, 'examples/clinical.toc'), '--to', ...names, '--force');
}

/** With a profile that is there already, as on a machine where Office was used before. Nothing where there is no LibreOffice. */
async function officeJobs(folder: string): Promise<readonly (readonly [string, Job])[]> {
  try {
    await run('soffice', ['--version']);
  } catch {
    banner('MISSING PEERS: these are not compared with', 'soffice: `apt-get install libreoffice-writer`');
    return [];
  }
  const made = path.join(folder, 'office');
  mkdirSync(made);
  const document = path.join(folder, 'clinical.docx');
  const { command, args } = ownJob(folder, ['.docx']);
  await mustRun(command, args);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  return [
    [OFFICE, { command: 'soffice', args: ['--headless', profile, '--convert-to', 'pdf', '--outdir', made, document] }],
  ];
}
