import { onceFor } from './once-for.ts';
import type { Indicator, Theory } from './theory.ts';

/** What an indicator says that was added to be answered: a question, until the team says what it would see. */
export const ASKED_INDICATOR = 'What would you see?';

/** Whether a text that stands where a value belongs is still a question: `How many now?`. A question is no value. */
export function isQuestion(text: string): boolean {
  return /[?？؟]\s*$/u.test(text);
}

/**
 * A theory without the indicators that only ask what one would see: for whatever tells readers what is measured. Other
 * indicators may end in a question mark, as an item of a questionnaire does. Of one theory it is the same one each time, so
 * that what is drawn from it is drawn once.
 */
export const withoutAsked = onceFor((theory: Theory): Theory => {
  const { cards, assumptions, enablers, risks } = theory;
  const lists = [cards, assumptions, enablers, risks];
  if (!lists.some((list) => list.some(({ indicators }) => indicators.some(isAsked)))) return theory;
  return {
    ...theory,
    cards: cards.map(answered),
    assumptions: assumptions.map(answered),
    enablers: enablers.map(answered),
    risks: risks.map(answered),
  };
});

function answered<Item extends { readonly indicators: readonly Indicator[] }>(item: Item): Item {
  return item.indicators.some(isAsked)
    ? { ...item, indicators: item.indicators.filter((indicator) => !isAsked(indicator)) }
    : item;
}

/** Whether an indicator only asks what one would see. */
export function isAsked({ words }: Indicator): boolean {
  return words.trim() === ASKED_INDICATOR;
}
