import path from 'node:path';
import { Drawings, FORMATS } from '@theory-of-change/export';
import { shippedResources } from '@theory-of-change/export/node';
import type { Theory } from '@theory-of-change/model';
import { ROOT } from '../support/paths.ts';

/** The text of a theory's file in a format, on A4. */
export async function textsOf(id: string, theory: Theory, notes: boolean): Promise<string> {
  const resources = await shippedResources(path.join(ROOT, 'dist'));
  const format = FORMATS.find((one) => one.id === id);
  if (format === undefined) throw new Error(`There is no format ${id}.`);
  const { bytes } = await format.write(
    {
      theory,
      drawings: new Drawings({ fonts: resources.fonts, look: {} }),
      wishes: {
        sheet: { name: 'A4', orientation: 'landscape' },
        dpi: 96,
        notes,
        figure: 'shapes',
        pages: { kind: 'figure' },
        length: {},
      },
      details: new Map(),
    },
    resources,
  );
  return new TextDecoder().decode(bytes);
}
