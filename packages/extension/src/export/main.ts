import { parentPort, workerData } from 'node:worker_threads';
import { Drawings, FORMATS } from '@theory-of-change/export';
import { shippedResources } from '@theory-of-change/export/node';
import type { ExportAnswer, ExportJob } from './messages.ts';
import { PAGES } from './messages.ts';

// The export's own thread: one theory, laid out, written, answered, and the thread ends.

async function write({ theory, look, logo, dpi, ...job }: ExportJob): Promise<ExportAnswer> {
  const format = FORMATS.find((one) => one.id === job.format);
  if (format === undefined) return { kind: 'failed', words: `No such format: ${job.format}.` };
  const resources = shippedResources(job.resources);
  const sheet = PAGES.find((page) => page.id === job.page)?.sheet;
  const drawings = new Drawings({ fonts: resources.fonts, look, ...(logo ? { logo } : {}) });
  const wishes = {
    ...(sheet ? { sheet } : {}),
    dpi,
    notes: false,
    figure: 'shapes',
    pages: { kind: 'figure' },
    length: {},
  } as const;
  const { bytes, textSizes, warnings } = await format.write(
    { theory, drawings, wishes, details: new Map() },
    resources,
  );
  return { kind: 'written', bytes, textSizes, warnings: warnings.map(({ message, help }) => `${message} ${help}`) };
}

write(workerData).then(
  (answer) => parentPort?.postMessage(answer),
  (error: unknown) => {
    // A writer's own words are for people; anything else is for the log, with its trace.
    if (!(error instanceof Error) || error.name !== 'ExportError') throw error;
    parentPort?.postMessage({ kind: 'failed', words: error.message } satisfies ExportAnswer);
  },
);
