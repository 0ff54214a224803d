import type { StartWorker } from './draw-queue.ts';
import type { WorkerAnswer, WorkerRequest } from './worker/messages.ts';

/**
 * What starts the worker that lays out and draws, from the address of its script, with the font's two weights (whole
 * TrueType files). It takes work at once; the first figure waits until it has loaded.
 */
export function drawingWorker(
  script: string,
  fonts: { readonly regular: ArrayBuffer; readonly bold: ArrayBuffer },
): StartWorker {
  return (onAnswer, onBreakdown) => {
    const worker = new Worker(script, { name: 'figure' });
    const post = (request: WorkerRequest) => worker.postMessage(request);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => onAnswer(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      onBreakdown(event.message);
    });
    post({ kind: 'start', ...fonts });
    return { post, end: () => worker.terminate() };
  };
}
