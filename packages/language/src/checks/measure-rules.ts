import type { RuleRow } from './rule.ts';
import { incompleteIndicator } from './rules/incomplete-indicator.ts';
import { incompleteMeasure } from './rules/incomplete-measure.ts';
import { measureOutsideAge } from './rules/measure-outside-age.ts';
import { ASKED_AT_FINAL, ASKED_THEN_WARNING, ERROR_FROM_DRAFT } from './severities.ts';

const MEASURES = { scope: 'graph', acceptable: true } as const;

const TOOLKIT = 'Parent-Infant Foundation, toolkit for specialised parent-infant teams, chapter 4 (2019)';

/** The rules about indicators and measures, in the order of their page. */
export const MEASURE_RULES: readonly RuleRow[] = [
  {
    ...MEASURES,
    ...incompleteIndicator,
    severity: ASKED_THEN_WARNING,
    code: 'incomplete-indicator',
    remedy: 'say when it is collected; in a draft, add the questions to be answered',
    title: 'An indicator that cannot be reported on yet',
    why: 'A number means something beside another one: where it stood before, and where it should be by when. Without a way to know it, nobody collects it. What is collected at the start counts as a baseline to come, and a column’s `timeframe` as its date. No fix makes up a figure: in a draft a question can stand in its place (`baseline "How many now?"`), which documents leave out; a final version is asked for the answer.',
    source:
      'International Aid Transparency Initiative (IATI), results: indicators with a baseline, targets and periods; the logical framework',
  },
  {
    ...MEASURES,
    ...measureOutsideAge,
    severity: ERROR_FROM_DRAFT,
    code: 'measure-outside-age',
    remedy: 'use one that fits',
    title: 'A measure or an intervention for other ages',
    why: 'A measure that was made for toddlers says nothing reliable of a newborn. What counts is the child’s age when it is collected (work is taken to last up to a year), and only if the measure is `about` the child. Where the ages overlap in part it is only asked with whom it is used.',
    source: TOOLKIT,
  },
  {
    ...MEASURES,
    ...incompleteMeasure,
    severity: ASKED_AT_FINAL,
    code: 'incomplete-measure',
    remedy: 'add what lacks',
    title: 'A measure whose price is not known',
    why: 'A bid that promises a measure has to pay for it: time with each family, training that can take days, licences that are renewed each year. Measures that an import brings and routine records are not asked about.',
    source: TOOLKIT,
  },
];
