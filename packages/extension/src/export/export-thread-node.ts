import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { ExportAnswer, ExportJob, ExportProgress, WriteExport } from './messages.ts';

/**
 * Lays out and writes files in a thread of its own, so that typing never waits for it, and that nothing of it is
 * loaded before it is wanted.
 */
export function exportThread(dist: vscode.Uri): WriteExport {
  return (job, { cancelled, onFile }) => {
    const workerData: ExportJob = { ...job, resources: dist.fsPath };
    const worker = new Worker(vscode.Uri.joinPath(dist, 'export-worker.cjs').fsPath, { workerData });
    return new Promise((resolve, reject) => {
      const subscription = cancelled.onCancellationRequested(() => {
        resolve(undefined);
        void worker.terminate();
      });
      worker.on('message', (message: ExportAnswer | ExportProgress) => {
        if (message.kind !== 'writing') return resolve(message);
        const file = job.files[message.index];
        if (file) onFile?.(file);
      });
      worker.once('error', reject);
      worker.once('exit', (code) => {
        subscription.dispose();
        reject(new Error(`The export ended early, with code ${code}.`));
      });
    });
  };
}
