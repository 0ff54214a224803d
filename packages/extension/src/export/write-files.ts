import { Drawings, type ExportResources, FORMATS } from '@theory-of-change/export';
import type { ExportAnswer, ExportJob, ExportProgress, FinishedFile, WantedFile } from './messages.ts';

/** Lays out and writes what a job asks for, in a thread or worker of its own. Rejects where a writer breaks down. */
export async function writeFiles(
  job: ExportJob,
  resources: ExportResources,
  tell: (progress: ExportProgress) => void,
): Promise<ExportAnswer> {
  const { look, logo, wishes } = job;
  const drawings = new Drawings({
    fonts: resources.fonts,
    look,
    ...(logo ? { logo } : {}),
    ...(wishes.funder === undefined ? {} : { funder: wishes.funder }),
  });
  const files: FinishedFile[] = [];
  for (const [index, file] of job.files.entries()) {
    tell({ kind: 'writing', index });
    try {
      files.push(await writeFile(file, job, drawings, resources));
    } catch (error) {
      // A writer's own words are for people; anything else is for the log, with its trace.
      if (!(error instanceof Error) || error.name !== 'ExportError') throw error;
      return { kind: 'failed', words: `${file.name} was not written. ${error.message}` };
    }
  }
  return { kind: 'written', files };
}

async function writeFile(
  file: WantedFile,
  { theory, wishes, details = new Map() }: ExportJob,
  drawings: Drawings,
  resources: ExportResources,
): Promise<FinishedFile> {
  const format = FORMATS.find(({ id }) => id === file.format);
  if (format === undefined) throw new Error(`There is no format ${file.format}.`);
  const input = { theory, drawings, wishes: { ...wishes, ...file.wishes }, details };
  const { bytes, textSizes, warnings } = await format.write(input, resources);
  return { bytes, textSizes, warnings: warnings.map(({ message, help }) => `${message} ${help}`) };
}
