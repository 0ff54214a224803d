import { type Card, type Id, type Ref, type Stage, type Theory, wordsFor } from '@theory-of-change/model';
import type { Graph, GraphBand, GraphBandLink, GraphBox, GraphGroup, GraphLink } from '../graph.ts';
import type { Faces } from '../text/face.ts';
import { longestWord, wrap } from '../text/wrap.ts';
import { type CardBadge, type CardContents, innerBoxes, type SizedCard, sizeCard } from './card-size.ts';
import { sizeChips } from './chip-size.ts';
import {
  type AssumptionBadge,
  groupId,
  type Shown,
  type SizedFigure,
  type SizedGroup,
  topCards,
} from './sized-figure.ts';
import type { FigureStyle } from './style.ts';

/** The width of the cards of each column, px. */
type CardWidths = (stage: Stage) => number;

/** What a theory is measured with. */
export interface Measuring {
  readonly faces: Faces;
  readonly style: FigureStyle;
  readonly shown: Shown;
  readonly widths: CardWidths;
  /** As written after `funded by`. */
  readonly funder?: string;
  /** Columns whose cards stand side by side in several sub-columns. */
  readonly subColumns?: ReadonlyMap<Stage, number>;
}

/**
 * Measures a theory: every card wrapped into its column's width, and the boxes and links that the layout takes.
 * Arrows whose ends are not in the theory are left out.
 */
export function toGraph(theory: Theory, measuring: Measuring): SizedFigure {
  const { faces, style, shown, widths, funder, subColumns } = measuring;
  const contents = cardContents(theory, faces, style, shown);
  const cards = new Map<Id, SizedCard>();
  for (const card of topCards(theory)) cards.set(card.id, sizeCard(card, widths(card.stage), contents));
  const chips = sizeChips(theory, faces, style);
  const groups = sizeGroups(theory, faces, style, widths);
  const assumptionsOf = shown.assumptions ? assumptionBadges(theory) : new Map<Id, readonly AssumptionBadge[]>();

  const boxes = [...cards.values()].map((sized): GraphBox => {
    const { card, width, height } = sized;
    const group = card.group === undefined ? {} : { group: groupId(card.stage, card.group) };
    return { id: card.id, band: card.stage, width, height, inner: innerBoxes(sized), ...group };
  });
  const graph: Graph = {
    bands: theory.columns.map((column): GraphBand => {
      const least = subColumns?.get(column.stage);
      const minWidth = headingWidth(column, faces, style);
      return { id: column.stage, minWidth, ...(least === undefined ? {} : { leastSubColumns: least }) };
    }),
    boxes,
    groups: groupsWithCards(groups, boxes, style),
    chips: [...chips.values()].map(({ external, width, height }) => ({
      id: external.id,
      side: chipSide(theory, external.id),
      width,
      height,
    })),
    links: links(theory, new Set([...contents.ids, ...chips.keys()]), assumptionsOf),
    bandLinks: bandLinks(theory),
    ...(theory.ceiling !== undefined && theory.columns.some((column) => column.stage === theory.ceiling)
      ? { ceilingAfter: theory.ceiling }
      : {}),
    spacing: style.spacing,
  };
  return {
    theory,
    style,
    shown,
    graph,
    cards,
    chips,
    groups,
    assumptionsOf,
    ...(funder === undefined ? {} : { funder }),
  };
}

/** The first that a face has: those of Office have no arrows that lead out. */
const DETAIL_SIGNS = ['↗', '»'] as const;

/** On a card that another theory tells in full; undefined where the face has no sign for it. */
export function detailSign({ bold }: Faces): string | undefined {
  return DETAIL_SIGNS.find((sign) => bold.has(sign.codePointAt(0) ?? 0));
}

