import * as vscode from 'vscode';
import type { ExportAnswer, ExportBreakdown, ExportJob, WriteExport } from './messages.ts';

/** Lays out and writes a figure in a worker of its own, which is loaded when it is wanted and ends with its answer. */
export function exportWorker(dist: vscode.Uri): WriteExport {
  return (job, cancelled) => {
    const worker = new Worker(vscode.Uri.joinPath(dist, 'export-worker.js').toString(true), { name: 'Export' });
    const answer = new Promise<ExportAnswer | undefined>((resolve, reject) => {
      cancelled.onCancellationRequested(() => resolve(undefined));
      worker.addEventListener('message', ({ data }: MessageEvent<ExportAnswer | ExportBreakdown>) => {
        if (data.kind === 'broke-down') reject(new Error(data.detail));
        else resolve(data);
      });
      worker.addEventListener('error', ({ message }) => reject(new Error(`The export did not start: ${message}`)));
    });
    worker.postMessage({ ...job, resources: dist.toString(true) } satisfies ExportJob);
    return answer.finally(() => worker.terminate());
  };
}
