import { Drawings, type ExportResources, FORMATS } from '@theory-of-change/export';
import { type ExportAnswer, type ExportJob, PAGES } from './messages.ts';

/** Lays out and writes what a job asks for, in a thread or worker of its own. Rejects where the writer breaks down. */
export async function writeFigure(
  { theory, look, logo, dpi, ...job }: ExportJob,
  resources: ExportResources,
): Promise<ExportAnswer> {
  const format = FORMATS.find((one) => one.id === job.format);
  if (format === undefined) return { kind: 'failed', words: `No such format: ${job.format}.` };
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
  try {
    const input = { theory, drawings, wishes, details: new Map() };
    const { bytes, textSizes, warnings } = await format.write(input, resources);
    return { kind: 'written', bytes, textSizes, warnings: warnings.map(({ message, help }) => `${message} ${help}`) };
  } catch (error) {
    // A writer's own words are for people; anything else is for the log, with its trace.
    if (!(error instanceof Error) || error.name !== 'ExportError') throw error;
    return { kind: 'failed', words: error.message };
  }
}
