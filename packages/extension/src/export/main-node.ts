import { parentPort, workerData } from 'node:worker_threads';
import { shippedResources } from '@theory-of-change/export/node';
import type { ExportAnswer, ExportJob, ExportProgress } from './messages.ts';
import { writeFiles } from './write-files.ts';

// The export's own thread: one theory, laid out, written, answered, and the thread ends.

const job: ExportJob = workerData;
const post = (message: ExportAnswer | ExportProgress) => parentPort?.postMessage(message);
// A breakdown ends the thread with an error.
void writeFiles(job, shippedResources(job.resources), post).then(post);
