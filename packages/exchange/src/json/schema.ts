import {
  EIF_RATINGS,
  EVIDENCE_KINDS,
  EVIDENCE_STRENGTHS,
  HEXAGON_SIDES,
  MEASURE_KINDS,
  STAGES,
} from '@theory-of-change/model';
import * as z from 'zod';
import { JSON_FORMAT } from './json-format.ts';

const NAME = /^[\p{L}\p{M}\p{N}_]+(?:(?:-|[\u200C\u200D]+)[\p{L}\p{M}\p{N}_]+)*$/u;
const REFERENCE = new RegExp(`${NAME.source.slice(0, -1)}(?:\\.${NAME.source.slice(1, -1)})*$`, 'u');
const DEGREES = ['low', 'medium', 'high'] as const;

const words = z.string();
const texts = z.array(words).min(1).exactOptional();
const name = z.string().regex(NAME).describe('A short name: letters and digits of any script, _ and inner hyphens.');
const reference = z
  .string()
  .regex(REFERENCE)
  .describe('The name of what is meant: `kips`, or `clinical.kips` of an import.');
const references = z.array(reference).min(1).exactOptional();
const stage = z.enum(STAGES);
const degree = z.enum(DEGREES);
const id = z.string().min(1).describe('Unique in the file. Where there is a name, it is the name.');
const date = z.string().describe('A year, a month or a day: 2027, 2027-03, 2027-03-31.');

const quantity = z.strictObject({
  text: z.string().min(1).describe('As people write it: 38%, 1,200 families, £310,000, 12 to 48 months.'),
  value: z.number().describe('The number in it; of a range the lower end.'),
  unit: words.exactOptional(),
});
const ages = z.strictObject({
  text: z.string().min(1).describe('As people write it: pregnancy to 24 months.'),
  fromMonths: z.number().exactOptional().describe('Months after birth; before birth negative.'),
  toMonths: z.number().exactOptional(),
});
const cost = z.strictObject({ amount: quantity, asAt: date.exactOptional() });

const indicator = z
  .strictObject({
    words,
    using: references,
    baseline: quantity.exactOptional(),
    targets: z
      .array(z.strictObject({ amount: quantity, by: date.exactOptional() }))
      .min(1)
      .exactOptional(),
    actuals: z
      .array(z.strictObject({ amount: quantity, on: date.exactOptional() }))
      .min(1)
      .exactOptional(),
    collectedAt: texts,
    collectedBy: words.exactOptional().describe('The name of a stakeholder, or words.'),
  })
  .describe('What would show that a change happens.');
const indicators = z.array(indicator).min(1).exactOptional();

const annotated = {
  evidence: references,
  urls: texts,
  notes: texts.describe('The team’s own remarks. Private: there only where they were asked for.'),
  questions: texts.describe('What the team still asks itself. Private, too.'),
};
const item = { id, name: name.exactOptional(), words, ...annotated };
const imported = {
  from: words.exactOptional().describe('The import that it comes from: written there, and copied here for readers.'),
};

const card = z
  .strictObject({
    id,
    name: name.exactOptional(),
    words: words.exactOptional().describe('Absent only where a card has nothing but a name yet.'),
    stage,
    group: words.exactOptional().describe('The label of the group that it stands in.'),
    parent: id.exactOptional().describe('The id of the card that includes this one, which stands before it.'),
    inFull: words.exactOptional().describe('The words of the bid, where the figure has shorter ones.'),
    who: references,
    uses: references,
    dose: words.exactOptional(),
    provider: words.exactOptional(),
    resources: texts,
    cost: cost.exactOptional(),
    fundedBy: texts,
    guidance: texts,
    detailedIn: words.exactOptional().describe('The theory that tells this in full: an import’s alias or a path.'),
    indicators,
    ...annotated,
  })
  .describe('A card of a column, or a smaller one that another card includes.');

const arrowDetails = {
  kind: z.enum(['leads-to', 'feedback']),
  because: words.exactOptional(),
  assumes: references,
  appliesTo: words.exactOptional(),
  confidence: degree.exactOptional(),
  ...annotated,
};
const arrow = z
  .strictObject({
    from: z.array(id).min(1).describe('Ids of cards, or of cards of other theories. Several lead on together.'),
    to: id,
    ...arrowDetails,
  })
  .describe('One arrow.');
const columnArrow = z
  .strictObject({ from: stage, to: stage, ...arrowDetails })
  .describe('One broad arrow between columns.');

