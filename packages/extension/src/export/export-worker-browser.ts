import * as vscode from 'vscode';
import type { ExportAnswer, ExportBreakdown, ExportJob, ExportProgress, WriteExport } from './messages.ts';

/** Lays out and writes files in a worker of its own, which is loaded when it is wanted and ends with its answer. */
export function exportWorker(dist: vscode.Uri): WriteExport {
  return (job, { cancelled, onFile }) => {
    const worker = new Worker(vscode.Uri.joinPath(dist, 'export-worker.js').toString(true), { name: 'Export' });
    const answer = new Promise<ExportAnswer | undefined>((resolve, reject) => {
      cancelled.onCancellationRequested(() => resolve(undefined));
      worker.addEventListener('message', ({ data }: MessageEvent<ExportAnswer | ExportProgress | ExportBreakdown>) => {
        if (data.kind === 'broke-down') return reject(new Error(data.detail));
        if (data.kind !== 'writing') return resolve(data);
        const file = job.files[data.index];
        if (file) onFile?.(file);
      });
      worker.addEventListener('error', ({ message }) => reject(new Error(`The export did not start: ${message}`)));
    });
    worker.postMessage({ ...job, resources: dist.toString(true) } satisfies ExportJob);
    return answer.finally(() => worker.terminate());
  };
}
