import { parentPort, workerData } from 'node:worker_threads';
import { FORMATS } from '@theory-of-change/export';
import { shippedResources } from '@theory-of-change/export/node';
import { FigureMaker } from '@theory-of-change/viewer/figure';
import type { ExportAnswer, ExportJob } from './messages.ts';
import { PAGES } from './messages.ts';

// The export's own thread: one figure, laid out, written, answered, and the thread ends.

async function write(job: ExportJob): Promise<ExportAnswer> {
  const format = FORMATS.find((one) => one.id === job.format);
  if (format === undefined) return { kind: 'failed', words: `No such format: ${job.format}.` };
  const resources = await shippedResources(job.resources);
  const sheet = PAGES.find((page) => page.id === job.page)?.sheet;
  const figure = await new FigureMaker(resources.fonts).forPaper(job.theory, sheet, job.look, job.logo);
  const bytes = await format.write({ picture: figure.picture, theory: job.theory, dpi: job.dpi }, resources);
  const warnings = figure.warnings.map(({ message, help }) => `${message} ${help}`);
  return { kind: 'written', bytes, textSizePt: figure.textSizePt, warnings };
}

write(workerData).then(
  (answer) => parentPort?.postMessage(answer),
  (error: unknown) => {
    // A writer's own words are for people; anything else is for the log, with its trace.
    if (!(error instanceof Error) || error.name !== 'ExportError') throw error;
    parentPort?.postMessage({ kind: 'failed', words: error.message } satisfies ExportAnswer);
  },
);
