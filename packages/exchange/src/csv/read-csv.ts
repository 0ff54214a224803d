import { parseQuantity, type Stage } from '@theory-of-change/model';
import Papa from 'papaparse';
import { Draft, type DraftCard } from '../draft/draft.ts';
import { type Section, sectionOf } from '../draft/headings.ts';
import { oneLine, several, wordsKey } from '../draft/words.ts';
import { ImportError } from '../import-error.ts';
import type { Imported } from '../imported.ts';
import { addIndicator } from './add-indicator.ts';
import { type Field, fieldOf } from './columns.ts';

/** More rows than this are a data set, no theory. */
const MOST_ROWS = 5_000;

/**
 * Reads a table (RFC 4180; parted by commas, semicolons or tabs). Two shapes are known: a row for each card, its columns
 * known by their headings in any order and case (`Stage`, `Outcome`, `Indicator`, `Leads to` …); or a column for each
 * stage, each cell a card. Throws `ImportError` where no heading is known.
 */
export function readCsv(text: string, uri: string): Imported {
  const [headings = [], ...rows] = rowsOf(text);
  const draft = new Draft(uri);
  const table = new Table(headings, rows, draft);
  if (table.isWide) table.readWide(rows);
  else table.readRows(rows);
  if (draft.empty) throw new ImportError('this table has headings and no row with words', 'write a row for each card');
  return draft.finish();
}

function rowsOf(text: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t'],
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) {
    throw new ImportError(
      `row ${(broken.row ?? 0) + 1} of this table has a quote that is not closed`,
      'mend it, or save the table anew as CSV',
    );
  }
  if (data.length > MOST_ROWS) throw new ImportError(`this table has more than ${MOST_ROWS} rows: it is no theory`);
  return data.map((row) => row.map(harmless));
}

