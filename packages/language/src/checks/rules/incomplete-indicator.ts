import { type Card, type Indicator, OUTCOME_STAGES, type Stage, stageIndex } from '@theory-of-change/model';
import type { Indicator as IndicatorNode } from '../../generated/ast.ts';
import { isIndicator } from '../../generated/ast.ts';
import { addDetail } from '../additions.ts';
import type { Fix, Observation } from '../finding.ts';
import { rangeOf, rangeOfProperty } from '../places.ts';
import { momentOf } from '../prose/moments.ts';
import type { Rule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import type { TheoryFile } from '../theory-file.ts';
import { nodeOf } from '../written.ts';

/** Where more than these have no target, and none has one, the theory has set none yet: it is asked once. */
const FEW = 3;

const MEASURED: readonly Stage[] = ['aims', 'outputs', ...OUTCOME_STAGES];

/** An indicator that does not say where things stand, how far they should go, by when, or how it is known. */
export const incompleteIndicator: Rule = {
  check: (file) => {
    const { theory } = file;
    if (isSketch(theory)) return [];
    const { ceiling } = theory;
    const asked = theory.cards
      .filter(({ stage }) => MEASURED.includes(stage))
      .filter(({ stage }) => ceiling === undefined || stageIndex(stage) <= stageIndex(ceiling))
      .flatMap((card) => card.indicators.map((indicator) => ({ card, indicator })));
    const noneHasTarget = asked.length > FEW && asked.every(({ indicator }) => indicator.targets.length === 0);
    const lacking = asked.map((one) => ({ ...one, lacks: lacksOf(file, one.card, one.indicator) }));
    const place = theory.titleRange;
    if (!noneHasTarget || !place) return lacking.flatMap((one) => told(file, one));
    return [
      {
        range: place,
        message: `None of the ${asked.length} indicators has a target: how far should each go, and by when?`,
        related: lacking.map((one) => ({
          uri: theory.uri,
          range: one.indicator.source.range,
          message: `“${one.indicator.words}”`,
        })),
      },
      ...lacking.flatMap((one) => told(file, { ...one, lacks: one.lacks.filter((lack) => lack !== 'target') })),
    ];
  },
  together: (_, count) =>
    `${count} indicators here lack a baseline, a target, a date or a measure: which of them can be agreed by now?`,
  passing: `theory "A garden for the street"
status final
short-term outcomes {
  meet "Neighbours know each other" {
    indicator "Neighbours who know five others by name" {
      baseline 20%
      target 50% by 2027-06
      collected at "every June"
    }
  }
}
`,
  failing: `theory "A garden for the street"
status final
short-term outcomes {
  meet "Neighbours know each other" {
    indicator "Neighbours who know five others by name" {
      target 50% by 2027-06
    }
  }
}
`,
};

type Lack = 'baseline' | 'target' | 'date' | 'measure';

const QUESTIONS: Readonly<Record<Lack, string>> = {
  baseline: 'Where does it stand today (`baseline`)?',
  target: 'How far should it go, and by when (`target … by`)?',
  date: 'By when should the target be reached (`by`)?',
  measure: 'How and when will it be known (`using`, `collected at`)?',
};

interface Lacking {
  readonly card: Card;
  readonly indicator: Indicator;
  readonly lacks: readonly Lack[];
}

function told(file: TheoryFile, { card, indicator, lacks }: Lacking): readonly Observation[] {
  if (lacks.length === 0) return [];
  const node = nodeOf(file, card)
    ?.details.filter(isIndicator)
    .find((one) => rangeOf(one).start.line === indicator.source.range.start.line && one.words === indicator.words);
  return [
    {
      range: node ? rangeOfProperty(node, 'words') : indicator.source.range,
      message: lacks.map((lack) => QUESTIONS[lack]).join(' '),
      within: card.stage,
      fixes: node ? fixes(file, node, lacks) : [],
    },
  ];
}

function lacksOf({ theory }: TheoryFile, { stage }: Card, indicator: Indicator): readonly Lack[] {
  const { baseline, targets, collectedAt, collectedBy, using } = indicator;
  const moments = collectedAt.map((text) => momentOf(text).kind);
  // What is collected when the work begins is the baseline to come.
  const hasBaseline = baseline !== undefined || moments.some((kind) => kind === 'start' || kind === 'regular');
  const timeframe = theory.columns.find((column) => column.stage === stage)?.timeframe;
  const hasDate = timeframe !== undefined || targets.some(({ by }) => by !== undefined);
  const isKnown = using.length > 0 || collectedAt.length > 0 || collectedBy !== undefined;
  return [
    ...(hasBaseline ? [] : ['baseline' as const]),
    ...(targets.length === 0 ? ['target' as const] : hasDate ? [] : ['date' as const]),
    ...(isKnown ? [] : ['measure' as const]),
  ];
}

/** Figures are the team’s to agree: what can be added without making one up is when it is collected. */
function fixes(file: TheoryFile, node: IndicatorNode, lacks: readonly Lack[]): readonly Fix[] {
  const helps = lacks.every((lack) => lack === 'baseline' || lack === 'measure');
  const isCollected = node.details.some((detail) => 'keyword' in detail && detail.keyword === 'collected at');
  if (!helps || isCollected) return [];
  const detail = 'collected at start, end';
  return [{ title: `Add \`${detail}\``, edits: [addDetail(file, node, detail)] }];
}
