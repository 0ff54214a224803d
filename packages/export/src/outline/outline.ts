import type { Arrow, Card, Id, Ref, Stage, Theory } from '@theory-of-change/model';
import { stageIndex, wordsFor } from '@theory-of-change/model';

/** A theory as programs see it that draw boxes in frames with arrows between: each thing once, with an id of its own. */
export interface Outline {
  readonly columns: readonly OutlineColumn[];
  /** Assumptions, enablers and risks; with notes the ideas, too. Empty ones are left out. */
  readonly lists: readonly OutlineList[];
  readonly externals: readonly OutlineBox[];
  readonly arrows: readonly OutlineArrow[];
  readonly columnArrows: readonly { readonly from: string; readonly to: string; readonly feedback: boolean }[];
  /** What an enabler helps and a risk threatens. */
  readonly relations: readonly { readonly kind: 'helps' | 'threatens'; readonly from: string; readonly to: string }[];
  /** None unless asked for. */
  readonly remarks: readonly Remark[];
}

/** The team's own remark or question. */
interface Remark {
  readonly id: string;
  readonly text: string;
  /** What it is about. */
  readonly of: 'card' | 'arrow' | 'entry';
  /** The box of what it is about, if it has one. */
  readonly on?: string;
}

/** A box with words. */
export interface OutlineBox {
  readonly id: string;
  readonly words: string;
}

export interface OutlineCard extends OutlineBox {
  readonly card: Card;
  readonly parts: readonly OutlineCard[];
}

export interface OutlineColumn {
  readonly id: string;
  readonly stage: Stage;
  /** With its timeframe. */
  readonly heading: string;
  /** Beyond what the team answers for. */
  readonly beyondCeiling: boolean;
  readonly groups: readonly { readonly id: string; readonly label?: string; readonly cards: readonly OutlineCard[] }[];
}

interface OutlineList {
  readonly id: string;
  readonly kind: 'assumptions' | 'enablers' | 'risks' | 'ideas';
  readonly heading: string;
  readonly boxes: readonly OutlineBox[];
}

export interface OutlineArrow {
  readonly id: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly feedback: boolean;
  /** The assumptions that it relies on, as the figure numbers them: `A1, A2`; empty where there are none. */
  readonly badges: string;
  readonly because?: string;
}

/** The outline of a theory. Ids are Latin letters, digits and `_`, made of names where there are any. */
export function outlineOf(theory: Theory, notes: boolean): Outline {
  const ids = new Ids();
  const { figure, document } = wordsFor(theory);
  for (const { id, name } of [...theory.cards, ...theory.externals]) ids.give(id, `card_${name ?? ''}`);
  const letters = { assumptions: 'assumption', enablers: 'enabler', risks: 'risk' } as const;
  const lists = (['assumptions', 'enablers', 'risks'] as const).map((kind): OutlineList => {
    const letter = figure.letters[letters[kind]];
    return {
      id: `list_${kind}`,
      kind,
      heading: figure[kind],
      boxes: theory[kind].map(({ id, number, words }) => ({
        id: ids.give(id, `${letters[kind]}_${number}`),
        words: `${letter}${number} ${words}`,
      })),
    };
  });
  const ideas: OutlineList = {
    id: 'list_ideas',
    kind: 'ideas',
    heading: document.ideas,
    boxes: theory.ideas.map(({ id, words }, at) => ({ id: ids.give(id, `idea_${at + 1}`), words })),
  };
  const arrows = theory.arrows.map((arrow, at) => arrowOf(theory, arrow, `arrow_${at + 1}`, ids));
  return {
    columns: columnsOf(theory, ids),
    lists: [...lists, ...(notes ? [ideas] : [])].filter(({ boxes }) => boxes.length > 0),
    externals: theory.externals.map((one) => ({ id: ids.of(one.id), words: `${one.words} (${one.theory})` })),
    arrows,
    columnArrows: theory.columnArrows
      .filter(({ from, to }) => [from, to].every((end) => theory.columns.some(({ stage }) => stage === end)))
      .map(({ from, to, kind }) => ({
        from: `column_${idOf(from)}`,
        to: `column_${idOf(to)}`,
        feedback: kind === 'feedback',
      })),
    relations: [
      ...theory.enablers.flatMap(({ id, helps }) => related('helps', ids.of(id), helps, ids)),
      ...theory.risks.flatMap(({ id, threatens }) => related('threatens', ids.of(id), threatens, ids)),
    ],
    remarks: notes ? remarksOf(theory, ids) : [],
  };
}

