import type { ExportWishes } from '@theory-of-change/export';
import { FORMATS, type Format, PRINTER_PAPERS } from '@theory-of-change/export/catalogue';
import { PAGES, type PageChoice } from './pages.ts';

/** What has to be known before a file can be written. */
type Question = 'page' | 'poster' | 'table';

/** A kind of file to choose. */
export interface FormatChoice {
  /** What the workspace remembers. */
  readonly id: string;
  /** The id of its format. */
  readonly format: string;
  readonly label: string;
  readonly description: string;
  /** What its name adds to the theory's. */
  readonly ending: string;
  readonly wishes: Partial<ExportWishes>;
  readonly question?: Question;
}

/** What most people come for, by their ids, in the order of the pick; all others follow in the table's order. */
const USUAL = ['pdf', 'pdf-document', 'docx', 'pptx', 'xlsx', 'svg', 'png'];

/** Formats that hold the bare figure, or the figure and little else: it is fitted to a page that has to be chosen. */
const FIGURES = ['pdf', 'svg', 'png', 'drawio'];

/** The kinds of PDF beside the page with the figure. */
const PDF_KINDS: readonly Omit<FormatChoice, 'format'>[] = [
  {
    id: 'pdf-document',
    label: 'PDF document',
    description: 'the whole bid pack, to send or to print',
    ending: '.pdf',
    wishes: { pages: { kind: 'document' } },
  },
  {
    id: 'pdf-tiles',
    label: 'PDF poster in sheets',
    description: 'a wall poster cut into sheets for an ordinary printer',
    ending: '-poster.pdf',
    wishes: {},
    question: 'poster',
  },
  {
    id: 'pdf-pathways',
    label: 'PDF, a page for each pathway',
    description: 'where one page is too small for the whole figure',
    ending: '-pathways.pdf',
    wishes: { pages: { kind: 'split', by: 'pathway' } },
    question: 'page',
  },
  {
    id: 'pdf-groups',
    label: 'PDF, a page for each group',
    description: 'the groups of a column, each with what leads there and on from there',
    ending: '-groups.pdf',
    wishes: { pages: { kind: 'split', by: 'group' } },
    question: 'page',
  },
  {
    id: 'pdf-details',
    label: 'PDF with details',
    description: 'a page more for each theory that a card is detailed in',
    ending: '-details.pdf',
    wishes: { pages: { kind: 'split', by: 'detail' } },
    question: 'page',
  },
];

const CHOICES: readonly FormatChoice[] = FORMATS.flatMap((format) => [
  choiceOf(format),
  ...(format.id === 'pdf' ? PDF_KINDS.map((kind) => ({ ...kind, format: format.id })) : []),
]);

/** The usual kinds of file: those that most people come for. */
export const USUAL_CHOICES: readonly FormatChoice[] = USUAL.flatMap((id) => CHOICES.filter((one) => one.id === id));

/** All other kinds of file. */
export const OTHER_CHOICES: readonly FormatChoice[] = CHOICES.filter(({ id }) => !USUAL.includes(id));

function choiceOf({ id, title, extensions: [ending = ''] }: Format): FormatChoice {
  const [label = title, ...description] = title.split(': ');
  const question = FIGURES.includes(id) ? 'page' : id === 'csv' ? 'table' : undefined;
  return {
    id,
    format: id,
    label,
    description: description.join(': '),
    ending,
    wishes: {},
    ...(question === undefined ? {} : { question }),
  };
}

/** A poster, and the sheets that it is cut into. */
export interface PosterChoice extends PageChoice {
  readonly pages: ExportWishes['pages'];
}

/** Papers by size: each is cut into smaller ones only. */
const PAPERS: readonly string[] = ['A4', 'A3', 'A1', 'A0'];

/** Sheets lie as the poster does, so that little of them is left over. */
export const POSTERS: readonly PosterChoice[] = PAGES.flatMap(({ sheet }) =>
  PRINTER_PAPERS.flatMap((on) => {
    if (sheet === undefined || PAPERS.indexOf(sheet.name) <= PAPERS.indexOf(on)) return [];
    const id = `${sheet.name} ${sheet.orientation} on ${on}`;
    const pages = { kind: 'tiles', on: { name: on, orientation: sheet.orientation } } as const;
    return [{ id, label: `${sheet.name} ${sheet.orientation}, on sheets of ${on}`, sheet, pages }];
  }),
);