/** Our own tables write a `'` before what a spreadsheet would take for a formula. */
function harmless(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** A row that is read: what its cells say, by field. */
interface Row {
  readonly number: number;
  readonly get: (field: Field) => string;
}

class Table {
  /** A column for each stage, each cell a card. */
  readonly isWide: boolean;
  readonly #headings: readonly string[];
  readonly #draft: Draft;
  readonly #fields: ReadonlyMap<Field, number>;
  /** The column of the words, where its heading is a stage: `Outcome`. */
  readonly #wordsAt: number | undefined;
  readonly #stage: Stage | undefined;
  readonly #byName = new Map<string, DraftCard>();

  constructor(headings: readonly string[], rows: readonly (readonly string[])[], draft: Draft) {
    this.#headings = headings;
    this.#draft = draft;
    const fields = new Map<Field, number>();
    headings.forEach((heading, at) => {
      const field = fieldOf(heading);
      if (field !== undefined && !fields.has(field)) fields.set(field, at);
    });
    // Our own framework tells the stage under *By when*: `Short-term outcomes, within a year`.
    const when = fields.get('by');
    if (!fields.has('stage') && when !== undefined && namesStages(rows.map((row) => row[when] ?? ''))) {
      fields.set('stage', when);
      fields.delete('by');
    }
    this.#fields = fields;
    const stages = headings.flatMap((heading, at) => {
      const section = sectionOf(heading);
      return section?.kind === 'column' ? [{ at, stage: section.stage }] : [];
    });
    const [first] = stages;
    this.isWide = stages.length > 1 && !fields.has('stage');
    this.#stage = this.isWide ? undefined : first?.stage;
    this.#wordsAt = first?.at ?? fields.get('words') ?? (fields.has('stage') ? fields.get('name') : undefined);
    if (this.#wordsAt === undefined) throw noHeading(headings);
  }

  readRows(rows: readonly (readonly string[])[]): void {
    const known = new Set([this.#wordsAt, ...this.#fields.values()]);
    const unknown = this.#headings.flatMap((heading, at) =>
      !known.has(at) && heading.trim() !== '' && rows.some((row) => oneLine(row[at] ?? '') !== '')
        ? [{ heading, at }]
        : [],
    );
    const read = rows.map((cells, at): Row & { readonly cells: readonly string[] } => ({
      number: at + 2,
      cells,
      get: (field) => cells[this.#fields.get(field) ?? -1]?.trim() ?? '',
    }));
    const cards = read.map((row) => this.#card(row, row.cells));
    read.forEach((row, at) => {
      const card = cards[at];
      if (card === undefined) return;
      this.#details(card, row);
      for (const { heading, at: place } of unknown) {
        const cell = oneLine(row.cells[place] ?? '');
        if (cell !== '') card.notes.push(`${oneLine(heading)}: ${cell}`);
      }
    });
    for (const [at, row] of read.entries()) this.#arrows(cards[at], row);
    if (unknown.length > 0) {
      const shown = unknown.map(({ heading }) => `“${oneLine(heading)}”`).join(', ');
      this.#draft.lose(`Columns that are not known are notes on the cards: ${shown}`);
    }
  }

  /** Each cell of a stage's column is a card, or several parted by line breaks. */
  readWide(rows: readonly (readonly string[])[]): void {
    this.#headings.forEach((heading, at) => {
      const section = sectionOf(heading);
      const cells = rows.flatMap((row) => (row[at] ?? '').split(/[\n\r]+/)).filter((cell) => cell.trim() !== '');
      if (section?.kind === 'column') {
        this.#draft.column(section.stage, heading);
        for (const cell of cells) this.#draft.card(section.stage, cell.replace(/^[-*•]\s+/, ''));
        if (!section.exact)
          this.#draft.lose(`“${oneLine(heading)}” does not say its term: read as \`${section.stage}\``);
      } else if (section?.kind === 'list' && section.list !== 'ideas') {
        for (const cell of cells) this.#draft.entry(section.list, cell);
      } else if (cells.length > 0) {
        for (const cell of cells) this.#draft.idea(cell, heading);
        this.#draft.lose(`“${oneLine(heading)}” is no column that is known: its cells are in \`ideas\``);
      }
    });
  }

  #card(row: Row, cells: readonly string[]): DraftCard | undefined {
    const words = cells[this.#wordsAt ?? -1] ?? '';
    if (oneLine(words) === '') return undefined;
    const stageCell = row.get('stage');
    const { section, timeframe } = stageOf(stageCell);
    if (section?.kind === 'list') {
      if (section.list === 'ideas') this.#draft.idea(words, row.get('note') || undefined);
      else this.#draft.entry(section.list, words);
      return undefined;
    }
    const stage = section?.stage ?? (stageCell === '' ? this.#stage : undefined);
    if (stage === undefined) {
      const rest = this.#headings.flatMap((heading, at) => {
        const cell = oneLine(cells[at] ?? '');
        return at === this.#wordsAt || cell === '' ? [] : [`${oneLine(heading)}: ${cell}`];
      });
      this.#draft.idea(words, rest.length === 0 ? undefined : rest.join('; '));
      this.#draft.lose(
        stageCell === ''
          ? 'Rows that name no stage are in `ideas`'
          : `“${oneLine(stageCell)}” is no stage that is known: its rows are in \`ideas\``,
      );
      return undefined;
    }
    if (section) this.#draft.column(section.stage);
    if (section && timeframe !== undefined) this.#draft.timeframe(section.stage, timeframe);
    if (section && !section.exact) {
      this.#draft.lose(`“${oneLine(stageCell)}” does not say its term: read as \`${section.stage}\``);
    }
    const parent = row.get('part-of') === '' ? undefined : this.#find(row.get('part-of'));
    const isPart = parent?.stage === stage;
    if (parent && !isPart)
      this.#draft.lose(`“${oneLine(words)}” is part of a card in another column: it stands on its own`);
    const cost = parseQuantity(row.get('cost'));
    const group = isPart ? parent.group : oneLine(row.get('group')) || undefined;
    const card = this.#draft.card(stage, words, {
      ...(group === undefined ? {} : { group }),
      ...(isPart ? { parent: parent.parent ?? parent.id } : {}),
      ...(row.get('in-full') === '' ? {} : { inFull: oneLine(row.get('in-full')) }),
      ...(row.get('dose') === '' ? {} : { dose: oneLine(row.get('dose')) }),
      ...(row.get('provider') === '' ? {} : { provider: oneLine(row.get('provider')) }),
      ...(cost === undefined ? {} : { cost: { amount: cost } }),
    });
    if (card && row.get('name') !== '') this.#byName.set(wordsKey(row.get('name')), card);
    return card;
  }

  #find(text: string): DraftCard | undefined {
    return this.#byName.get(wordsKey(text)) ?? this.#draft.find(text);
  }

  #details(card: DraftCard, row: Row): void {
    const draft = this.#draft;
    const cost = oneLine(row.get('cost'));
    const who = several(row.get('who'), true).map((one) => draft.ref('stakeholders', one));
    card.who.push(...who.filter(({ name }) => !card.who.some((known) => known.name === name)));
    card.notes.push(...several(row.get('note')).filter((note) => !card.notes.includes(note)));
    card.questions.push(...several(row.get('question')));
    card.urls.push(...several(row.get('url')));
    card.resources.push(...several(row.get('resource')));
    card.fundedBy.push(...several(row.get('funded-by')));
    card.guidance.push(...several(row.get('guidance')));
    card.evidence.push(...several(row.get('evidence')).map((one) => draft.ref('evidence', one)));
    if (cost !== '' && card.cost === undefined) card.resources.push(`Cost: ${cost}`);
    addIndicator(draft, card, row.get);
  }

  #arrows(card: DraftCard | undefined, row: Row): void {
    if (card === undefined) return;
    const because = oneLine(row.get('because'));
    const assumes = several(row.get('assumption')).map((one) => this.#draft.ref('assumptions', one));
    const wanted = row.get('leads-to');
    const ends = this.#find(wanted)
      ? [wanted]
      : several(wanted).flatMap((one) => (this.#find(one) ? [one] : several(one, true)));
    for (const end of ends) {
      const target = this.#find(end);
      if (target === undefined) {
        card.notes.push(`Leads to: ${oneLine(end)}`);
        this.#draft.lose(`“${card.words}” leads to “${oneLine(end)}”, and no card says so: a note on the card`);
      } else this.#draft.arrow([card], target, { assumes, ...(because === '' ? {} : { because }) });
    }
    if (because !== '' && ends.length === 0) card.notes.push(`Because: ${because}`);
  }
}

/** What a cell names, and what it adds behind a comma. */
function stageOf(cell: string): { readonly section: Section | undefined; readonly timeframe?: string } {
  const whole = sectionOf(cell);
  if (whole) return { section: whole };
  const comma = cell.indexOf(',');
  const section = comma < 0 ? undefined : sectionOf(cell.slice(0, comma));
  return section === undefined ? { section } : { section, timeframe: cell.slice(comma + 1) };
}

function namesStages(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => stageOf(cell).section?.kind === 'column');
}

function noHeading(headings: readonly string[]): ImportError {
  const shown = headings.slice(0, 6).map(oneLine).join(', ');
  return new ImportError(
    `no heading of this table is known: ${shown === '' ? 'it is empty' : shown}`,
    'name the columns in the first row, such as Stage, Words, Who, Indicator, Leads to; or Inputs, Activities, Outputs, Outcomes',
  );
}
