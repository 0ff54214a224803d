import { withoutAsked } from '@theory-of-change/model';
import { figureWriter } from './figure-format.ts';
import type { ExportInput, Format } from './format.ts';
import { textWriter } from './text-format.ts';

/** Each writer is loaded when it is first used: an SVG never loads PDF code. */
const ALL: readonly Format[] = [
  {
    id: 'pdf',
    title: 'PDF: the figure, a poster or the whole bid, tagged for screen readers',
    extensions: ['.pdf'],
    mediaType: 'application/pdf',
    write: async (input, resources) => (await import('./pdf/write-pdf.ts')).writePdf(input, resources),
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
  {
    id: 'xlsx',
    title: 'XLSX: measurement framework, logframe and all tables, to fill in with Excel',
    extensions: ['.xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (input, resources) => (await import('./xlsx/write-xlsx.ts')).writeXlsx(input, resources),
  },
  {
    id: 'csv',
    title: 'CSV: the measurement framework, or another table, for any spreadsheet',
    extensions: ['.csv'],
    mediaType: 'text/csv',
    write: async (input, resources) => (await import('./csv/write-csv.ts')).writeCsv(input, resources),
  },
  {
    id: 'html',
    title: 'HTML: one page with the live figure and the whole bid pack, to put on a website',
    extensions: ['.html', '.htm'],
    mediaType: 'text/html',
    write: async (input, resources) => (await import('./html/write-html.ts')).writeHtml(input, resources),
  },
  {
    id: 'markdown',
    title: 'Markdown: the whole bid pack for wikis and code hosts, the figure as Mermaid',
    extensions: ['.md', '.markdown'],
    mediaType: 'text/markdown',
    write: async (input) => (await import('./markdown/write-markdown.ts')).writeMarkdown(input),
  },
  {
    id: 'text',
    title: 'Text: the narrative alone, to paste into an online form',
    extensions: ['.txt'],
    mediaType: 'text/plain',
    write: async (input) => (await import('./text/write-text.ts')).writeText(input),
  },
  {
    id: 'drawio',
    title: 'draw.io: the figure as shapes to go on drawing with',
    extensions: ['.drawio'],
    mediaType: 'application/vnd.jgraph.mxfile',
    write: async (input, resources) => (await import('./drawio/write-drawio.ts')).writeDrawio(input, resources),
  },
  {
    id: 'mermaid',
    title: 'Mermaid: a flow chart for wikis and Markdown pages',
    extensions: ['.mmd', '.mermaid'],
    mediaType: 'text/vnd.mermaid',
    write: async (input, resources) =>
      textWriter((await import('./mermaid/to-mermaid.ts')).toMermaid)(input, resources),
  },
  {
    id: 'dot',
    title: 'DOT: for Graphviz',
    extensions: ['.dot', '.gv'],
    mediaType: 'text/vnd.graphviz',
    write: async (input, resources) => textWriter((await import('./dot/to-dot.ts')).toDot)(input, resources),
  },
  {
    id: 'graphml',
    title: 'GraphML: for programs that analyse networks, such as yEd, Gephi and NetworkX',
    extensions: ['.graphml'],
    mediaType: 'application/graphml+xml',
    write: async (input, resources) =>
      textWriter((await import('./graphml/to-graphml.ts')).toGraphml)(input, resources),
  },
  {
    id: 'json',
    title: 'JSON: everything, for other programs; toc new --from reads it back',
    extensions: ['.json'],
    mediaType: 'application/json',
    write: async (input, resources) => textWriter((await import('./json/write-json.ts')).toJsonText)(input, resources),
  },
  {
    id: 'jsonld',
    title: 'JSON-LD: in the terms of the Common Impact Data Standard',
    extensions: ['.jsonld'],
    mediaType: 'application/ld+json',
    write: async (input, resources) => textWriter((await import('./json-ld/to-json-ld.ts')).toJsonLd)(input, resources),
  },
  {
    id: 'pptx',
    title: 'PPTX: slides with the figure as shapes, to edit in PowerPoint',
    extensions: ['.pptx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    write: async (input, resources) => (await import('./pptx/write-pptx.ts')).writePptx(input, resources),
  },
];

/** Every format that a theory can be written in. */
export const FORMATS: readonly Format[] = ALL.map((format) =>
  // Programs are given everything, and `toc new --from` reads it back.
  format.id === 'json' ? format : { ...format, write: (input, resources) => format.write(answered(input), resources) },
);

/** What readers are given: an indicator that nobody has found yet measures nothing. */
function answered(input: ExportInput): ExportInput {
  return { ...input, theory: withoutAsked(input.theory) };
}

/** The format that a file's name asks for, by its extension in any case; undefined where there is none such. */
export function formatOf(fileName: string): Format | undefined {
  const name = fileName.toLowerCase();
  return FORMATS.find((format) => format.extensions.some((extension) => name.endsWith(extension)));
}
