import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Drawings, type ExportWishes, formatOf, type Look, type Written } from '@theory-of-change/export';
import { shippedResources } from '@theory-of-change/export/node';
import { ROOT } from './paths.ts';
import { read } from './theories.ts';

/** The built script and style sheet of the page come from there. */
const resources = shippedResources(path.resolve(ROOT, process.env.TOC_DIST ?? 'dist'));

const WISHES: ExportWishes = { dpi: 96, notes: false, figure: 'shapes', pages: { kind: 'figure' }, length: {} };

/** A theory's text as a page. */
export async function writtenHtml(
  text: string,
  wishes: Partial<ExportWishes> = {},
  { logo, ...look }: Look & { readonly logo?: Uint8Array } = {},
): Promise<Written & { readonly html: string }> {
  const { theory } = await read(text);
  const html = formatOf('bid.html');
  if (html === undefined) throw new Error('No format writes .html');
  const drawings = new Drawings({ fonts: resources.fonts, look, ...(logo === undefined ? {} : { logo }) });
  const written = await html.write(
    { theory, drawings, wishes: { ...WISHES, ...wishes }, details: new Map() },
    resources,
  );
  return { ...written, html: new TextDecoder().decode(written.bytes) };
}

/** The address of a page in a file of its own, as somebody opens it who got it by mail. */
export function pageFile(html: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'toc-page-')), 'bid.html');
  writeFileSync(file, html);
  return pathToFileURL(file).href;
}
