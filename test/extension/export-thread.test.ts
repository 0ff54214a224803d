import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { clinical } from '../../packages/diagram/src/testing/clinical.ts';
import { FORMATS } from '../../packages/export/src/catalogue.ts';
import type { ExportAnswer, ExportJob, ExportProgress } from '../../packages/extension/src/export/messages.ts';
import { ROOT } from '../support/paths.ts';

const DIST = path.resolve(ROOT, process.env.TOC_DIST ?? 'dist');

/** What the built thread tells, as the extension hears it. */
interface Heard {
  readonly answer: ExportAnswer;
  /** The places of the files that it said it was at. */
  readonly progress: readonly number[];
}

/** Has the built thread write files, as the extension does. */
function written(job: Partial<Omit<ExportJob, 'files'>>, ...formats: readonly string[]): Promise<Heard> {
  const workerData: ExportJob = {
    theory: clinical,
    files: formats.map((format) => ({ name: `clinical.${format}`, format })),
    look: {},
    wishes: {
      sheet: { name: 'A4', orientation: 'landscape' },
      dpi: 96,
      notes: false,
      figure: 'shapes',
      pages: { kind: 'figure' },
      length: {},
    },
    resources: DIST,
    ...job,
  };
  const worker = new Worker(path.join(DIST, 'export-worker.cjs'), { workerData });
  const progress: number[] = [];
  return new Promise((resolve, reject) => {
    worker.on('message', (message: ExportAnswer | ExportProgress) => {
      if (message.kind === 'writing') progress.push(message.index);
      else resolve({ answer: message, progress });
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`It ended without an answer, with code ${code}.`)));
  });
}

/** The one file of an answer. */
function fileIn({ answer }: Heard) {
  if (answer.kind !== 'written') throw new Error(answer.words);
  const [file] = answer.files;
  if (file === undefined) throw new Error('Nothing was written.');
  return file;
}

describe('the export’s thread', () => {
  test.each([
    ['pdf', '%PDF-1.7'],
    ['svg', '<svg '],
    ['png', '\u0089PNG'],
  ])('writes %s', async (format, start) => {
    const file = fileIn(await written({}, format));
    expect(Buffer.from(file.bytes.subarray(0, 200)).toString('latin1')).toContain(start);
    expect(file.textSizes).toEqual([{ of: 'figure', pt: expect.any(Number), page: 'A4 landscape' }]);
    expect(file.textSizes[0]?.pt).toBeGreaterThan(8);
    expect(file.warnings).toEqual([]);
  });

  test.each(FORMATS.map(({ id }) => id))('knows the format %s', async (id) => {
    expect(fileIn(await written({}, id)).bytes.length).toBeGreaterThan(50);
  });

  test('writes several files in one go, and tells which one it is at', async () => {
    const { answer, progress } = await written({}, 'svg', 'docx', 'text');
    if (answer.kind !== 'written') throw new Error(answer.words);
    expect(answer.files.map(({ bytes }) => Buffer.from(bytes.subarray(0, 2)).toString('latin1'))).toEqual([
      '<s',
      'PK',
      expect.any(String),
    ]);
    expect(progress).toEqual([0, 1, 2]);
  });

  test('goes by the project’s settings', async () => {
    const file = fileIn(await written({ look: { minText: 20, colours: { problems: '#123456' } } }, 'svg'));
    expect(file.warnings.join()).toContain('20 pt');
    expect(new TextDecoder().decode(file.bytes)).toContain('#123456');
  });

  test('says in plain words what it cannot write, and of which file', async () => {
    const { answer } = await written({ logo: new TextEncoder().encode('no picture') }, 'svg');
    expect(answer).toEqual({
      kind: 'failed',
      words: expect.stringMatching(/^clinical\.svg was not written\. The logo is no picture/),
    });
  });

  test('a thread that breaks down is told as a failure', async () => {
    await expect(written({ resources: path.join(ROOT, 'nowhere') }, 'pdf')).rejects.toThrow(/ENOENT/);
  });
});

describe('the extension itself', () => {
  test.each(['extension', 'extensionBrowser'])('%s lists the formats without what writes them', (bundle) => {
    const meta: { outputs: Record<string, { inputs: Record<string, unknown> }> } = JSON.parse(
      readFileSync(path.join(DIST, 'meta', `${bundle}.json`), 'utf8'),
    );
    const inputs = Object.values(meta.outputs).flatMap((output) => Object.keys(output.inputs));
    expect(inputs).toContain('packages/export/src/formats.ts');
    expect(inputs.filter((file) => /pdfkit|docx|excelts|elkjs|export\/src\/\w+\/write-/.test(file))).toEqual([]);
  });
});
