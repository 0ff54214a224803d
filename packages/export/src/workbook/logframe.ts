import { type Card, type Id, type Indicator, type Ref, STAGES, type Stage } from '@theory-of-change/model';
import { withParts } from '../document/activities.ts';
import { collectorText, measureText, momentsText, targetTexts } from '../document/details.ts';
import { fullWords, type Teller } from '../document/teller.ts';
import { quantityCell } from './quantities.ts';
import type { SheetCell, SheetTable } from './sheet-table.ts';

type LogframeLevel = 'goal' | 'purpose' | 'outputs' | 'activities';

/** Which level of a logical framework a column belongs to; problems, aims and inputs have none of their own there. */
const LEVELS: Readonly<Partial<Record<Stage, LogframeLevel>>> = {
  impact: 'goal',
  'long-term': 'goal',
  'medium-term': 'purpose',
  'short-term': 'purpose',
  outputs: 'outputs',
  activities: 'activities',
};

/**
 * The logical framework that funders ask for: Goal, Purpose, Outputs and Activities, each with its summary, what would show
 * it, the means of verification, and the assumptions on the way from it to the level above.
 */
export function logframe(teller: Teller): SheetTable {
  const { labels } = teller.words.document;
  const { sheets, headings } = teller.words.workbook;
  return {
    id: 'logframe',
    name: sheets.logframe,
    summary: sheets.logframe,
    columns: [
      { heading: headings.level, width: 11 },
      { heading: headings.summary, width: 36 },
      { heading: labels.indicator, width: 28 },
      { heading: labels.baseline, width: 12 },
      { heading: labels.target, width: 14 },
      { heading: headings.verification, width: 26 },
      { heading: labels.assumes, width: 30 },
    ],
    rows: [...STAGES].reverse().flatMap((stage) => {
      const level = LEVELS[stage];
      return level === undefined ? [] : withParts(teller, stage).flatMap((card) => rowsOf(teller, card, level));
    }),
  };
}

function rowsOf(teller: Teller, card: Card, level: LogframeLevel): readonly (readonly SheetCell[])[] {
  const start = [teller.words.workbook.levels[level], fullWords(card)];
  const end = assumptionsOn(teller, card.id).join('\n');
  if (card.indicators.length === 0) return [[...start, '', '', '', '', end]];
  return card.indicators.map((indicator, at) => [
    ...start,
    indicator.words,
    quantityCell(indicator.baseline),
    targetTexts(teller, indicator).join('\n'),
    verification(teller, indicator),
    at === 0 ? end : '',
  ]);
}

/** What it is measured with, when, and by whom. */
function verification(teller: Teller, indicator: Indicator): string {
  const { labels } = teller.words.document;
  const said = (label: string, text: string): string => (text === '' ? '' : `${label}: ${text}`);
  return [
    measureText(teller, indicator),
    said(labels.collectedAt, momentsText(teller, indicator)),
    said(labels.collectedBy, collectorText(teller, indicator)),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

/** What the arrows from a card rest on, each condition once. */
function assumptionsOn(teller: Teller, id: Id): readonly string[] {
  const { arrows, columnArrows, cards, assumptions } = teller.theory;
  const stage = cards.find((card) => card.id === id)?.stage;
  const assumed: readonly Ref[] = [
    ...arrows.filter(({ from }) => from.includes(id)),
    ...columnArrows.filter(({ from }) => from === stage),
  ].flatMap(({ assumes }) => assumes);
  const ids = new Set(assumed.map((ref) => ref.id));
  const { letters } = teller.words.figure;
  return assumptions.filter((one) => ids.has(one.id)).map((one) => `${letters.assumption}${one.number} ${one.words}`);
}
