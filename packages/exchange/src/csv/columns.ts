import { type Label, wordsIn } from '@theory-of-change/model';

/** What a column of a table holds. */
export type Field =
  | 'stage'
  | 'words'
  | 'name'
  | 'group'
  | 'part-of'
  | 'in-full'
  | 'who'
  | 'indicator'
  | 'measure'
  | 'baseline'
  | 'target'
  | 'by'
  | 'target-by'
  | 'actual'
  | 'actual-on'
  | 'collected-at'
  | 'collected-by'
  | 'leads-to'
  | 'because'
  | 'assumption'
  | 'evidence'
  | 'dose'
  | 'provider'
  | 'resource'
  | 'cost'
  | 'funded-by'
  | 'guidance'
  | 'url'
  | 'note'
  | 'question';

/** Headings that people write over columns, in lower case. */
const HEADINGS: Readonly<Record<Field, string>> = {
  stage: 'stage, column, type, level, category, kind, element, step',
  words: 'words, text, card, title, description, statement, label, what, item, name of outcome',
  name: 'name, id, code, short name, key',
  group: 'group, theme, strand, workstream, pathway, domain, cluster',
  'part-of': 'part of, parent, included in, under',
  'in-full': 'in full, full text, long description, details',
  who: 'who, for whom, for, stakeholder, stakeholders, target group, beneficiary, beneficiaries, population',
  indicator: 'indicator, indicators, measured by, how we know, how will we know, evidence of change, success measure',
  measure:
    'measure, measures, instrument, tool, means of verification, source of data, data source, using, measured with',
  baseline: 'baseline, start value, before',
  target: 'target, goal value, targets',
  by: 'by, by when, target date, due, deadline, by date',
  actual: 'actual, actuals, achieved, result, current',
  'target-by': 'target by, target when',
  'actual-on': 'actual on, measured on, date measured',
  'collected-by': 'collected by, measured by whom, who collects',
  'collected-at': 'collected, collected at, collected when, when collected, frequency, when measured, timing',
  'leads-to': 'leads to, leads on to, next, contributes to, results in, links to, causes, so that',
  because: 'because, rationale, reason, why, mechanism',
  assumption: 'assumption, assumptions, assumes',
  evidence: 'evidence, source, sources, reference, references',
  dose: 'dose, how much, dosage, intensity',
  provider: 'provider, who does it, delivered by, responsible, lead',
  resource: 'resource, resources, resources needed',
  cost: 'cost, costs, budget, price',
  'funded-by': 'funded by, funder, funding, funding source',
  guidance: 'guidance, guideline',
  url: 'url, link, web, address, read more',
  note: 'note, notes, comment, comments, remark, remarks',
  question: 'question, questions, open question',
};

/** What our own tables call their columns, in each language that they are written in. */
const LABELS: Readonly<Partial<Record<Label, Field>>> = {
  stage: 'by',
  group: 'group',
  who: 'who',
  dose: 'dose',
  provider: 'provider',
  guidance: 'guidance',
  resources: 'resource',
  cost: 'cost',
  fundedBy: 'funded-by',
  indicator: 'indicator',
  measure: 'measure',
  baseline: 'baseline',
  target: 'target',
  actual: 'actual',
  collectedAt: 'collected-at',
  collectedBy: 'collected-by',
  evidence: 'evidence',
  readMore: 'url',
  note: 'note',
  question: 'question',
};

const FIELDS: ReadonlyMap<string, Field> = new Map([
  ...['cy', 'en'].flatMap((language) => {
    const { document, workbook } = wordsIn(language);
    const labels = Object.entries(LABELS) as [Label, Field][];
    return [
      ...labels.map(([label, field]) => [plainHeading(document.labels[label]), field] as const),
      [plainHeading(workbook.headings.targetBy), 'target-by'] as const,
      [plainHeading(workbook.headings.actualOn), 'actual-on'] as const,
      [plainHeading(workbook.headings.remarks), 'note'] as const,
    ];
  }),
  ...(Object.keys(HEADINGS) as Field[]).flatMap((field) =>
    HEADINGS[field].split(', ').map((word) => [word, field] as const),
  ),
]);

/** What a column holds, by its heading in any case, with or without marks: `Leads to:`, `TARGET`. */
export function fieldOf(heading: string): Field | undefined {
  return FIELDS.get(plainHeading(heading));
}

function plainHeading(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/\(.*?\)/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
