import { type Card, type Id, STAGES, type Stage, type Theory } from '@theory-of-change/model';

/**
 * What a narrative can do without, the least important first. Of one kind the last in the file goes first. Cards go last
 * of all, and the last of a column not before every column has but one.
 */
export const CUT_KINDS = [
  'scope',
  'work detail',
  'context',
  'enabler',
  'sign of an assumption',
  'detail of a measure',
  'evidence',
  'words in full',
  'reason',
  'loop',
  'indicator',
  'part',
  'who does it',
  'risk',
  'assumption',
  'ceiling',
  'link',
  'card',
] as const;

export type CutKind = (typeof CUT_KINDS)[number];

/** What each kind takes from a narrative, one and several of it: for those who ask what is missing. */
export const CUT_NAMES: Readonly<Record<CutKind, readonly [one: string, several: string]>> = {
  scope: ['note on how far evidence reaches', 'notes on how far evidence reaches'],
  'work detail': ['activity’s methods, guidance and costs', 'activities’ methods, guidance and costs'],
  context: ['context', 'contexts'],
  enabler: ['enabler', 'enablers'],
  'sign of an assumption': ['indicator of an assumption', 'indicators of assumptions'],
  'detail of a measure': ['indicator’s measure and targets', 'indicators’ measures and targets'],
  evidence: ['step’s evidence', 'steps’ evidence'],
  'words in full': ['card in full (its short words are there)', 'cards in full (their short words are there)'],
  reason: ['reason', 'reasons'],
  loop: ['feedback', 'feedbacks'],
  indicator: ['indicator', 'indicators'],
  part: ['part of an activity', 'parts of activities'],
  'who does it': ['activity’s provider and dose', 'activities’ providers and doses'],
  risk: ['risk', 'risks'],
  assumption: ['assumption', 'assumptions'],
  ceiling: ['ceiling of accountability', 'ceilings of accountability'],
  link: ['card’s link to what leads to it', 'cards’ links to what leads to them'],
  card: ['card', 'cards'],
};

/** One thing that a narrative can do without. */
export interface Cut {
  readonly kind: CutKind;
  /** Of what it belongs to: a card, an arrow, an entry, or the place of an indicator among those of its card. */
  readonly id: string;
  /** The card that stands before this one in its column: it comes back first. */
  readonly after?: Id;
}

/** Whether a narrative tells something. */
export type Keeps = (kind: CutKind, id: string) => boolean;

/** Everything that can go, in the order in which it goes. */
export function cutsOf(theory: Theory): readonly Cut[] {
  const { cards, arrows, columnArrows, assumptions, enablers, risks, contexts } = theory;
  const all = [...columnArrows, ...arrows];
  const indicators = cards.flatMap((card) => card.indicators.map((_, i) => indicatorKey(card.id, i)));
  const ids: Readonly<Record<CutKind, readonly string[]>> = {
    scope: all.map(({ id }) => id),
    'work detail': cards.map(({ id }) => id),
    context: contexts.map((_, i) => String(i)),
    enabler: enablers.map(({ id }) => id),
    'sign of an assumption': assumptions.map(({ id }) => id),
    'detail of a measure': indicators,
    evidence: all.map(({ id }) => id),
    'words in full': cards.filter(({ inFull }) => inFull !== undefined).map(({ id }) => id),
    reason: all.map(({ id }) => id),
    loop: arrows.filter(({ kind }) => kind === 'feedback').map(({ id }) => id),
    indicator: indicators,
    part: cards.filter(({ parent }) => parent !== undefined).map(({ id }) => id),
    'who does it': cards.map(({ id }) => id),
    risk: risks.map(({ id }) => id),
    assumption: assumptions.map(({ id }) => id),
    ceiling: ['ceiling'],
    link: cards.filter(({ parent }) => parent === undefined).map(({ id }) => id),
    card: cardOrder(cards).toReversed(),
  };
  return CUT_KINDS.flatMap((kind) =>
    ids[kind].toReversed().map((id): Cut => {
      const after = kind === 'card' ? cardBefore(cards, id) : undefined;
      return { kind, id, ...(after === undefined ? {} : { after }) };
    }),
  );
}

function cardBefore(cards: readonly Card[], id: Id): Id | undefined {
  const stage = cards.find((card) => card.id === id)?.stage;
  const column = cards.filter((card) => card.stage === stage && card.parent === undefined);
  return column[column.findIndex((card) => card.id === id) - 1]?.id;
}

/** Names one indicator of a card. */
export function indicatorKey(card: Id, nth: number): string {
  return `${card} ${nth}`;
}

/** Which stages matter least to a short narrative: the first goes first. */
const LEAST_FIRST: readonly Stage[] = [
  'inputs',
  'outputs',
  'aims',
  'impact',
  'medium-term',
  'problems',
  'long-term',
  'short-term',
  'activities',
];

/** Cards in the order in which they go: row by row from the last of each column up, then the firsts. */
function cardOrder(cards: readonly Card[]): readonly Id[] {
  const whole = cards.filter(({ parent }) => parent === undefined);
  const rank = (card: Card): number => whole.filter(({ stage }) => stage === card.stage).indexOf(card);
  return whole
    .map((card) => ({ card, row: rank(card), stage: LEAST_FIRST.indexOf(card.stage) }))
    .toSorted(
      (a, b) => b.row - a.row || a.stage - b.stage || STAGES.indexOf(a.card.stage) - STAGES.indexOf(b.card.stage),
    )
    .map(({ card }) => card.id);
}
