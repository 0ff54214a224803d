import { parseAges, parseQuantity } from '@theory-of-change/model';
import type { Indicator, Setting, ValueDetail } from '../../generated/ast.ts';
import { isDateValue, isIndicator, isSetting, isValueDetail } from '../../generated/ast.ts';
import { textOfAll } from '../../model/details.ts';
import { removeNode } from '../edits.ts';
import type { Observation } from '../finding.ts';
import { detailsOf } from '../nodes-that.ts';
import { rangeOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';
import { holdsQuestion, isDate } from '../values.ts';

/** Figures that cannot be: measured in the future, a target that is the baseline, ages upside down. */
export const impossibleFigures: Rule = {
  check: (file) => {
    const today = dateOf(file.settings.find((setting) => setting.keyword === 'date'));
    return [
      ...detailsOf(file)
        .filter(isIndicator)
        .flatMap((indicator) => [...measuredLater(indicator, today), ...noChange(file, indicator)]),
      ...detailsOf(file).filter(isValueDetail).flatMap(upsideDown),
    ];
  },
  passing: `theory "A garden for the street"
date 2026-11-22
population "The street" { ages 4 to 11 years }
short-term outcomes {
  meet "Neighbours know each other" {
    indicator "Neighbours who greet" { baseline 20%  target 50% by 2027-06  actual 30% on 2026-06-30 }
  }
}
`,
  failing: `theory "A garden for the street"
date 2026-11-22
short-term outcomes {
  meet "Neighbours know each other" {
    indicator "Neighbours who greet" {
      baseline 20%
      target 20% by 2027-06
    }
  }
}
`,
};

function measuredLater(indicator: Indicator, today: string | undefined): readonly Observation[] {
  if (today === undefined) return [];
  return amountsOf(indicator, 'actual').flatMap((actual): readonly Observation[] => {
    const on = actual.clauses.find((clause) => clause.keyword === 'on');
    const date = on && textOfAll(on.values);
    // What is no date is told elsewhere.
    if (!on || !date || !isDate(date) || isNotAfter(date, today)) return [];
    return [
      {
        range: rangeOf(on),
        message: `Measured on ${date}, but this file speaks for ${today}: is it a \`target\`, or is the file's date old?`,
      },
    ];
  });
}

/** ISO dates compare as texts; a month counts as not after a day in it. */
function isNotAfter(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) <= other.slice(0, length);
}

function noChange(file: TheoryFile, indicator: Indicator): readonly Observation[] {
  const [baseline] = amountsOf(indicator, 'baseline');
  if (!baseline) return [];
  return amountsOf(indicator, 'target')
    .filter((target) => isSameAmount(target, baseline))
    .map((target) => ({
      range: rangeOf(target),
      message:
        'The target is where it stands already: what should change? (If it is to be held, accept this with the reason)',
      related: [{ uri: file.document.uri.toString(), range: rangeOf(baseline), message: 'The baseline' }],
      fixes: [{ title: 'Remove this target', edits: [removeNode(file.document.textDocument, target)] }],
    }));
}

function isSameAmount(a: ValueDetail, b: ValueDetail): boolean {
  const [one, other] = [a, b].map(({ values }) =>
    holdsQuestion(values) ? undefined : parseQuantity(textOfAll(values)),
  );
  return one !== undefined && one.value === other?.value && one.unit === other.unit && upperEnd(a) === upperEnd(b);
}

/** Of a range, `50 to 60%`, its end. */
function upperEnd({ clauses }: ValueDetail): string | undefined {
  const to = clauses.find((clause) => clause.keyword === 'to');
  return to && textOfAll(to.values);
}

function amountsOf(indicator: Indicator, keyword: string): readonly ValueDetail[] {
  return indicator.details
    .filter(isValueDetail)
    .filter((detail) => detail.keyword === keyword && detail.values.length > 0);
}

function upsideDown(detail: ValueDetail): readonly Observation[] {
  if (detail.keyword !== 'ages' || detail.clauses.length === 0) return [];
  const { fromMonths, toMonths } = parseAges((detail.$cstNode?.text ?? '').replace(/^ages/, ''));
  if (fromMonths === undefined || toMonths === undefined || fromMonths <= toMonths) return [];
  return [{ range: rangeOf(detail), message: 'These ages run backwards: write the younger one first' }];
}

function dateOf(setting: Setting | undefined): string | undefined {
  const value = isSetting(setting) ? setting.values[0] : undefined;
  return isDateValue(value) && isDate(value.date) ? value.date : undefined;
}
