import type { Figure, Picture } from '@theory-of-change/diagram';
import type { TextSize, Writer } from './format.ts';
import type { ExportResources } from './resources.ts';
import { type Sheet, sheetWords } from './sheet.ts';

/** What a writer of a bare figure is given. */
export interface PictureInput {
  readonly picture: Picture;
  /** Pixels to the inch of formats made of pixels. */
  readonly dpi: number;
}

/** Turns a figure into the bytes of one file. Throws `ExportError`. */
export type PictureWriter = (input: PictureInput, resources: ExportResources) => Promise<Uint8Array>;

/** A format that holds the figure and nothing else, by what writes its picture. */
export function figureWriter(write: PictureWriter): Writer {
  return async ({ theory, drawings, wishes: { sheet, dpi } }, resources) => {
    const figure = await drawings.figure(theory, { family: 'paper', ...(sheet === undefined ? {} : { sheet }) });
    const bytes = await write({ picture: figure.picture, dpi }, resources);
    return { bytes, textSizes: [figureSize(figure, sheet)], warnings: figure.warnings };
  };
}

/** How large a figure's words come out on its page. */
export function figureSize({ textSizePt }: Figure, sheet: Sheet | undefined): TextSize {
  return { of: 'figure', pt: textSizePt, ...(sheet === undefined ? {} : { page: sheetWords(sheet) }) };
}
