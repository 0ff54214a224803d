import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLogo } from '@theory-of-change/diagram';
import { Drawings, type ExportResources, type ExportWishes, type Look } from '@theory-of-change/export';
import type { Theory } from '@theory-of-change/model';
import { CallError } from '../options.ts';

/** What draws a theory's figures for its files. Throws `CallError` where its logo cannot be read. */
export async function drawingsOf(
  { uri, logo }: Theory,
  look: Look,
  { funder }: Pick<ExportWishes, 'funder'>,
  { fonts }: ExportResources,
): Promise<Drawings> {
  return new Drawings({
    fonts,
    look,
    ...(logo === undefined ? {} : { logo: await readLogoFile(uri, logo) }),
    ...(funder === undefined ? {} : { funder }),
  });
}

/** The picture that a theory names as its logo, relative to the theory. */
async function readLogoFile(theoryUri: string, logo: string): Promise<Uint8Array> {
  const file = path.resolve(path.dirname(fileURLToPath(theoryUri)), logo);
  try {
    const bytes = await readFile(file);
    if (readLogo(bytes)) return bytes;
  } catch (error) {
    throw new CallError(`the logo ${logo} cannot be read`, 'check the name behind `logo`, from the theory on', error);
  }
  throw new CallError(`the logo ${logo} is no picture that can be drawn`, 'save it as PNG, JPEG or SVG with a size');
}
