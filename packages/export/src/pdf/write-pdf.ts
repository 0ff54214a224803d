import { figureSize } from '../figure-format.ts';
import type { ExportInput, Writer, Written } from '../format.ts';
import type { ExportResources } from '../resources.ts';
import { figureContents } from './figure-page.ts';
import { toPdf } from './to-pdf.ts';

/** PDF 1.7 tagged after PDF/UA-1 (ISO 14289-1): the figure on one page, or what else the pages are to hold. */
export const writePdf: Writer = async (input, resources) => {
  return writeFigure(input, resources);
};

async function writeFigure(
  { theory, drawings, wishes: { sheet } }: ExportInput,
  resources: ExportResources,
): Promise<Written> {
  const figure = await drawings.figure(theory, { family: 'paper', ...(sheet === undefined ? {} : { sheet }) });
  return {
    bytes: await toPdf(figureContents(figure.picture), resources),
    textSizes: [figureSize(figure, sheet)],
    warnings: figure.warnings,
  };
}
