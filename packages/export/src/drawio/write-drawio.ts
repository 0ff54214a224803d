import { figureSize } from '../figure-format.ts';
import type { Writer } from '../format.ts';
import { toDrawio } from './to-drawio.ts';

/** Writes the figure as a drawing of draw.io, set in Arial, which every machine has or has something as wide as. */
export const writeDrawio: Writer = async ({ theory, drawings, wishes: { sheet, notes } }) => {
  const figure = await drawings.figure(theory, { family: 'office', ...(sheet === undefined ? {} : { sheet }) });
  return {
    bytes: new TextEncoder().encode(toDrawio(theory, figure, { notes })),
    textSizes: [figureSize(figure, sheet)],
    warnings: figure.warnings,
  };
};
