import {
  bySubject,
  type Figure,
  type LineMark,
  type Mark,
  type Rect,
  type SubjectGroup,
} from '@theory-of-change/diagram';
import { type Stage, type Theory, wordsFor } from '@theory-of-change/model';
import { outlineOf } from '../outline/outline.ts';
import { cardProperties, edgeProperties } from '../outline/properties.ts';
import { xmlText } from '../xml/characters.ts';
import { type Anchor, arrowCells } from './arrow-cells.ts';
import { type Cell, cellLines, LAYER } from './cell.ts';
import { boxCell, connectorStyle, looseCells } from './mark-cells.ts';

/**
 * A figure as a drawing of draw.io (diagrams.net), uncompressed: it opens looking like the figure, with every card a
 * shape of its own and every arrow a connector glued to its cards. What else a card or an arrow says is under *Edit
 * Data*; with `notes` the team's remarks too, and the ideas as notes beside the page.
 */
export function toDrawio(theory: Theory, figure: Figure, { notes }: { readonly notes: boolean }): string {
  const { picture } = figure;
  const title = theory.title || wordsFor(theory).document.untitled;
  const cells = new DrawioFigure(theory, figure, notes).cells();
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mxfile host="theory-of-change">',
    `  <diagram id="theory" name="${xmlText(title)}">`,
    `    <mxGraphModel grid="0" guides="1" tooltips="1" connect="1" arrows="1" fold="1" page="1" pageScale="1" pageWidth="${Math.ceil(picture.width)}" pageHeight="${Math.ceil(picture.height)}" background="${picture.background}" math="0" shadow="0">`,
    '      <root>',
    '        <mxCell id="0"/>',
    `        <mxCell id="${LAYER}" parent="0"/>`,
    ...cells.flatMap(cellLines).map((line) => `        ${line}`),
    '      </root>',
    '    </mxGraphModel>',
    '  </diagram>',
    '</mxfile>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Px: ideas stand beside the page. */
const NOTE = { gap: 40, width: 160, height: 60, between: 12 } as const;

/** Turns the groups of a picture's marks into cells; knows which box stands for which card. */
class DrawioFigure {
  readonly #theory: Theory;
  readonly #figure: Figure;
  readonly #notes: boolean;
  readonly #anchors = new Map<string, Anchor>();
  readonly #headings = new Map<Stage, string>();

  constructor(theory: Theory, figure: Figure, notes: boolean) {
    this.#theory = theory;
    this.#figure = figure;
    this.#notes = notes;
  }

  cells(): readonly Cell[] {
    const groups = bySubject(this.#figure.picture.marks);
    const named = groups.map((group, at) => ({ group, id: `part_${at + 1}`, onTop: group.subject.role === 'badge' }));
    const draw = (onTop: boolean) =>
      named.filter((one) => one.onTop === onTop).flatMap(({ group, id }) => this.#shapes(group, id));
    const shapes = draw(false);
    return [...shapes, ...this.#columnArrows(groups), ...this.#arrows(groups), ...draw(true), ...this.#ideas()];
  }

  #shapes(group: SubjectGroup, id: string): readonly Cell[] {
    const { role } = group.subject;
    switch (role) {
      case 'card':
      case 'chip':
        return this.#card(group, id);
      case 'badge':
        return eachBox(group.marks).flatMap((marks, at) => {
          const own = `${id}_${at + 1}`;
          return boxCell({ ...group, marks }, own) ?? looseCells(marks, own);
        });
      case 'heading':
      case 'draft': {
        const box = boxCell(group, id);
        if (role === 'heading' && group.subject.stage !== undefined) this.#headings.set(group.subject.stage, id);
        return box === undefined ? looseCells(group.marks, id) : [box];
      }
      case 'arrow':
      case 'column-arrow':
        return [];
      default:
        return looseCells(group.marks, id);
    }
  }

  /** A card; a part of another stands in it, and moves with it. */
  #card(group: SubjectGroup, fallback: string): readonly Cell[] {
    const { id: card = fallback, parent } = group.subject;
    const cell = boxCell(group, this.#anchors.has(card) ? fallback : this.#idOf(card, fallback));
    if (cell === undefined || cell.place.kind !== 'shape') return looseCells(group.marks, fallback);
    this.#anchors.set(card, { id: cell.id, at: cell.place.at });
    const inside = parent === undefined ? undefined : this.#anchors.get(parent);
    const own = this.#theory.cards.find(({ id }) => id === card);
    return [
      {
        ...cell,
        ...(own === undefined ? {} : { properties: withoutLabel(cardProperties(this.#theory, own, this.#notes)) }),
        ...(own?.inFull === undefined ? {} : { tooltip: own.inFull }),
        place:
          inside === undefined
            ? cell.place
            : { kind: 'shape', parent: inside.id, at: asSeenFrom(inside.at, cell.place.at) },
      },
    ];
  }

  #idOf(card: string, fallback: string): string {
    const name = this.#theory.cards.find(({ id }) => id === card)?.name;
    return name === undefined || !/^[\w-]+$/.test(name) ? fallback : `card_${name}`;
  }

  #arrows(groups: readonly SubjectGroup[]): readonly Cell[] {
    return this.#theory.arrows.flatMap((arrow, at) => {
      const link = this.#figure.layout.links.find(({ id }) => id === arrow.id);
      if (link === undefined) return [];
      const painted = groups.find(({ subject }) => subject.role === 'arrow' && subject.id === arrow.id);
      return arrowCells(this.#figure, {
        id: `arrow_${at + 1}`,
        arrow,
        link,
        anchors: this.#anchors,
        line: openLine(painted),
        properties: edgeProperties(this.#theory, arrow, this.#notes),
      });
    });
  }

  /** A broad arrow joins the headings of its columns. */
  #columnArrows(groups: readonly SubjectGroup[]): readonly Cell[] {
    return this.#theory.columnArrows.flatMap(({ id, from, to }, at): readonly Cell[] => {
      const [source, target] = [this.#headings.get(from), this.#headings.get(to)];
      if (source === undefined || target === undefined) return [];
      const line = openLine(groups.find(({ subject }) => subject.role === 'column-arrow' && subject.id === id));
      const look = line === undefined ? { strokeWidth: 3 } : connectorStyle(line);
      return [
        {
          id: `column_arrow_${at + 1}`,
          style: { ...look, exitX: 1, exitY: '0.5', entryX: 0, entryY: '0.5', endArrow: 'block', endFill: 1 },
          place: { kind: 'connector', from: source, to: target, through: [] },
        },
      ];
    });
  }

  /** Ideas, and remarks on what is no shape of its own; those on cards and arrows are under *Edit Data*. */
  #ideas(): readonly Cell[] {
    if (!this.#notes) return [];
    const { lists, remarks } = outlineOf(this.#theory, true);
    const words = new Map(lists.flatMap(({ boxes }) => boxes.map((box) => [box.id, box.words] as const)));
    const loose = remarks
      .filter(({ of }) => of === 'entry')
      .map(({ id, text, on }) => ({ id, words: on === undefined ? text : `${words.get(on) ?? ''}. ${text}` }));
    return [...lists.filter(({ kind }) => kind === 'ideas').flatMap(({ boxes }) => boxes), ...loose].map(
      ({ id, words }, at): Cell => ({
        id,
        label: xmlText(words),
        style: { shape: 'note', size: 12, whiteSpace: 'wrap', html: 1, fillColor: '#fffbe6', strokeColor: '#8d6a02' },
        place: {
          kind: 'shape',
          at: {
            x: this.#figure.picture.width + NOTE.gap,
            y: NOTE.gap + at * (NOTE.height + NOTE.between),
            width: NOTE.width,
            height: NOTE.height,
          },
        },
      }),
    );
  }
}

/** Marks of badges that follow each other: a box, and its letters. */
function eachBox(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const all: Mark[][] = [];
  for (const mark of marks) {
    const last = all.at(-1);
    if (last === undefined || mark.kind === 'box') all.push([mark]);
    else last.push(mark);
  }
  return all;
}

function openLine(group: SubjectGroup | undefined): LineMark | undefined {
  return group?.marks.find((mark): mark is LineMark => mark.kind === 'line' && !mark.closed);
}

function asSeenFrom(outer: Rect, inner: Rect): Rect {
  return { x: inner.x - outer.x, y: inner.y - outer.y, width: inner.width, height: inner.height };
}

/** The words of a card are its label already. */
function withoutLabel({ label: _, ...others }: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return others;
}