function columnsOf(theory: Theory, ids: Ids): readonly OutlineColumn[] {
  const { ceiling } = theory;
  const box = (card: Card): OutlineCard => ({
    id: ids.of(card.id),
    words: card.words,
    card,
    parts: theory.cards.filter(({ parent }) => parent === card.id).map(box),
  });
  return theory.columns.map(({ stage, heading, timeframe, groups }) => {
    const cards = theory.cards.filter((card) => card.stage === stage && card.parent === undefined).map(box);
    const id = `column_${idOf(stage)}`;
    const alone = cards.filter(({ card }) => card.group === undefined);
    return {
      id,
      stage,
      heading: timeframe === undefined ? heading : `${heading} (${timeframe})`,
      beyondCeiling: ceiling !== undefined && stageIndex(stage) > stageIndex(ceiling),
      groups: [
        ...(alone.length === 0 ? [] : [{ id: `${id}_alone`, cards: alone }]),
        ...groups.map((label, at) => ({
          id: `${id}_group_${at + 1}`,
          label,
          cards: cards.filter(({ card }) => card.group === label),
        })),
      ],
    };
  });
}

function arrowOf(theory: Theory, arrow: Arrow, id: string, ids: Ids): OutlineArrow {
  const { letters } = wordsFor(theory).figure;
  const numbers = theory.assumptions.filter(({ id: own }) => arrow.assumes.some((ref) => ref.id === own));
  return {
    id,
    from: arrow.from.map((end) => ids.of(end)),
    to: ids.of(arrow.to),
    feedback: arrow.kind === 'feedback',
    badges: numbers.map(({ number }) => `${letters.assumption}${number}`).join(', '),
    ...(arrow.because === undefined ? {} : { because: arrow.because }),
  };
}

function related(kind: 'helps' | 'threatens', from: string, refs: readonly Ref[], ids: Ids) {
  return refs.flatMap(({ id }) => (id === undefined || !ids.has(id) ? [] : [{ kind, from, to: ids.of(id) }]));
}

function remarksOf(theory: Theory, ids: Ids): Outline['remarks'] {
  const { labels } = wordsFor(theory).document;
  const words = new Map([...theory.cards, ...theory.externals].map((card) => [card.id, card.words]));
  const heading = (stage: Stage) => theory.columns.find((column) => column.stage === stage)?.heading ?? stage;
  const entries = [
    theory.assumptions,
    theory.enablers,
    theory.risks,
    theory.ideas,
    theory.stakeholders,
    theory.measures,
    theory.interventions,
    theory.evidence,
  ].flat();
  const said = [
    ...theory.cards.map((one) => ({ one, of: 'card' as const, about: '' })),
    ...theory.arrows.map((one) => ({
      one,
      of: 'arrow' as const,
      about: `${one.from.map((end) => words.get(end)).join(' & ')} → ${words.get(one.to)}: `,
    })),
    ...theory.columnArrows.map((one) => ({
      one,
      of: 'arrow' as const,
      about: `${heading(one.from)} → ${heading(one.to)}: `,
    })),
    ...entries.map((one) => ({ one, of: 'entry' as const, about: ids.has(one.id) ? '' : `${one.words}: ` })),
  ];
  const texts = said.flatMap(({ one, of, about }) => {
    const on = ids.has(one.id) ? { on: ids.of(one.id) } : {};
    return [
      ...one.notes.map((text) => ({ text: `${labels.note}: ${about}${text}`, of, ...on })),
      ...one.questions.map((text) => ({ text: `${labels.question}: ${about}${text}`, of, ...on })),
    ];
  });
  return texts.map((one, at) => ({ id: `note_${at + 1}`, ...one }));
}

function idOf(stage: Stage): string {
  return stage.replace('-', '_');
}

/** Ids that every program takes, each once. */
class Ids {
  readonly #ids = new Map<Id, string>();
  readonly #taken = new Set<string>();

  /** Gives a thing an id like `wanted`. */
  give(thing: Id, wanted: string): string {
    const plain = wanted
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9_]+/g, '_');
    const base = plain.endsWith('_') ? `${plain}${this.#taken.size + 1}` : plain;
    let id = base;
    for (let count = 2; this.#taken.has(id); count++) id = `${base}_${count}`;
    this.#taken.add(id);
    this.#ids.set(thing, id);
    return id;
  }

  has(thing: Id): boolean {
    return this.#ids.has(thing);
  }

  of(thing: Id): string {
    return this.#ids.get(thing) ?? this.give(thing, 'card_');
  }
}
