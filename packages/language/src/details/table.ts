import type { Stage } from '@theory-of-change/model';
import { EVIDENCE_KINDS, EVIDENCE_STRENGTHS, MEASURE_KINDS } from '@theory-of-change/model';

/** What a block of details can belong to. */
export type Place =
  | Stage
  | 'stakeholders'
  | 'assumptions'
  | 'enablers'
  | 'risks'
  | 'ideas'
  | 'measures'
  | 'interventions'
  | 'evidence'
  | 'arrow'
  | 'indicator'
  | 'population';

/** What follows a word of the language. */
export type ValueKind =
  /** Words in quotes. */
  | { readonly type: 'words' }
  /** Names, parted by commas, of what is declared in `of`. */
  | { readonly type: 'names'; readonly of: readonly (SideListWord | 'card')[] }
  /** One of a few words. */
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  /** A number with its unit; where it may be asked, a question in quotes may stand in its place until it is agreed. */
  | { readonly type: 'amount'; readonly mayBeAsked?: boolean }
  /** A month or a day. */
  | { readonly type: 'date' }
  /** A year, a month or a day. */
  | { readonly type: 'year' }
  /** `pregnancy to 24 months`. */
  | { readonly type: 'ages' }
  /** Words or short names, parted by commas. */
  | { readonly type: 'moments' }
  /** Words in quotes, or the name of a stakeholder. */
  | { readonly type: 'words-or-name' }
  /** Words in quotes, a name or a number: `version 3`. */
  | { readonly type: 'label' }
  /** A rating of the Early Intervention Foundation. */
  | { readonly type: 'rating' }
  /** A BCP 47 tag: `en-GB`. */
  | { readonly type: 'language' }
  /** A column. */
  | { readonly type: 'column' }
  /** A column, then words in quotes. */
  | { readonly type: 'column-words' }
  /** An import's alias, or a path in quotes. */
  | { readonly type: 'theory' }
  /** A name and words, both optional, and a block: a card inside a card. */
  | { readonly type: 'card' }
  /** Words in quotes and a block of details of its own. */
  | { readonly type: 'indicator' }
  /** A block of six scores. */
  | { readonly type: 'hexagon' };

/** A word that may follow a detail's value: `by` of `target 50% by 2027-03`. */
export type ClauseKeyword = 'by' | 'on' | 'to' | 'as at' | 'cost';

/** One detail: a row of the table that the reader, the checks, completion and the documentation share. */
export interface DetailRow {
  readonly keyword: string;
  /** What it may stand on; a card that another includes counts as its column. */
  readonly on: readonly Place[];
  readonly value: ValueKind;
  /** `many`: given again it adds up; `once`: a second one with other words is an error. */
  readonly times: 'once' | 'many';
  readonly clauses?: readonly ClauseKeyword[];
  /** One line for hovers, completion and the documentation. */
  readonly doc: string;
}

export const SIDE_LISTS = [
  'stakeholders',
  'assumptions',
  'enablers',
  'risks',
  'ideas',
  'measures',
  'interventions',
  'evidence',
] as const;

/** The word that opens a side list. */
export type SideListWord = (typeof SIDE_LISTS)[number];

/** What each side list is for, in one line. */
export const SIDE_LIST_DOCS: Readonly<Record<SideListWord, string>> = {
  stakeholders: 'The people whom the theory is about and who answer for it.',
  assumptions: 'Conditions outside the team’s hands that a step relies on; numbered A1, A2 … in the figure.',
  enablers: 'What helps from outside.',
  risks: 'What could go wrong, or do harm.',
  ideas: 'The parking lot: kept, not drawn, and left out of every export unless asked for.',
  measures: 'Questionnaires, observations and other ways of measuring.',
  interventions: 'Programmes and methods that activities use.',
  evidence: 'Studies and other sources.',
};

export const DEGREES = ['low', 'medium', 'high'] as const;

const OUTCOMES: readonly Place[] = ['short-term', 'medium-term', 'long-term'];
const COLUMNS: readonly Place[] = ['problems', 'aims', 'inputs', 'activities', 'outputs', ...OUTCOMES, 'impact'];
const WORK: readonly Place[] = ['inputs', 'activities'];
const EVERYTHING: readonly Place[] = [...COLUMNS, ...SIDE_LISTS, 'arrow'];
const MEASURED: readonly Place[] = ['aims', 'outputs', ...OUTCOMES, 'impact', 'assumptions', 'enablers', 'risks'];

