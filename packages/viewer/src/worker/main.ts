import { DrawingService } from './drawing-service.ts';
import { FigureMaker } from './figure-maker.ts';
import type { WorkerAnswer, WorkerRequest } from './messages.ts';

// The worker of the live figure: texts in, pictures out.

let service: DrawingService | undefined;
const post = (answer: WorkerAnswer) => postMessage(answer);

// `addEventListener`, not `onmessage`: the layout engine puts its own `onmessage` in place while it loads.
addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'start') {
    const maker = new FigureMaker({ regular: new Uint8Array(data.regular), bold: new Uint8Array(data.bold) });
    service = new DrawingService(maker, post, { later: (run) => setTimeout(run, 50), now: () => performance.now() });
  } else {
    void service?.draw(data.ticket, data.job);
  }
});
