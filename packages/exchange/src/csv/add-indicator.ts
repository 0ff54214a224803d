import { type Indicator, parseQuantity } from '@theory-of-change/model';
import type { Draft, DraftCard } from '../draft/draft.ts';
import { oneLine, several } from '../draft/words.ts';
import { indicator } from '../tree/tree-to-draft.ts';
import type { Field } from './columns.ts';
import { isoDate } from './dates.ts';

/** Adds what a row says of measuring a card; rows with the same words are one indicator, a target and a figure each. */
export function addIndicator(draft: Draft, card: DraftCard, get: (field: Field) => string): void {
  const cell = (field: Field) => oneLine(get(field));
  const words = cell('indicator');
  const measures = several(get('measure')).map((one) => draft.ref('measures', one));
  const numbers = ['baseline', 'target', 'actual'] as const;
  const by = cell('target-by') || cell('by');
  if (words === '' && measures.length === 0 && numbers.every((field) => cell(field) === '')) {
    if (by !== '') card.notes.push(`By when: ${by}`);
    return;
  }
  const said = words === '' ? card.words : words;
  const known = card.indicators.find((one) => one.words === said);
  const made = known ?? { ...indicator(said), using: measures, collectedAt: moments(get('collected-at')) };
  const target = parseQuantity(cell('target'));
  const actual = parseQuantity(cell('actual'));
  const baseline = made.baseline ?? parseQuantity(cell('baseline'));
  const on = cell('actual-on');
  const whole: Indicator = {
    ...made,
    ...(baseline === undefined ? {} : { baseline }),
    ...(cell('collected-by') === '' ? {} : { collectedBy: cell('collected-by') }),
    targets: [
      ...made.targets,
      ...(target === undefined ? [] : [{ amount: target, ...(by === '' ? {} : { by: isoDate(by) }) }]),
    ],
    actuals: [
      ...made.actuals,
      ...(actual === undefined ? [] : [{ amount: actual, ...(on === '' ? {} : { on: isoDate(on) }) }]),
    ],
  };
  card.indicators.splice(known === undefined ? card.indicators.length : card.indicators.indexOf(known), 1, whole);
  for (const field of numbers) {
    if (cell(field) !== '' && parseQuantity(cell(field)) === undefined)
      card.notes.push(`${said}, ${field}: ${cell(field)}`);
  }
  if (by !== '' && target === undefined) card.notes.push(`${said}, by when: ${by}`);
  if (on !== '' && actual === undefined) card.notes.push(`${said}, actual on: ${on}`);
}

/** `start and end` is two moments. */
function moments(text: string): readonly string[] {
  return several(text, true).flatMap((one) => (/^\S+ (?:and|a|ac) \S+$/u.test(one) ? one.split(/ \S+ /) : [one]));
}