const WORDS: ValueKind = { type: 'words' };
const AMOUNT: ValueKind = { type: 'amount' };
const AMOUNT_OR_QUESTION: ValueKind = { type: 'amount', mayBeAsked: true };
const DEGREE: ValueKind = { type: 'choice', choices: DEGREES };
/** The kinds of a measure and of evidence share one word; which of them fits depends on the list. */
const KINDS: ValueKind = { type: 'choice', choices: [...MEASURE_KINDS, ...EVIDENCE_KINDS] };

/** Every detail of the language, in the order that the documentation lists them. */
export const DETAILS: readonly DetailRow[] = [
  {
    keyword: 'note',
    on: EVERYTHING,
    value: WORDS,
    times: 'many',
    doc: 'The team’s own remark; never exported unless asked for.',
  },
  {
    keyword: 'question',
    on: EVERYTHING,
    value: WORDS,
    times: 'many',
    doc: 'What the team still asks itself; never exported unless asked for.',
  },
  {
    keyword: 'evidence',
    on: EVERYTHING,
    value: { type: 'names', of: ['evidence'] },
    times: 'many',
    doc: 'The sources that support this.',
  },
  { keyword: 'url', on: EVERYTHING, value: WORDS, times: 'many', doc: 'Where to read more.' },
  {
    keyword: 'in full',
    on: COLUMNS,
    value: WORDS,
    times: 'once',
    doc: 'The words of the bid, where the figure has shorter ones.',
  },
  { keyword: 'includes', on: COLUMNS, value: { type: 'card' }, times: 'many', doc: 'A smaller card inside this one.' },
  {
    keyword: 'uses',
    on: WORK,
    value: { type: 'names', of: ['interventions', 'measures'] },
    times: 'many',
    doc: 'The programmes or methods that it uses.',
  },
  {
    keyword: 'who',
    on: [...WORK, ...OUTCOMES],
    value: { type: 'names', of: ['stakeholders'] },
    times: 'many',
    doc: 'Whom it is for, or who changes.',
  },
  {
    keyword: 'dose',
    on: [...WORK, 'interventions'],
    value: WORDS,
    times: 'once',
    doc: 'How much and how often: "weekly, for 12 to 20 sessions".',
  },
  { keyword: 'provider', on: WORK, value: WORDS, times: 'once', doc: 'Who does it.' },
  { keyword: 'resource', on: WORK, value: WORDS, times: 'many', doc: 'What it needs.' },
  {
    keyword: 'cost',
    on: [...WORK, 'measures', 'interventions'],
    value: AMOUNT,
    times: 'once',
    clauses: ['to', 'as at'],
    doc: 'What it costs: `£310,000`, `155 USD as at 2019`.',
  },
  { keyword: 'funded by', on: WORK, value: WORDS, times: 'many', doc: 'Who pays for it.' },
  {
    keyword: 'guidance',
    on: [...WORK, 'interventions'],
    value: WORDS,
    times: 'many',
    doc: 'The guidance that recommends it.',
  },
  {
    keyword: 'detailed in',
    on: [...WORK, ...OUTCOMES],
    value: { type: 'theory' },
    times: 'once',
    doc: 'The theory that tells this in full: an import’s alias or a path.',
  },
  {
    keyword: 'indicator',
    on: MEASURED,
    value: { type: 'indicator' },
    times: 'many',
    doc: 'What would show that it happens.',
  },
  {
    keyword: 'using',
    on: ['indicator'],
    value: { type: 'names', of: ['measures'] },
    times: 'many',
    doc: 'The measures that the indicator is read from.',
  },
  {
    keyword: 'baseline',
    on: ['indicator'],
    value: AMOUNT_OR_QUESTION,
    times: 'once',
    clauses: ['to'],
    doc: 'Where it stands before: `38%`. Until that is known, the question: `"How many now?"`.',
  },
  {
    keyword: 'target',
    on: ['indicator'],
    value: AMOUNT_OR_QUESTION,
    times: 'many',
    clauses: ['to', 'by'],
    doc: 'Where it should be: `50% by 2027-03`. Until that is agreed, the question: `"How many, and by when?"`.',
  },
  {
    keyword: 'actual',
    on: ['indicator'],
    value: AMOUNT,
    times: 'many',
    clauses: ['to', 'on'],
    doc: 'What was measured: `45% on 2026-09-30`.',
  },
  {
    keyword: 'collected at',
    on: ['indicator'],
    value: { type: 'moments' },
    times: 'many',
    doc: 'When: `start, end, "three months after"`.',
  },
  {
    keyword: 'collected by',
    on: ['indicator'],
    value: { type: 'words-or-name' },
    times: 'once',
    doc: 'Who collects it.',
  },
  {
    keyword: 'threatens',
    on: ['risks'],
    value: { type: 'names', of: ['card'] },
    times: 'many',
    doc: 'The cards that the risk threatens.',
  },
  { keyword: 'mitigation', on: ['risks'], value: WORDS, times: 'once', doc: 'What the team does about it.' },
  { keyword: 'likelihood', on: ['risks'], value: DEGREE, times: 'once', doc: '`low`, `medium` or `high`.' },
  { keyword: 'severity', on: ['risks'], value: DEGREE, times: 'once', doc: '`low`, `medium` or `high`.' },
  { keyword: 'owner', on: ['risks'], value: WORDS, times: 'once', doc: 'Who watches it.' },
  {
    keyword: 'helps',
    on: ['enablers'],
    value: { type: 'names', of: ['card'] },
    times: 'many',
    doc: 'The cards that it helps.',
  },
  {
    keyword: 'kind',
    on: ['measures', 'evidence'],
    value: KINDS,
    times: 'once',
    doc: 'What kind of measure or of evidence it is.',
  },
  {
    keyword: 'about',
    on: ['measures'],
    value: { type: 'names', of: ['stakeholders'] },
    times: 'many',
    doc: 'Whom it measures.',
  },
  {
    keyword: 'completed by',
    on: ['measures'],
    value: { type: 'names', of: ['stakeholders'] },
    times: 'many',
    doc: 'Who fills it in.',
  },
  {
    keyword: 'ages',
    on: ['measures', 'interventions', 'population'],
    value: { type: 'ages' },
    times: 'once',
    clauses: ['to'],
    doc: 'For which ages: `pregnancy to 24 months`.',
  },
  { keyword: 'takes', on: ['measures'], value: WORDS, times: 'once', doc: 'How long it takes.' },
  {
    keyword: 'training',
    on: ['measures', 'interventions'],
    value: WORDS,
    times: 'once',
    doc: 'The training that it asks for.',
  },
  { keyword: 'licence', on: ['measures'], value: WORDS, times: 'once', doc: 'The licence that it is under.' },
  {
    keyword: 'eif',
    on: ['interventions'],
    value: { type: 'rating' },
    times: 'once',
    clauses: ['cost', 'as at'],
    doc: 'The rating of the Early Intervention Foundation: NE, NL2, 2, 2+, 3, 3+, 4, 4+ or unlisted; `eif 3 cost 1`.',
  },
  {
    keyword: 'applies to',
    on: ['interventions', 'evidence', 'arrow'],
    value: WORDS,
    times: 'once',
    doc: 'For whom or when it holds.',
  },
  {
    keyword: 'hexagon',
    on: ['interventions'],
    value: { type: 'hexagon' },
    times: 'once',
    doc: 'Scores from 1 to 5 for need, fit, capacity, evidence, usability and supports.',
  },
  {
    keyword: 'strength',
    on: ['evidence'],
    value: { type: 'choice', choices: EVIDENCE_STRENGTHS },
    times: 'once',
    doc: 'How strong it is: strong, promising, mixed, weak, none or harm.',
  },
  {
    keyword: 'as at',
    on: ['evidence'],
    value: { type: 'year' },
    times: 'once',
    doc: 'The year or date that it speaks for.',
  },
  { keyword: 'because', on: ['arrow'], value: WORDS, times: 'once', doc: 'Why the one leads to the other.' },
  {
    keyword: 'assumes',
    on: ['arrow'],
    value: { type: 'names', of: ['assumptions'] },
    times: 'many',
    doc: 'The assumptions that the step relies on.',
  },
  {
    keyword: 'confidence',
    on: ['arrow'],
    value: DEGREE,
    times: 'once',
    doc: 'How sure the team is: `low`, `medium` or `high`.',
  },
];
