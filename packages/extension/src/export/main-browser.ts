import { resourcesFrom } from '@theory-of-change/export';
import type { ExportAnswer, ExportBreakdown, ExportJob } from './messages.ts';
import { writeFigure } from './write-figure.ts';

// The export's own worker in a browser: one theory, laid out, written, answered.

const post = (answer: ExportAnswer | ExportBreakdown) => postMessage(answer);

/** A file that ships beside this script. */
async function fetched(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

// `addEventListener`, not `onmessage`: the layout engine puts its own `onmessage` in place while it loads.
addEventListener('message', ({ data: job }: MessageEvent<ExportJob>) => {
  writeFigure(
    job,
    resourcesFrom((name) => fetched(`${job.resources}/${name}`)),
  ).then(post, (error: unknown) =>
    post({ kind: 'broke-down', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
