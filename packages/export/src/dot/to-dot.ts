import { theme } from '@theory-of-change/diagram';
import { type Theory, wordsFor } from '@theory-of-change/model';
import {
  type OutlineArrow,
  type OutlineBox,
  type OutlineCard,
  type OutlineColumn,
  outlineOf,
} from '../outline/outline.ts';
import { wrapped } from '../outline/wrap.ts';
import { xmlText } from '../xml/characters.ts';

const COLOURS = theme('print');

/** Characters a line. */
const WIDTH = 28;

/** A theory in Graphviz's language: a cluster for each column, from left to right; parts stand inside their cards. */
export function toDot(theory: Theory, { notes }: { readonly notes: boolean }): string {
  const outline = outlineOf(theory, notes);
  const places = new Map(
    outline.columns.flatMap(({ groups }) =>
      groups.flatMap(({ cards }) =>
        cards.flatMap((card) => card.parts.map((part) => [part.id, `${card.id}:${part.id}`] as const)),
      ),
    ),
  );
  const at = (id: string) => places.get(id) ?? id;
  const title = theory.title || wordsFor(theory).document.untitled;
  const lines = [
    `digraph ${quoted(title)} {`,
    `  graph [label=${quoted(title)}, labelloc=t, rankdir=LR, compound=true, nodesep=0.25, ranksep=0.7, fontname="Source Sans 3,Arial"]`,
    '  node [shape=box, style="rounded,filled", fillcolor="#ffffff", fontname="Source Sans 3,Arial", fontsize=11]',
    `  edge [color="${COLOURS.line}", fontname="Source Sans 3,Arial", fontsize=9]`,
    ...outline.columns.flatMap(columnLines),
    ...columnOrder(outline.columns),
    ...outline.externals.map(({ id, words }) => `  ${id} [label=${label(words)}, style="filled,dashed"]`),
    ...outline.lists.flatMap(({ id, heading, boxes }) => [
      `  subgraph cluster_${id} {`,
      `    label=${quoted(heading)}`,
      ...boxes.map((box) => `    ${node(box)}`),
      '  }',
    ]),
    ...outline.arrows.flatMap((arrow) => arrowLines(arrow, at)),
    ...outline.columnArrows.map(({ from, to, feedback }) => {
      const style = `penwidth=3, ltail=cluster_${from}, lhead=cluster_${to}${feedback ? ', style=dashed, constraint=false' : ''}`;
      return `  ${anchor(from)} -> ${anchor(to)} [${style}]`;
    }),
    ...outline.relations.map(({ kind, from, to }) => {
      const head = kind === 'helps' ? 'odot' : 'tee';
      return `  ${from} -> ${at(to)} [style=dotted, arrowhead=${head}, constraint=false]`;
    }),
    ...outline.remarks.flatMap(({ id, text, on }) => [
      `  ${id} [shape=note, style=filled, fillcolor="#fffbe6", label=${label(text)}]`,
      ...(on === undefined ? [] : [`  ${id} -> ${at(on)} [style=dotted, dir=none, constraint=false]`]),
    ]),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function columnLines({ id, stage, heading, beyondCeiling, groups }: OutlineColumn): readonly string[] {
  const { card, border, tint } = COLOURS.stages[stage];
  return [
    `  subgraph cluster_${id} {`,
    `    label=${quoted(heading)}`,
    `    style=${beyondCeiling ? '"filled,dashed"' : 'filled'}; fillcolor="${tint}"; color="${border}"`,
    `    node [fillcolor="${card}", color="${border}"]`,
    `    ${anchor(id)} [shape=point, style=invis, width=0, label=""]`,
    ...groups.flatMap(({ id: own, label: words, cards }) =>
      words === undefined
        ? cards.map((one) => `    ${cardNode(one)}`)
        : [
            `    subgraph cluster_${own} {`,
            `      label=${quoted(words)}`,
            ...cards.map((one) => `      ${cardNode(one)}`),
            '    }',
          ],
    ),
    '  }',
  ];
}

/** Columns stand in their order also where no arrow says so. */
function columnOrder(columns: readonly OutlineColumn[]): readonly string[] {
  const anchors = columns.map(({ id }) => anchor(id));
  return anchors.length < 2 ? [] : [`  ${anchors.join(' -> ')} [style=invis]`];
}

function anchor(column: string): string {
  return `${column}_place`;
}

/** A card with parts is a table, a row for each, so that arrows can end at a part. */
function cardNode(card: OutlineCard): string {
  const tooltip = card.card.inFull === undefined ? '' : `, tooltip=${quoted(card.card.inFull)}`;
  if (card.parts.length === 0) return `${card.id} [label=${label(card.words)}${tooltip}]`;
  const { card: fill, border } = COLOURS.stages[card.card.stage];
  const rows = card.parts.map(
    ({ id, words }) => `<TR><TD PORT="${id}" BORDER="1" BGCOLOR="${COLOURS.paper}">${html(words)}</TD></TR>`,
  );
  const table = `<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="4" CELLPADDING="5" COLOR="${border}" BGCOLOR="${fill}" STYLE="ROUNDED"><TR><TD>${html(card.words)}</TD></TR>${rows.join('')}</TABLE>`;
  return `${card.id} [shape=plain, label=<${table}>${tooltip}]`;
}

function node({ id, words }: OutlineBox): string {
  return `${id} [label=${label(words)}]`;
}

/** Cards that lead on together meet in a dot. */
function arrowLines({ id, from, to, feedback, badges, because }: OutlineArrow, at: (id: string) => string) {
  const details = [
    ...(feedback ? ['style=dashed', 'constraint=false'] : []),
    ...(badges === '' ? [] : [`label=${quoted(badges)}`]),
    ...(because === undefined ? [] : [`tooltip=${quoted(because)}`]),
  ];
  const block = details.length === 0 ? '' : ` [${details.join(', ')}]`;
  const [only = '', ...others] = from;
  if (others.length === 0) return [`  ${at(only)} -> ${at(to)}${block}`];
  return [
    `  ${id} [shape=point, width=0.05]`,
    ...from.map((end) => `  ${at(end)} -> ${id} [dir=none]`),
    `  ${id} -> ${at(to)}${block}`,
  ];
}

/** Words of a label, in lines. */
function label(words: string): string {
  return `"${wrapped(words, WIDTH).map(escaped).join('\\n')}"`;
}

function quoted(words: string): string {
  return `"${escaped(words)}"`;
}

/** Graphviz reads backslashes and, in its labels, the entities of HTML. */
function escaped(words: string): string {
  return words
    .replaceAll('\0', '')
    .replaceAll('&', '&amp;')
    .replace(/["\\]/g, (sign) => (sign === '"' ? '\\"' : '\\\\'));
}

function html(words: string): string {
  return wrapped(words, WIDTH).map(xmlText).join('<BR/>');
}
