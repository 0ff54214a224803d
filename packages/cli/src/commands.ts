import { IMPORT_FORMAT_IDS } from '@theory-of-change/exchange/formats';
import { BID_PACK, FORMATS, PRINTER_PAPERS, SHEET_TABLES } from '@theory-of-change/export/catalogue';
import { ORIENTATIONS, PAGES, THEMES } from '@theory-of-change/model';
import type { Command } from './options.ts';

const EXTENSIONS = FORMATS.flatMap((format) => format.extensions);
const PACK_ENDINGS = BID_PACK.map(({ ending }) => ending).join(', ');

/** The smallest type that is wanted where neither a call nor the settings say one, in pt. */
export const DEFAULT_MIN_TEXT_PT = 8;

/** Pixels to the inch of a PNG: for print where there is a page, twice a screen's where there is none. */
export const DEFAULT_DPI = { page: 300, screen: 192 } as const;

export const CHECK: Command = {
  name: 'check',
  summary: 'Read theories and say what is wrong in them',
  arguments: [{ name: 'files…', about: 'Files, folders or patterns such as "theories/**". None: this folder.' }],
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json', 'github', 'sarif'],
      about: 'How findings are told: for people, for programs, as notes on a GitHub pull request, for code scanning.',
    },
    { name: 'max-warnings', value: 'N', about: 'End with exit code 1 where there are more warnings than this.' },
    {
      name: 'status',
      value: 'STATUS',
      choices: ['workshop', 'draft', 'final'],
      about: 'Check as strictly as at this status, whatever the files say.',
    },
    {
      name: 'analysis',
      about:
        'Tell too what each outcome rests on, what would be left without each activity, and what is measured; as text or JSON.',
    },
    { name: 'quiet', short: 'q', about: 'Tell errors only.' },
  ],
  examples: [
    { call: 'toc check', does: 'every theory in this folder and below' },
    { call: 'toc check clinical.toc --status final', does: 'is it ready for the bid?' },
    { call: 'toc check clinical.toc --analysis', does: 'how well is it founded?' },
    { call: 'toc check --format github --max-warnings 0', does: 'in a pull request' },
  ],
};

export const COMPARE: Command = {
  name: 'compare',
  summary: 'Put interventions that serve an outcome side by side',
  arguments: [
    { name: 'file', about: 'The theory.' },
    {
      name: '[outcome]',
      about: 'The outcome that they should serve, by its name or its words. None: all that the file uses or declares.',
    },
    { name: '[interventions…]', about: 'Only these, also such as the theory imports and does not use yet.' },
  ],
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json', 'markdown', 'csv'],
      about: 'How they are told: for people, for programs, as a table for documents, for spreadsheets.',
    },
  ],
  examples: [
    { call: 'toc compare clinical.toc warmth', does: 'what serves this outcome?' },
    { call: 'toc compare clinical.toc', does: 'everything that the theory uses' },
    { call: 'toc compare clinical.toc warmth vig vipp-sd', does: 'what is used, and what could be' },
  ],
  notes:
    'An intervention serves an outcome where an activity that `uses` it leads there, directly or through other cards. What the file does not say is "not stated".',
};

