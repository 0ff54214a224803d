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
  | 'actual'
  | 'collected-at'
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

const FIELDS: ReadonlyMap<string, Field> = new Map(
  (Object.keys(HEADINGS) as Field[]).flatMap((field) =>
    HEADINGS[field].split(', ').map((word) => [word, field] as const),
  ),
);

/** What a column holds, by its heading in any case, with or without marks: `Leads to:`, `TARGET`. */
export function fieldOf(heading: string): Field | undefined {
  const plain = heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/\(.*?\)/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return FIELDS.get(plain);
}
