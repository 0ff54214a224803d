import { resourcesFrom } from '@theory-of-change/export';
import type { ExportAnswer, ExportBreakdown, ExportJob, ExportProgress } from './messages.ts';
import { writeFiles } from './write-files.ts';

// The export's own worker in a browser: one theory, laid out, written, answered.

const post = (answer: ExportAnswer | ExportProgress | ExportBreakdown) => postMessage(answer);

/** A file that ships beside this script. */
async function fetched(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

// `addEventListener`, not `onmessage`: the layout engine puts its own `onmessage` in place while it loads.
addEventListener('message', ({ data: job }: MessageEvent<ExportJob>) => {
  const resources = resourcesFrom((name) => fetched(`${job.resources}/${name}`));
  writeFiles(job, resources, post).then(post, (error: unknown) =>
    post({ kind: 'broke-down', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
