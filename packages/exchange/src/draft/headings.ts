import { STAGES, type Stage, wordsIn } from '@theory-of-change/model';

/** What a heading opens. */
export type Section =
  | { readonly kind: 'column'; readonly stage: Stage; readonly exact: boolean }
  | {
      readonly kind: 'list';
      readonly list: 'stakeholders' | 'assumptions' | 'enablers' | 'risks' | 'measures' | 'evidence' | 'ideas';
    };

/**
 * Headings that people write over columns and lists, in lower case (English; Welsh for the columns). Those after `~` say
 * less than they should, and the report tells how they were read.
 */
const COLUMN_WORDS: Readonly<Record<Stage, string>> = {
  problems:
    'problem, problems, need, needs, issue, issues, challenge, challenges, situation, the problem, the need, barriers, problemau, anghenion',
  aims: 'aim, aims, objective, objectives, purpose, intention, intentions, nodau, ~ goals',
  inputs: 'input, inputs, resource, resources, investment, investments, what we put in, mewnbynnau, adnoddau',
  activities:
    'activity, activities, action, actions, strategy, strategies, service, services, intervention, interventions, what we do, our work, gweithgareddau',
  outputs: 'output, outputs, deliverable, deliverables, product, products, allbynnau',
  'short-term':
    'short-term, short term, short-term outcome, short-term outcomes, short term outcome, short term outcomes, immediate outcomes, early outcomes, initial outcomes, first outcomes, short outcomes, canlyniadau tymor byr, ~ outcome, ~ outcomes, ~ results, ~ change, ~ changes, ~ canlyniadau',
  'medium-term':
    'medium-term, medium term, mid-term, mid term, medium-term outcome, medium-term outcomes, medium term outcome, medium term outcomes, mid-term outcomes, intermediate outcome, intermediate outcomes, intermediate results, medium outcomes, canlyniadau tymor canolig',
  'long-term':
    'long-term, long term, long-term outcome, long-term outcomes, long term outcome, long term outcomes, longer-term outcomes, longer term outcomes, final outcomes, ultimate outcomes, long outcomes, canlyniadau tymor hir',
  impact: 'impact, impacts, vision, ultimate impact, long-term impact, goal, overall goal, ultimate goal, effaith',
};

const LIST_WORDS: Readonly<Record<Extract<Section, { kind: 'list' }>['list'], string>> = {
  stakeholders:
    'stakeholders, stakeholder, target group, target groups, participants, beneficiaries, who, people, audience',
  assumptions: 'assumption, assumptions, preconditions, conditions, tybiaethau',
  enablers: 'enabler, enablers, enabling factors, success factors, supports',
  risks: 'risk, risks, threats, unintended consequences, risgiau',
  measures: 'measure, measures, instruments, tools, means of verification',
  evidence: 'evidence, sources, references, bibliography',
  ideas: 'idea, ideas, parking lot, other, notes, car park, later, syniadau',
};

const SECTIONS: ReadonlyMap<string, Section> = new Map<string, Section>([
  ...['cy', 'en'].flatMap(ownWords),
  ...entries(COLUMN_WORDS, (stage, exact): Section => ({ kind: 'column', stage, exact })),
  ...entries(LIST_WORDS, (list): Section => ({ kind: 'list', list })),
]);

/** What our own figures and tables say over columns and cards in a language. */
function ownWords(language: string): readonly (readonly [string, Section])[] {
  const { stages, document } = wordsIn(language);
  const column = (words: string, stage: Stage, exact = true) =>
    [words.toLowerCase(), { kind: 'column', stage, exact }] as const;
  return [
    ...STAGES.map((stage) => column(stages[stage], stage)),
    column(document.labels.input, 'inputs'),
    column(document.labels.activity, 'activities'),
    column(document.labels.outcome, 'short-term', false),
  ];
}

function entries<Key extends string>(
  table: Readonly<Record<Key, string>>,
  section: (key: Key, exact: boolean) => Section,
): readonly (readonly [string, Section])[] {
  return (Object.keys(table) as Key[]).flatMap((key) =>
    table[key].split(', ').map((word) => {
      const exact = !word.startsWith('~ ');
      return [exact ? word : word.slice(2), section(key, exact)] as const;
    }),
  );
}

/** What a heading opens: `Short term outcomes:`, `3. Needs`, `OUTPUTS (2026)`. */
export function sectionOf(heading: string): Section | undefined {
  const plain = heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/\(.*?\)/gu, ' ')
    .replace(/^[\s\d.)#*_-]+/u, '')
    .replace(/[\s:*_.…–—-]+$/u, '')
    .replace(/[‐‑–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  return (
    SECTIONS.get(plain) ?? SECTIONS.get(plain.replace(/^(our|the|key|main|expected|intended|desired|planned) /u, ''))
  );
}
