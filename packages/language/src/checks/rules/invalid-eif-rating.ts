import { EIF_RATINGS } from '@theory-of-change/model';
import type { ValueDetail } from '../../generated/ast.ts';
import { isValueDetail } from '../../generated/ast.ts';
import { textOfAll } from '../../model/details.ts';
import { replace } from '../edits.ts';
import type { Fix, Observation } from '../finding.ts';
import { detailsOf } from '../nodes-that.ts';
import { rangeFromTo, rangeOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { inWords } from '../values.ts';

/** A rating, or a cost rating, that the Early Intervention Foundation does not give. */
export const invalidEifRating: Rule = {
  check: (file) =>
    detailsOf(file)
      .filter(isValueDetail)
      .filter((detail) => detail.keyword === 'eif' && detail.values.length > 0)
      .flatMap((detail) => [...wrongRating(detail), ...wrongCost(detail)]),
  passing: `interventions { groups "Parent groups" { eif 3 cost 1 as at 2019 } }
`,
  failing: `interventions { groups "Parent groups" { eif 3++ as at 2019 } }
`,
};

function wrongRating(detail: ValueDetail): readonly Observation[] {
  const rating = textOfAll(detail.values);
  const [first] = detail.values;
  const last = detail.values.at(-1);
  if (!first || !last || EIF_RATINGS.some((known) => known === rating)) return [];
  const range = rangeFromTo(first, last);
  return [
    {
      range,
      message: `\`${rating}\` is not a rating of the EIF Guidebook: write ${inWords(EIF_RATINGS)}`,
      fixes: likely(rating).map((known): Fix => ({ title: `Change to \`${known}\``, edits: [replace(range, known)] })),
    },
  ];
}

/** The ratings that start alike or differ in capitals; all of them where none does. */
function likely(rating: string): readonly string[] {
  const wanted = rating.toLowerCase().charAt(0);
  const close = EIF_RATINGS.filter((known) => known.toLowerCase().startsWith(wanted));
  return close.length > 0 ? close : EIF_RATINGS;
}

function wrongCost(detail: ValueDetail): readonly Observation[] {
  return detail.clauses
    .filter((clause) => clause.keyword === 'cost' && !/^[1-5]$/.test(textOfAll(clause.values)))
    .map((clause) => ({
      range: rangeOf(clause),
      message: `The Guidebook's cost rating runs from 1 (low) to 5 (high): which is it?`,
    }));
}
