import {
  ASKED_INDICATOR,
  type Card,
  type Indicator,
  listed,
  OUTCOME_STAGES,
  type Position,
  type Stage,
  stageIndex,
} from '@theory-of-change/model';
import type { Indicator as IndicatorNode } from '../../generated/ast.ts';
import { isIndicator, isValueDetail } from '../../generated/ast.ts';
import { textOfAll } from '../../model/details.ts';
import { addDetail, addLines } from '../additions.ts';
import { ASKED_DETAILS, type Lack } from '../asked-indicator.ts';
import type { Edit, Fix, Observation } from '../finding.ts';
import { rangeOf, rangeOfProperty } from '../places.ts';
import { momentOf } from '../prose/moments.ts';
import type { Rule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import type { TheoryFile } from '../theory-file.ts';
import { holdsQuestion } from '../values.ts';
import { nodeOf } from '../written.ts';

/** Where more than these have no target, and none has one, the theory has set none yet: it is asked once. */
const FEW = 3;

const MEASURED: readonly Stage[] = ['aims', 'outputs', ...OUTCOME_STAGES];

/**
 * An indicator that does not say where things stand, how far they should go, by when, or how it is known. What a draft asks
 * in the place of a figure (`baseline "How many now?"`) is on the page already; a final version is to have the answer.
 */
export const incompleteIndicator: Rule = {
  check: (file) => {
    const { theory } = file;
    if (isSketch(file)) return [];
    const { ceiling } = theory;
    const asked = theory.cards
      .filter(({ stage }) => MEASURED.includes(stage))
      .filter(({ stage }) => ceiling === undefined || stageIndex(stage) <= stageIndex(ceiling))
      .flatMap((card) => card.indicators.map((indicator) => ({ card, indicator })));
    const lacking = asked.map(({ card, indicator }) => lackingOf(file, card, indicator));
    const noneHasTarget = asked.length > FEW && lacking.every(({ lacks }) => lacks.includes('target'));
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

const QUESTIONS: Readonly<Record<Lack, string>> = {
  baseline: 'Where does it stand today (`baseline`)?',
  target: 'How far should it go, and by when (`target … by`)?',
  date: 'By when should the target be reached (`by`)?',
  measure: 'How and when will it be known (`using`, `collected at`)?',
};

interface Lacking {
  readonly card: Card;
  readonly indicator: Indicator;
  readonly node: IndicatorNode | undefined;
  readonly lacks: readonly Lack[];
  /** What a final version still asks. */
  readonly open: readonly string[];
}

function lackingOf(file: TheoryFile, card: Card, indicator: Indicator): Lacking {
  const { start } = indicator.source.range;
  const node = nodeOf(file, card)
    ?.details.filter(isIndicator)
    .find((one) => isSame(rangeOf(one).start, start));
  const questions = node ? questionsIn(node) : [];
  // What is written and cannot be read is told where it stands.
  const isWritten = (lack: Lack) => node?.details.some((one) => isValueDetail(one) && one.keyword === lack) ?? false;
  const open = [
    ...(indicator.words === ASKED_INDICATOR ? [indicator.words] : []),
    ...questions.map(({ text }) => text),
  ];
  return {
    card,
    indicator,
    node,
    lacks: lacksOf(file, card, indicator).filter((lack) => !isWritten(lack)),
    open: file.status === 'final' ? open : [],
  };
}

function isSame(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}

/** Questions that stand where a baseline or a target will. */
function questionsIn({ details }: IndicatorNode): readonly { readonly keyword: string; readonly text: string }[] {
  return details
    .filter(isValueDetail)
    .filter(({ values }) => holdsQuestion(values))
    .map(({ keyword, values }) => ({ keyword, text: textOfAll(values) }));
}

function told(file: TheoryFile, { card, indicator, node, lacks, open }: Lacking): readonly Observation[] {
  if (lacks.length === 0 && open.length === 0) return [];
  return [
    {
      range: node ? rangeOfProperty(node, 'words') : indicator.source.range,
      message: [...stillOpen(open), ...lacks.map((lack) => QUESTIONS[lack])].join(' '),
      within: card.stage,
      fixes: node && open.length === 0 ? fixes(file, node, lacks) : [],
    },
  ];
}

function stillOpen(texts: readonly string[]): readonly string[] {
  if (texts.length === 0) return [];
  const are = texts.length === 1 ? 'is still a question' : 'are still questions';
  return [`${listed(texts.map((text) => `“${text}”`))} ${are}: what has the team agreed?`];
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

/**
 * Figures are the team’s to agree: what can be added without making one up is when it is collected, and, while it is a draft,
 * the questions themselves. A target that has no date is to be asked about by people.
 */
function fixes(file: TheoryFile, node: IndicatorNode, lacks: readonly Lack[]): readonly Fix[] {
  const isCollected = node.details.some((detail) => 'keyword' in detail && detail.keyword === 'collected at');
  const canCollect = lacks.every((lack) => lack === 'baseline' || lack === 'measure') && !isCollected;
  const canAsk = file.status !== 'final' && !lacks.includes('date') && lacks.some((lack) => lack !== 'measure');
  const collected = ASKED_DETAILS.measure;
  const added = lacks.flatMap((lack) => (lack === 'date' ? [] : [{ lack, text: ASKED_DETAILS[lack] }]));
  const asked = listed(added.map(({ lack }) => (lack === 'measure' ? '`collected at`' : `\`${lack}\``)));
  return [
    ...(canCollect ? [{ title: `Add \`${collected}\``, edits: [addDetail(file, node, collected)] }] : []),
    ...(canAsk
      ? [
          {
            title: `Add ${asked}, to be answered`,
            edits: [
              addAll(
                file,
                node,
                added.map(({ text }) => text),
              ),
            ],
          },
        ]
      : []),
  ];
}

function addAll(file: TheoryFile, node: IndicatorNode, details: readonly string[]): Edit {
  const [first = '', ...others] = details;
  return others.length === 0 ? addDetail(file, node, first) : addLines(file, node, details);
}
