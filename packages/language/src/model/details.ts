import type {
  Annotated,
  Cost,
  Degree,
  EifRating,
  HexagonScores,
  HexagonSide,
  Indicator,
  Quantity,
  Ref,
} from '@theory-of-change/model';
import { BEST_SCORE, EIF_RATINGS, HEXAGON_SIDES, isQuestion, onceFor, parseQuantity } from '@theory-of-change/model';
import { DEGREES } from '../details/table.ts';
import type { Clause, Detail, Item, ReferenceDetail, Value, ValueDetail, Worded } from '../generated/ast.ts';
import {
  isHexagon,
  isIndicator,
  isNumberValue,
  isReferenceDetail,
  isTextValue,
  isValueDetail,
  isWordValue,
} from '../generated/ast.ts';
import { rangeOfNode } from './places.ts';

type Reference = ReferenceDetail['targets'][number];

/** Makes a pointer of a reference of the tree. */
export type PointerOf = (reference: Reference) => Ref;

/** Blanks that are not just one between two words. */
const LOOSE_BLANKS = /^\s|\s$|\s\s|[^\S ]/u;

/** Words with one blank between two, and none around them. */
export function onOneLine(words: string): string {
  return LOOSE_BLANKS.test(words) ? words.replace(/\s+/gu, ' ').trim() : words;
}

/** Words with or without their quotes, on one line. */
export function wordsOf(worded: Worded): string | undefined {
  return (worded.words ?? worded.unquoted) === undefined ? undefined : lineOf(worded);
}

/** The words of a node do not change: others are another node. */
const lineOf = onceFor(({ words, unquoted }: Worded) => onOneLine(words ?? unquoted ?? ''));

/** What a card or an entry says: its words, or its name while it has none. */
export function sayingOf(item: Item): string {
  return wordsOf(item) || (item.name ?? '');
}

/** A value as it is written, words without their quotes. */
function textOf(value: Value): string {
  if (isTextValue(value)) return wordsOf(value) ?? '';
  if (isWordValue(value)) return value.word;
  return isNumberValue(value) ? value.number : value.date;
}

/** Values as they are written: `£1.5m`, `12 weeks`. */
export function textOfAll(values: readonly Value[]): string {
  const [first, ...others] = values.map(({ $cstNode }) => $cstNode);
  const last = others.at(-1);
  if (first === undefined || last === undefined || values.some(isTextValue)) return values.map(textOf).join(' ');
  return first.root.fullText.slice(first.offset, last.end).replace(/\s+/gu, ' ');
}

function valueDetails(details: readonly Detail[], keyword: string): ValueDetail[] {
  return details.filter(isValueDetail).filter((detail) => detail.keyword === keyword && detail.values.length > 0);
}

/** What a detail says each time that it is given. */
export function allTexts(details: readonly Detail[], keyword: string): string[] {
  return valueDetails(details, keyword).map(({ values }) => textOfAll(values));
}

/** What a detail says that may be given once; of several the first counts. */
export function textFor(details: readonly Detail[], keyword: string): string | undefined {
  return allTexts(details, keyword)[0];
}

/** A word of a list; anything else counts as not given. */
export function choiceFor<Choice extends string>(
  details: readonly Detail[],
  keyword: string,
  choices: readonly Choice[],
): Choice | undefined {
  const text = textFor(details, keyword);
  return choices.find((choice) => choice === text);
}

/** `low`, `medium` or `high`. */
export function degreeFor(details: readonly Detail[], keyword: string): Degree | undefined {
  return choiceFor(details, keyword, DEGREES);
}

/** All that a detail points to, each once. */
export function pointersFor(details: readonly Detail[], keyword: string, pointerOf: PointerOf): readonly Ref[] {
  return distinct(
    details
      .filter(isReferenceDetail)
      .filter((detail) => detail.keyword === keyword)
      .flatMap(({ targets }) => targets.map(pointerOf)),
  );
}

/** Pointers without those that were there before: a name that is given twice says no more. */
export function distinct(pointers: readonly Ref[]): readonly Ref[] {
  const first = new Map<string, Ref>();
  for (const pointer of pointers) if (!first.has(pointer.name)) first.set(pointer.name, pointer);
  return [...first.values()];
}

/** What every card, entry and arrow may carry. */
export function annotationsOf(details: readonly Detail[], pointerOf: PointerOf): Annotated {
  return {
    notes: allTexts(details, 'note'),
    questions: allTexts(details, 'question'),
    evidence: pointersFor(details, 'evidence', pointerOf),
    urls: allTexts(details, 'url'),
  };
}

