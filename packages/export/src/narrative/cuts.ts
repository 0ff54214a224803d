import { type Card, type Id, type Indicator, OUTCOME_STAGES, type Stage, type Theory } from '@theory-of-change/model';

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
  /** What it belongs to: a card, an arrow, an entry, an indicator of a card; of a reason its words. */
  readonly id: string;
  /** The card that stands before this one in its column: it comes back first. */
  readonly after?: Id;
}

/** Whether a narrative tells something. */
export type Keeps = (kind: CutKind, id: string) => boolean;

/** Everything that can go, in the order in which it goes. */
export function cutsOf(theory: Theory): readonly Cut[] {
  const { cards, arrows, columnArrows, assumptions, enablers, risks, contexts, ceiling } = theory;
  const all = [...columnArrows, ...arrows];
  const whole = cards.filter(({ parent }) => parent === undefined);
  const work = cards.filter(({ stage }) => stage === 'inputs' || stage === 'activities');
  const led = new Set(arrows.filter(({ kind }) => kind === 'leads-to').map(({ to }) => to));
  const indicators = cards
    .filter(isChange)
    .flatMap((card) => card.indicators.map((one, i) => ({ one, id: indicatorKey(card.id, i) })));
  const ids: Readonly<Record<CutKind, readonly string[]>> = {
    scope: idsOf(all.filter(({ appliesTo, confidence }) => (appliesTo ?? confidence) !== undefined)),
    'work detail': idsOf(work.filter(hasWorkDetail)),
    context: contexts.map((_, i) => String(i)),
    enabler: idsOf(enablers),
    'sign of an assumption': idsOf(assumptions.filter((one) => one.indicators.length > 0)),
    'detail of a measure': idsOf(indicators.filter(({ one }) => hasMeasureDetail(one))),
    evidence: idsOf(all.filter(({ evidence }) => evidence.length > 0)),
    'words in full': idsOf(cards.filter(({ inFull }) => inFull !== undefined)),
    reason: [...new Set(all.flatMap(({ because }) => because ?? []))],
    loop: idsOf(arrows.filter(({ kind }) => kind === 'feedback')),
    indicator: idsOf(indicators),
    part: idsOf(cards.filter((card) => card.parent !== undefined && (work.includes(card) || isChange(card)))),
    'who does it': idsOf(work.filter(({ who, provider, dose }) => who.length > 0 || (provider ?? dose) !== undefined)),
    risk: idsOf(risks),
    assumption: idsOf(assumptions),
    ceiling: cards.some(({ stage }) => stage === ceiling) ? ['ceiling'] : [],
    link: idsOf(whole.filter((card) => led.has(card.id) && (card.stage === 'activities' || isChange(card)))),
    card: cardOrder(cards).toReversed(),
  };
  return CUT_KINDS.flatMap((kind) =>
    ids[kind].toReversed().map((id): Cut => {
      const after = kind === 'card' ? cardBefore(cards, id) : undefined;
      return { kind, id, ...(after === undefined ? {} : { after }) };
    }),
  );
}

function idsOf(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}

function isChange({ stage }: Card): boolean {
  return OUTCOME_STAGES.includes(stage) || stage === 'impact';
}

function hasWorkDetail({ uses, guidance, resources, cost, fundedBy }: Card): boolean {
  return cost !== undefined || uses.length + guidance.length + resources.length + fundedBy.length > 0;
}

function hasMeasureDetail({ using, baseline, targets, actuals, collectedAt, collectedBy }: Indicator): boolean {
  const lists = using.length + targets.length + actuals.length + collectedAt.length;
  return lists > 0 || baseline !== undefined || collectedBy !== undefined;
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
  const counts = new Map<Stage, number>();
  const placed = cards
    .filter(({ parent }) => parent === undefined)
    .map((card) => {
      const row = counts.get(card.stage) ?? 0;
      counts.set(card.stage, row + 1);
      return { id: card.id, row, weight: LEAST_FIRST.indexOf(card.stage) };
    });
  return placed.toSorted((a, b) => b.row - a.row || a.weight - b.weight).map(({ id }) => id);
}
