import { parentPort, workerData } from 'node:worker_threads';
import { shippedResources } from '@theory-of-change/export/node';
import type { ExportJob } from './messages.ts';
import { writeFigure } from './write-figure.ts';

// The export's own thread: one theory, laid out, written, answered, and the thread ends.

const job: ExportJob = workerData;
// A breakdown ends the thread with an error.
void writeFigure(job, shippedResources(job.resources)).then((answer) => parentPort?.postMessage(answer));