/** What stands on and in the cards of a theory, looked up once. */
export function cardContents(
  theory: Theory,
  faces: Faces,
  style: FigureStyle,
  shown: Shown,
): CardContents & { readonly ids: ReadonlySet<Id> } {
  const included = new Map<Id, Card[]>();
  for (const card of theory.cards) {
    if (card.parent !== undefined) included.set(card.parent, [...(included.get(card.parent) ?? []), card]);
  }
  const { letters } = wordsFor(theory).figure;
  const badges = new Map<Id, CardBadge[]>();
  const mark = (refs: readonly Ref[], badge: CardBadge): void => {
    for (const { id } of refs) if (id !== undefined) badges.set(id, [...(badges.get(id) ?? []), badge]);
  };
  if (shown.enablers) {
    for (const { id, number, helps } of theory.enablers)
      mark(helps, { id, kind: 'enabler', text: `${letters.enabler}${number}` });
  }
  if (shown.risks) {
    for (const { id, number, threatens } of theory.risks)
      mark(threatens, { id, kind: 'risk', text: `${letters.risk}${number}` });
  }
  const sign = detailSign(faces);
  for (const { id, detailedIn } of theory.cards) {
    if (detailedIn !== undefined && sign !== undefined) {
      badges.set(id, [...(badges.get(id) ?? []), { id, kind: 'detail', text: sign }]);
    }
  }
  const linked = new Set(theory.arrows.flatMap((arrow) => [...arrow.from, arrow.to]));
  return {
    face: faces.regular,
    style,
    isLinked: (id) => linked.has(id),
    badgesOf: (id) => badges.get(id) ?? [],
    includedIn: (id) => included.get(id) ?? [],
    ids: new Set(theory.cards.map((card) => card.id)),
  };
}

/** The narrowest that a heading can be set without cutting a word, px. */
export function headingWidth(
  column: { readonly heading: string; readonly timeframe?: string },
  faces: Faces,
  style: FigureStyle,
): number {
  const { size, padX } = style.heading;
  const frame = column.timeframe === undefined ? 0 : longestWord(faces.regular, column.timeframe, style.smallSize);
  return Math.ceil(Math.max(longestWord(faces.bold, column.heading, size), frame) + 2 * padX);
}

function sizeGroups(
  theory: Theory,
  faces: Faces,
  style: FigureStyle,
  widths: CardWidths,
): ReadonlyMap<string, SizedGroup> {
  const groups = new Map<string, SizedGroup>();
  for (const { stage, groups: labels } of theory.columns) {
    for (const label of labels) {
      const id = groupId(stage, label);
      const lines = wrap(faces.bold, label, style.smallSize, widths(stage));
      groups.set(id, { id, stage, label, lines });
    }
  }
  return groups;
}

function groupsWithCards(
  groups: ReadonlyMap<string, SizedGroup>,
  boxes: readonly GraphBox[],
  style: FigureStyle,
): readonly GraphGroup[] {
  const used = new Set(boxes.map((box) => box.group));
  return [...groups.values()]
    .filter((group) => used.has(group.id))
    .map((group) => ({
      id: group.id,
      label: group.label,
      band: group.stage,
      labelHeight: group.lines.length * style.smallSize * style.lineHeight + style.group.labelGap,
      padding: style.group.padding,
    }));
}

function assumptionBadges(theory: Theory): ReadonlyMap<Id, readonly AssumptionBadge[]> {
  const { letters } = wordsFor(theory).figure;
  const numbers = new Map(theory.assumptions.map((assumption) => [assumption.id, assumption.number]));
  const found = new Map<Id, readonly AssumptionBadge[]>();
  for (const arrow of [...theory.arrows, ...theory.columnArrows]) {
    const assumed = new Set(arrow.assumes.flatMap(({ id }) => (id === undefined ? [] : [id])));
    const badges = [...assumed].flatMap((id) => {
      const number = numbers.get(id);
      return number === undefined ? [] : [{ id, number, text: `${letters.assumption}${number}` }];
    });
    badges.sort((a, b) => a.number - b.number);
    if (badges.length > 0) found.set(arrow.id, badges);
  }
  return found;
}

function links(
  theory: Theory,
  known: ReadonlySet<Id>,
  assumptionsOf: ReadonlyMap<Id, readonly AssumptionBadge[]>,
): readonly GraphLink[] {
  return theory.arrows.flatMap(({ id, kind, from, to }): GraphLink[] => {
    const tails = from.filter((end) => known.has(end) && end !== to);
    if (tails.length === 0 || !known.has(to)) return [];
    return [{ id, kind, from: tails, to, badges: assumptionsOf.get(id)?.length ?? 0 }];
  });
}

function bandLinks(theory: Theory): readonly GraphBandLink[] {
  const stages = new Set(theory.columns.map((column) => column.stage));
  return theory.columnArrows
    .filter(({ from, to }) => stages.has(from) && stages.has(to) && from !== to)
    .map(({ id, kind, from, to }) => ({ id, kind, from, to }));
}

/** Where links only end at it: at the right. */
function chipSide(theory: Theory, id: Id): 'left' | 'right' {
  return theory.arrows.some((arrow) => arrow.from.includes(id)) ? 'left' : 'right';
}