const column = z.strictObject({
  stage,
  heading: words,
  timeframe: words.exactOptional(),
  groups: texts.describe('The labels of its groups, in their order.'),
});

const measure = z.strictObject({
  ...item,
  ...imported,
  kind: z.enum(MEASURE_KINDS).exactOptional(),
  about: references,
  completedBy: references,
  ages: ages.exactOptional(),
  takes: words.exactOptional(),
  cost: cost.exactOptional(),
  training: words.exactOptional(),
  licence: words.exactOptional(),
});

const eif = z.strictObject({
  rating: z.enum(EIF_RATINGS),
  cost: z.number().min(1).max(5).exactOptional(),
  asAt: date.exactOptional(),
});
const score = z.number().min(1).max(5).exactOptional();
const hexagon = z.strictObject(
  Object.fromEntries(HEXAGON_SIDES.map((side) => [side, score])) as Record<
    (typeof HEXAGON_SIDES)[number],
    typeof score
  >,
);
const intervention = z.strictObject({
  ...item,
  ...imported,
  eif: eif.exactOptional().describe('The rating in the Early Intervention Foundation’s Guidebook.'),
  ages: ages.exactOptional(),
  dose: words.exactOptional(),
  cost: cost.exactOptional(),
  training: words.exactOptional(),
  guidance: texts,
  appliesTo: words.exactOptional(),
  hexagon: hexagon.exactOptional(),
});

const evidence = z.strictObject({
  ...item,
  ...imported,
  kind: z.enum(EVIDENCE_KINDS).exactOptional(),
  strength: z.enum(EVIDENCE_STRENGTHS).exactOptional(),
  appliesTo: words.exactOptional(),
  asAt: date.exactOptional(),
});

/** Lists that are left out where they are empty. */
const some = <One extends z.ZodType>(one: One) => z.array(one).min(1).exactOptional();

/** A theory of change as JSON. */
export const THEORY_SCHEMA = z
  .strictObject({
    $schema: z.string().exactOptional(),
    format: z.literal(JSON_FORMAT),
    kind: z.enum(['theory', 'library']).describe('A library has no title and no columns: others import its entries.'),
    title: words,
    level: z.enum(['clinical', 'system']).exactOptional(),
    status: z.enum(['workshop', 'draft', 'final']),
    organisation: words.exactOptional(),
    authors: words.exactOptional(),
    source: words.exactOptional().describe('Where the theory comes from.'),
    date: date.exactOptional(),
    version: words.exactOptional().describe('As its authors count.'),
    language: words.describe('Of its words, as a BCP 47 tag: en-GB.'),
    logo: words.exactOptional().describe('A path relative to the theory’s file.'),
    population: z.strictObject({ words, ages: ages.exactOptional() }).exactOptional(),
    contexts: texts,
    ceiling: stage.exactOptional().describe('Measured and answerable for up to this column.'),
    imports: some(z.strictObject({ path: words, as: name.exactOptional() })),
    columns: z.array(column).describe('The columns that the theory has, in the order that they are drawn.'),
    cards: z.array(card).describe('By column, then in the file’s order.'),
    arrows: z.array(arrow),
    columnArrows: some(columnArrow),
    externals: some(z.strictObject({ id, name: reference, words, stage, theory: words })).describe(
      'Cards of imported theories that arrows start or end at.',
    ),
    stakeholders: some(z.strictObject({ ...item, ...imported })),
    assumptions: some(z.strictObject({ ...item, indicators })).describe('Numbered A1, A2 … in this order.'),
    enablers: some(z.strictObject({ ...item, helps: references, indicators })),
    risks: some(
      z.strictObject({
        ...item,
        threatens: references,
        mitigation: words.exactOptional(),
        likelihood: degree.exactOptional(),
        severity: degree.exactOptional(),
        owner: words.exactOptional(),
        indicators,
      }),
    ),
    ideas: some(z.strictObject(item)).describe('The parking lot. Private: there only where it was asked for.'),
    measures: some(measure),
    interventions: some(intervention),
    evidence: some(evidence),
  })
  .describe(
    'A theory of change, as `toc export --to theory.json` writes it and `toc new --from theory.json` reads it.',
  );

/** A theory of change as JSON, checked. */
export type TheoryJson = z.infer<typeof THEORY_SCHEMA>;

/** The JSON Schema (draft 2020-12) of the format, as it is published. */
export function jsonSchema(): object {
  return { ...z.toJSONSchema(THEORY_SCHEMA), $id: `urn:${JSON_FORMAT.replace('/', ':')}`, title: 'Theory of change' };
}
