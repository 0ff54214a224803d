import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { ExportError } from '../export-error.ts';
import type { ExportResources, FontBytes } from '../resources.ts';

/** How large: pixels to each px of the drawing, or pixels across. */
export type RasterSize = { readonly zoom: number } | { readonly width: number };

let started: Promise<void> | undefined;

/**
 * An SVG as the bytes of a PNG, drawn by resvg with these fonts and no others: the same on every machine.
 * Throws `ExportError` where the SVG cannot be read.
 */
export async function pngOf(
  svg: string,
  size: RasterSize,
  { regular, bold }: FontBytes,
  resources: ExportResources,
): Promise<Uint8Array> {
  started ??= resources.program('resvg').then((program) => initWasm(new Uint8Array(program)));
  await started;
  try {
    const resvg = new Resvg(svg, {
      font: { fontBuffers: [regular, bold] },
      fitTo: 'zoom' in size ? { mode: 'zoom', value: size.zoom } : { mode: 'width', value: Math.ceil(size.width) },
    });
    const image = resvg.render();
    const bytes = image.asPng();
    image.free();
    resvg.free();
    return bytes;
  } catch (cause) {
    throw new ExportError('This SVG cannot be drawn as pixels.', { cause });
  }
}
