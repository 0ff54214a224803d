import { type Id, type Source, type Theory, wordsFor } from '@theory-of-change/model';
import type { Shown } from '../graph/sized-figure.ts';
import { type BadgeKind, badge } from '../paint/badges.ts';
import { lineOf } from '../paint/context.ts';
import { textMarks } from '../paint/marks.ts';
import { averageCharacter } from '../text/face.ts';
import { type Line, wrapEvenly } from '../text/wrap.ts';
import { type Block, NOTHING } from './block.ts';
import { type PageBrush, small } from './context.ts';

interface Entry {
  readonly id: Id;
  readonly text: string;
  readonly words: string;
  readonly source: Source;
}

interface Section {
  readonly kind: BadgeKind;
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** The lists that a figure has under it: what A1, E1 and R1 stand for. */
function sections(theory: Theory, shown: Shown): readonly Section[] {
  const { assumptions, enablers, risks, letters } = wordsFor(theory).figure;
  const all: Section[] = [
    {
      kind: 'assumption',
      heading: assumptions,
      entries: shown.assumptions
        ? theory.assumptions.map((entry) => ({ ...entry, text: `${letters.assumption}${entry.number}` }))
        : [],
    },
    {
      kind: 'enabler',
      heading: enablers,
      entries: shown.enablers
        ? theory.enablers.map((entry) => ({ ...entry, text: `${letters.enabler}${entry.number}` }))
        : [],
    },
    {
      kind: 'risk',
      heading: risks,
      entries: shown.risks ? theory.risks.map((entry) => ({ ...entry, text: `${letters.risk}${entry.number}` })) : [],
    },
  ];
  return all.filter((section) => section.entries.length > 0);
}

/** An entry wrapped into its column. */
interface SetEntry extends Entry {
  readonly lines: readonly Line[];
  readonly height: number;
}

/** Assumptions, enablers and risks side by side, each in as many columns as make the whole lowest. Lengths are px. */
export function lists(brush: PageBrush, width: number): Block {
  const found = sections(brush.sized.theory, brush.sized.shown);
  if (found.length === 0) return NOTHING;
  const setting = small(brush, 'regular', brush.theme.ink);
  const character = averageCharacter(setting.face) * setting.size;
  const most = Math.max(1, Math.floor((width + GAP * setting.size) / (character * NARROWEST + GAP * setting.size)));
  let best: Block | undefined;
  for (let columns = 1; columns <= Math.max(most, 1); columns++) {
    const block = setLists(brush, found, width, columns);
    if (best === undefined || block.height < best.height - 0.5) best = block;
  }
  return best ?? NOTHING;
}

/** Characters a line, at the least. */
const NARROWEST = 26;
/** Between columns, times the type's size. */
const GAP = 1.6;

function setLists(brush: PageBrush, found: readonly Section[], width: number, columns: number): Block {
  const rows = rowsOf(found, columns);
  const blocks = rows.map((row) => setRow(brush, row, width, columns));
  return {
    height: blocks.reduce((sum, block) => sum + block.height, 0),
    marks: (x, y) => {
      let top = y;
      return blocks.flatMap((block) => {
        const marks = block.marks(x, top);
        top += block.height;
        return marks;
      });
    },
  };
}

/** Sections that find no column of their own go on another row. */
function rowsOf(found: readonly Section[], columns: number): readonly (readonly Section[])[] {
  const rows: Section[][] = [];
  for (let i = 0; i < found.length; i += columns) rows.push(found.slice(i, i + columns));
  return rows;
}

function setRow(brush: PageBrush, row: readonly Section[], width: number, columns: number): Block {
  const setting = small(brush, 'regular', brush.theme.ink);
  const bold = small(brush, 'bold', brush.theme.ink);
  const gap = GAP * setting.size;
  const column = (width - gap * (columns - 1)) / columns;
  const indent = setting.leading * 1.3;
  const set = row.map((section) =>
    section.entries.map((entry): SetEntry => {
      const lines = wrapEvenly(setting.face, entry.words, setting.size, column - indent);
      return { ...entry, lines, height: lines.length * setting.leading + setting.size * 0.25 };
    }),
  );
  const counts = shareColumns(set, columns);
  const parts = set.map((entries, i) => split(entries, counts[i] ?? 1));
  const body = parts.reduce((most, part) => Math.max(most, ...part.map(stackHeight)), 0);
  const height = setting.size * 0.5 + setting.leading * 1.15 + body + setting.size * 0.2;
  return {
    height,
    marks: (x, y) => {
      let first = 0;
      return row.flatMap((section, i) => {
        const left = x + first * (column + gap);
        first += counts[i] ?? 1;
        const top = y + setting.size * 0.5;
        const headingWidth = bold.face.advance(section.heading) * bold.size;
        return [
          ...textMarks(
            { role: 'list-heading', label: section.heading },
            [{ text: section.heading, width: headingWidth }],
            { x: left, y: top },
            bold,
          ),
          ...(parts[i] ?? []).flatMap((entries, nth) => {
            let at = top + setting.leading * 1.15;
            return entries.flatMap((entry) => {
              const marks = paintEntry(section, entry, left + nth * (column + gap), at, indent, brush);
              at += entry.height;
              return marks;
            });
          }),
        ];
      });
    },
  };
}

function paintEntry(section: Section, entry: SetEntry, x: number, y: number, indent: number, brush: PageBrush) {
  const setting = small(brush, 'regular', brush.theme.ink);
  const subject = {
    role: 'list-item' as const,
    id: entry.id,
    label: `${entry.text}: ${entry.words}`,
    ...lineOf(entry.source),
  };
  const size = setting.leading;
  const centre = { x: x + size / 2, y: y + setting.leading / 2 };
  return [
    ...badge(subject, section.kind, entry.text, centre, size, brush.faces.bold, brush.theme),
    ...textMarks(subject, entry.lines, { x: x + indent, y }, setting),
  ];
}

function stackHeight(entries: readonly SetEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.height, 0);
}

/** Gives each section a column, and every further one to the section that is then tallest. */
function shareColumns(set: readonly (readonly SetEntry[])[], columns: number): readonly number[] {
  const counts = set.map(() => 1);
  const tallest = (entries: readonly SetEntry[], count: number): number =>
    Math.max(...split(entries, count).map(stackHeight));
  for (let left = columns - set.length; left > 0; left--) {
    let neediest = -1;
    let most = -1;
    set.forEach((entries, i) => {
      const count = counts[i] ?? 1;
      const height = count < entries.length ? tallest(entries, count) : -1;
      if (height > most) {
        most = height;
        neediest = i;
      }
    });
    if (neediest < 0) break;
    counts[neediest] = (counts[neediest] ?? 1) + 1;
  }
  return counts;
}

/** Splits entries, in their order, into at most `count` stacks of which the tallest is as low as can be. */
function split(entries: readonly SetEntry[], count: number): readonly (readonly SetEntry[])[] {
  const fits = (limit: number): SetEntry[][] => {
    const stacks: SetEntry[][] = [[]];
    let height = 0;
    for (const entry of entries) {
      if (height > 0 && height + entry.height > limit + 0.01) {
        stacks.push([]);
        height = 0;
      }
      stacks.at(-1)?.push(entry);
      height += entry.height;
    }
    return stacks;
  };
  let low = Math.max(...entries.map((entry) => entry.height), 0);
  let high = stackHeight(entries);
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (fits(middle).length <= count) high = middle;
    else low = middle;
  }
  return fits(high);
}
