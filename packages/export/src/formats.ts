import { figureWriter } from './figure-format.ts';
import type { Format } from './format.ts';

/** Every format that a theory can be written in. Each writer is loaded when it is first used: an SVG never loads PDF code. */
export const FORMATS: readonly Format[] = [
  {
    id: 'pdf',
    title: 'PDF: a page for a bid or a wall, tagged for screen readers',
    extensions: ['.pdf'],
    mediaType: 'application/pdf',
    write: figureWriter(async (input, resources) => (await import('./pdf/write-pdf.ts')).writePdf(input, resources)),
  },
  {
    id: 'svg',
    title: 'SVG: sharp at every size, for web pages and Office',
    extensions: ['.svg'],
    mediaType: 'image/svg+xml',
    write: figureWriter(async (input, resources) => (await import('./svg/write-svg.ts')).writeSvg(input, resources)),
  },
  {
    id: 'png',
    title: 'PNG: a picture of pixels, for online forms and old programs',
    extensions: ['.png'],
    mediaType: 'image/png',
    write: figureWriter(async (input, resources) => (await import('./png/write-png.ts')).writePng(input, resources)),
  },
  {
    id: 'docx',
    title: 'DOCX: the whole bid pack, to edit in Word',
    extensions: ['.docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (input, resources) => (await import('./docx/write-docx.ts')).writeDocx(input, resources),
  },
];

/** The format that a file's name asks for, by its extension in any case; undefined where there is none such. */
export function formatOf(fileName: string): Format | undefined {
  const name = fileName.toLowerCase();
  return FORMATS.find((format) => format.extensions.some((extension) => name.endsWith(extension)));
}