export const EXPORT: Command = {
  name: 'export',
  summary: 'Write a theory as a figure, or as documents for a bid',
  arguments: [{ name: 'file', about: 'The theory.' }],
  options: [
    {
      name: 'to',
      value: 'FILE…',
      many: true,
      about: `Where to; the ending says the format: ${EXTENSIONS.join(', ')}. Several share one layout. Default: the theory's name as PDF, in this folder.`,
    },
    {
      name: 'page',
      value: 'PAGE',
      choices: PAGES,
      about: 'The paper to fit to; none: as large as the drawing needs. Default: A4.',
    },
    {
      name: 'orientation',
      value: 'WAY',
      choices: ORIENTATIONS,
      about: 'Which way the paper is held. Default: landscape.',
    },
    { name: 'portrait', about: 'The same as --orientation portrait.' },
    { name: 'landscape', about: 'The same as --orientation landscape.' },
    {
      name: 'pack',
      value: 'FOLDER',
      about: `The whole bid pack into this folder, which is made where it is missing: ${PACK_ENDINGS}.`,
    },
    {
      name: 'only',
      value: 'NAME…',
      many: true,
      about: 'Only the pathways through these cards or groups: what leads there and what follows.',
    },
    { name: 'funded-by', value: 'FUNDER', about: 'Mark what this funder pays for, as written after "funded by".' },
    {
      name: 'notes',
      about: 'Put notes, questions and ideas into documents too. They are the team’s own: not for bids.',
    },
    {
      name: 'figure',
      value: 'HOW',
      choices: ['shapes', 'picture'],
      about: 'In Word and PowerPoint: shapes that can be edited, or one picture. Default: shapes.',
    },
    { name: 'words', value: 'N', about: 'The longest that the narrative may be, in words.' },
    {
      name: 'characters',
      value: 'N',
      about: 'The longest that the narrative may be, in characters, as online forms count.',
    },
    { name: 'document', about: 'PDF: the whole bid pack as a document, not the figure alone.' },
    {
      name: 'split',
      value: 'HOW',
      choices: ['pathway', 'group', 'detail'],
      about: 'PDF: over several pages, by pathway, by group, or by the theories that cards are "detailed in".',
    },
    {
      name: 'tiles',
      value: 'PAPER',
      choices: PRINTER_PAPERS,
      about: 'PDF: a poster cut into sheets of this paper, to be put together on the wall.',
    },
    {
      name: 'table',
      value: 'TABLE',
      choices: SHEET_TABLES,
      about: `CSV: which table. Default: ${SHEET_TABLES[0]}.`,
    },
    { name: 'theme', value: 'THEME', choices: THEMES, about: 'The look. Default: print.' },
    {
      name: 'min-text',
      value: 'PT',
      about: `The smallest type that is wanted, in points, as the funder asks: warn below. Default: ${DEFAULT_MIN_TEXT_PT}.`,
    },
    {
      name: 'dpi',
      value: 'DPI',
      about: `Pixels to the inch of a PNG. Default: ${DEFAULT_DPI.page}; without a page ${DEFAULT_DPI.screen}.`,
    },
    { name: 'force', short: 'f', about: 'Write over files that are there.' },
    { name: 'quiet', short: 'q', about: 'Say nothing but warnings and errors.' },
  ],
  examples: [
    { call: 'toc export clinical.toc --to clinical.pdf', does: 'one page of A4' },
    { call: 'toc export clinical.toc --to bid.docx slides.pptx plan.xlsx', does: 'to edit and send' },
    { call: 'toc export clinical.toc --pack bid/', does: 'everything that a bid asks for' },
    { call: 'toc export clinical.toc --to form.txt --words 300', does: 'for an online form' },
    { call: 'toc export clinical.toc --to wall.pdf --page A1 --tiles A4', does: 'a poster from an ordinary printer' },
    { call: 'toc export clinical.toc --to slide.png web.svg --page 16:9', does: 'for slides and the web' },
  ],
  notes:
    'A theory with mistakes is drawn as far as it can be read: the files are written, the mistakes are told, and the exit code is 1.',
};

export const FORMAT: Command = {
  name: 'format',
  summary: 'Format theories: one card a line, nothing aligned',
  arguments: [{ name: 'files…', about: 'Files, folders or patterns such as "theories/**". None: this folder.' }],
  options: [
    { name: 'check', about: 'Change nothing; name what is not formatted and end with exit code 1.' },
    { name: 'stdin', about: 'Format what comes in on standard input, to standard output.' },
  ],
  examples: [
    { call: 'toc format', does: 'every theory in this folder and below' },
    { call: 'toc format clinical.toc --check', does: 'in a pull request' },
    { call: 'toc format --stdin < clinical.toc', does: 'from an editor' },
  ],
  notes: 'Words, names, comments and what a theory means stay; lines with a mistake stay as they were typed.',
};

export const NEW: Command = {
  name: 'new',
  summary: 'Begin a theory from a template or another file',
  arguments: [
    { name: '[template]', about: 'blank, clinical-team or system-team. None: blank.' },
    { name: 'file', about: 'The file to write; .toc is added where it is missing.' },
  ],
  options: [
    {
      name: 'from',
      value: 'FILE',
      about:
        'Make it from another program’s file instead: CSV, OPML, Markdown, Theorymaker, Miradi (.xmpz2), a list of notes, or JSON of toc export. A lone dash: what comes in on standard input. What cannot be carried is told.',
    },
    {
      name: 'format',
      value: 'FORMAT',
      choices: IMPORT_FORMAT_IDS,
      about: 'What FILE is, where neither its ending nor what stands in it tells.',
    },
    { name: 'force', short: 'f', about: 'Write over a file that is there.' },
  ],
  examples: [
    { call: 'toc new clinical-team our-theory.toc', does: 'from the template for a clinical team' },
    { call: 'toc new our-theory.toc', does: 'from an empty one' },
    { call: 'toc new --from imports/notes.txt walks.toc', does: 'from the notes of a workshop' },
  ],
};

/** Every command: the help, the reader of arguments and the docs go by this table. */
export const COMMANDS: readonly Command[] = [CHECK, COMPARE, EXPORT, FORMAT, NEW];