function clauseText(clauses: readonly Clause[], keyword: string): string | undefined {
  const clause = clauses.find((one) => one.keyword === keyword && one.values.length > 0);
  return clause && textOfAll(clause.values);
}

/** `cost 155 USD as at 2019` */
export function costFor(details: readonly Detail[]): Cost | undefined {
  for (const { values, clauses } of valueDetails(details, 'cost')) {
    const amount = parseQuantity(rangeText(values, clauses));
    const asAt = clauseText(clauses, 'as at');
    if (amount) return { amount, ...(asAt === undefined ? {} : { asAt }) };
  }
  return undefined;
}

/** `ages pregnancy to 24 months`, as it is written. */
export function agesTextFor(details: readonly Detail[]): string | undefined {
  const [detail] = valueDetails(details, 'ages');
  if (detail === undefined) return undefined;
  return rangeText(detail.values, detail.clauses);
}

/** `12 to 48 months`, as it is written. */
function rangeText(values: readonly Value[], clauses: readonly Clause[]): string {
  const to = clauseText(clauses, 'to');
  return textOfAll(values) + (to === undefined ? '' : ` to ${to}`);
}

/** `eif 3 cost 1 as at 2019`; a rating that does not exist counts as none. */
export function eifFor(details: readonly Detail[]): EifRating | undefined {
  const [detail] = valueDetails(details, 'eif');
  const rating = detail && EIF_RATINGS.find((one) => one === textOfAll(detail.values));
  if (detail === undefined || rating === undefined) return undefined;
  const cost = Number(clauseText(detail.clauses, 'cost'));
  const asAt = clauseText(detail.clauses, 'as at');
  return { rating, ...(cost >= 1 && cost <= 5 ? { cost } : {}), ...(asAt === undefined ? {} : { asAt }) };
}

/** The scores of a hexagon that are whole numbers from 1 to 5; of a side that is given twice the first counts. */
export function hexagonFor(details: readonly Detail[]): HexagonScores | undefined {
  const hexagon = details.find(isHexagon);
  if (hexagon === undefined) return undefined;
  const scores: Partial<Record<HexagonSide, number>> = {};
  for (const { side, values } of hexagon.scores) {
    const known = HEXAGON_SIDES.find((one) => one === side);
    const score = scoreIn(values);
    if (known !== undefined && score !== undefined) scores[known] ??= score;
  }
  return scores;
}

/** The score that values hold, if it is one. */
export function scoreIn(values: readonly Value[]): number | undefined {
  const score = Number(textOfAll(values));
  return values.length > 0 && Number.isInteger(score) && score >= 1 && score <= BEST_SCORE ? score : undefined;
}

/** The indicators of a card or an entry. */
export function indicatorsOf(details: readonly Detail[], pointerOf: PointerOf, uri?: string): Indicator[] {
  return details.filter(isIndicator).map((indicator) => {
    const inner = indicator.details;
    const baseline = amountsFor(inner, 'baseline', 'on')[0]?.amount;
    const collectedBy = textFor(inner, 'collected by');
    return {
      words: wordsOf(indicator) ?? '',
      using: pointersFor(inner, 'using', pointerOf),
      ...(baseline ? { baseline } : {}),
      targets: amountsFor(inner, 'target', 'by').map(({ amount, date }) => ({
        amount,
        ...(date === undefined ? {} : { by: date }),
      })),
      actuals: amountsFor(inner, 'actual', 'on').map(({ amount, date }) => ({
        amount,
        ...(date === undefined ? {} : { on: date }),
      })),
      collectedAt: valueDetails(inner, 'collected at').flatMap(({ values }) => values.map(textOf)),
      ...(collectedBy === undefined ? {} : { collectedBy }),
      source: { range: rangeOfNode(indicator), ...(uri === undefined ? {} : { uri }) },
    };
  });
}

/** Amounts that are given with a date, as often as they are given. A question is none: `"20% or 30%?"`. */
function amountsFor(details: readonly Detail[], keyword: string, when: string): { amount: Quantity; date?: string }[] {
  return valueDetails(details, keyword).flatMap(({ values, clauses }) => {
    const text = rangeText(values, clauses);
    const amount = isQuestion(text) ? undefined : parseQuantity(text);
    const date = clauseText(clauses, when);
    return amount ? [{ amount, ...(date === undefined ? {} : { date }) }] : [];
  });
}
