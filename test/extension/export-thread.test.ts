import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { clinical } from '../../packages/diagram/src/testing/clinical.ts';
import type { ExportAnswer, ExportJob } from '../../packages/extension/src/export/messages.ts';
import { ROOT } from '../support/paths.ts';

const DIST = path.resolve(ROOT, process.env.TOC_DIST ?? 'dist');

/** Has the built thread write a figure, as the extension does. */
function written(job: Partial<ExportJob>): Promise<ExportAnswer> {
  const workerData: ExportJob = {
    theory: clinical,
    format: 'pdf',
    page: 'A4',
    look: {},
    dpi: 96,
    resources: DIST,
    ...job,
  };
  const worker = new Worker(path.join(DIST, 'export-worker.cjs'), { workerData });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`It ended without an answer, with code ${code}.`)));
  });
}

describe('the export’s thread', () => {
  test.each([
    ['pdf', '%PDF-1.7'],
    ['svg', '<svg '],
    ['png', '\u0089PNG'],
  ])('writes %s', async (format, start) => {
    const answer = await written({ format });
    if (answer.kind !== 'written') throw new Error(answer.words);
    expect(Buffer.from(answer.bytes.subarray(0, 200)).toString('latin1')).toContain(start);
    expect(answer.textSizes).toEqual([{ of: 'figure', pt: expect.any(Number), page: 'A4 landscape' }]);
    expect(answer.textSizes[0]?.pt).toBeGreaterThan(8);
    expect(answer.warnings).toEqual([]);
  });

  test('goes by the project’s settings', async () => {
    const answer = await written({ format: 'svg', look: { minText: 20, colours: { problems: '#123456' } } });
    if (answer.kind !== 'written') throw new Error(answer.words);
    expect(answer.warnings.join()).toContain('20 pt');
    expect(new TextDecoder().decode(answer.bytes)).toContain('#123456');
  });

  test('says in plain words what it cannot write', async () => {
    expect(await written({ format: 'fax' })).toEqual({ kind: 'failed', words: 'No such format: fax.' });
  });

  test('a thread that breaks down is told as a failure', async () => {
    await expect(written({ resources: path.join(ROOT, 'nowhere') })).rejects.toThrow(/ENOENT/);
  });
});
