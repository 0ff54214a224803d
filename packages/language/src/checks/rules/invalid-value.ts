import { BEST_SCORE, HEXAGON_SIDES, nearestFew, readAges, STAGES } from '@theory-of-change/model';
import type { ValueKind } from '../../details/table.ts';
import { detailRow, settingRow } from '../../details/words.ts';
import type { Clause, Score, Setting, Value, ValueDetail } from '../../generated/ast.ts';
import { isClause, isScore, isSetting, isTextValue, isValueDetail } from '../../generated/ast.ts';
import { agesTextFor, scoreIn, textOfAll } from '../../model/details.ts';
import { replace } from '../edits.ts';
import type { Fix, Observation } from '../finding.ts';
import { likelyAges } from '../likely-values.ts';
import { nodesThat } from '../nodes-that.ts';
import { rangeFromTo, rangeOf, rangeOfProperty } from '../places.ts';
import type { Rule } from '../rule.ts';
import { inWords, type Problem, problemOf } from '../values.ts';

/** A value that the word before it does not take: `level clin`. Ratings, ages and scores have rules of their own. */
export const invalidValue: Rule = {
  check: (file) => owners(file).flatMap(check),
  passing: `theory "A garden for the street"
level system
status draft
date 2026-11-22
`,
  failing: `theory "A garden for the street"
level sistem
`,
};

type Owner = Setting | ValueDetail | Clause | Score;

const owners = nodesThat(
  (node): node is Owner => isSetting(node) || isValueDetail(node) || isClause(node) || isScore(node),
);

function check(node: Owner): readonly Observation[] {
  if (isSetting(node)) return checkSetting(node);
  if (isValueDetail(node)) {
    const kind = detailRow(node.keyword)?.value;
    if (kind?.type === 'ages') return agesTold(node);
    // Words without quotes were told by the reader.
    return kind && kind.type !== 'words' ? told(node, node.keyword, problemOf(kind, node.values, node)) : [];
  }
  if (isClause(node)) return told(node, node.keyword, clauseProblem(node));
  return HEXAGON_SIDES.some((side) => side === node.side) ? told(node, node.side, scoreProblem(node)) : [noSide(node)];
}

function checkSetting(setting: Setting): readonly Observation[] {
  const kind = settingRow(setting.keyword)?.value;
  if (!kind || kind.type === 'words') return [];
  const noColumn = (kind.type === 'column' || kind.type === 'column-words') && setting.stage === undefined;
  const [first] = setting.values;
  // Words without quotes were told by the reader.
  if (isTextValue(first) && first.unquoted !== undefined && kind.type === 'column-words') return [];
  if (noColumn && first) {
    return told(setting, 'column', { advice: `write ${inWords(STAGES)}`, choices: STAGES });
  }
  return told(setting, setting.keyword, problemOf(kind, setting.values, setting));
}

function agesTold(detail: ValueDetail): readonly Observation[] {
  const text = agesTextFor([detail]);
  const [first] = detail.values;
  if (text === undefined || readAges(text) || !first) return [];
  const range = { start: rangeOf(first).start, end: rangeOf(detail).end };
  const likely = likelyAges(text);
  const advice =
    likely.length > 0 ? `write ${inWords(likely)}` : 'write ages such as pregnancy to 24 months, or 4 to 11 years';
  const message = `\`${text}\` is not a range of ages: ${advice}`;
  return [{ range, message, fixes: choiceFixes({ advice, likely }, detail.values, range) }];
}

const CLAUSES: Readonly<Record<string, ValueKind>> = {
  by: { type: 'date' },
  on: { type: 'date' },
  'as at': { type: 'year' },
};

function clauseProblem(clause: Clause): Problem | undefined {
  const kind = CLAUSES[clause.keyword];
  if (clause.keyword === 'to' && clause.values.length === 0) return { advice: 'write the other end after it' };
  if (!kind) return undefined;
  if (clause.values.length === 0) return { advice: 'write a date after it' };
  const problem = problemOf(kind, clause.values, clause);
  const text = textOfAll(clause.values);
  // What is to be reached by a year is to be reached before it is over; other dates have been, and nobody can tell when.
  const isYear = clause.keyword === 'by' && /^\d{4}$/.test(text);
  return problem && isYear ? { ...problem, likely: [`${text}-12`] } : problem;
}

function scoreProblem({ values }: Score): Problem | undefined {
  if (values.length === 0 || scoreIn(values) !== undefined) return undefined;
  return { advice: 'write 1 to 5', likely: likelyScores(textOfAll(values)) };
}

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five'];

/** The scores that someone may have meant: `four`, `4/5`, `4-5`, `3.5`, `7`. */
function likelyScores(text: string): readonly string[] {
  const inWords = NUMBER_WORDS.indexOf(text.toLowerCase()) + 1;
  const [, first, second] = /^([1-5])\s*(?:\/|of)\s*5$/.exec(text) ?? /^([1-5])-([1-5])$/.exec(text) ?? [];
  const number = inWords || Number(first ?? text.replace(',', '.'));
  if (Number.isNaN(number)) return [];
  const near = [Math.floor(number), Math.ceil(number), Number(second ?? number)];
  return [...new Set(near.map((one) => Math.min(Math.max(Math.round(one), 1), BEST_SCORE)))].map(String);
}

function noSide(score: Score): Observation {
  const range = rangeOfProperty(score, 'side');
  return {
    range,
    message: `\`${score.side}\` is not a side of the hexagon: write ${inWords(HEXAGON_SIDES)}`,
    fixes: nearestFew(score.side, HEXAGON_SIDES).map((side) => ({
      title: `Change to \`${side}\``,
      edits: [replace(range, side)],
    })),
  };
}

function told(owner: Owner, word: string, problem: Problem | undefined): readonly Observation[] {
  if (!problem) return [];
  const [first] = owner.values;
  const last = owner.values.at(-1);
  const range = first && last ? rangeFromTo(first, last) : rangeOf(owner);
  const shown = first ? `\`${shorten(owner.values)}\` is not ${nounOf(word)}` : `\`${word}\` says nothing yet`;
  const message = problem.says ?? `${shown}: ${problem.advice}`;
  return [{ range, message, fixes: first ? choiceFixes(problem, owner.values, range) : [] }];
}

function shorten(values: readonly Value[]): string {
  const text = textOfAll(values);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function choiceFixes(problem: Problem, values: readonly Value[], range: Observation['range']): readonly Fix[] {
  const choices = problem.choices ?? [];
  const close = nearestFew(textOfAll(values), choices);
  const offered = problem.likely ? problem.likely : close.length > 0 ? close : choices.length <= 3 ? choices : [];
  return offered.map((choice) => ({ title: `Change to \`${choice}\``, edits: [replace(range, choice)] }));
}

const NOUNS: Readonly<Record<string, string>> = {
  level: 'a level',
  status: 'a status',
  date: 'a date',
  language: 'a language',
  column: 'a column',
  kind: 'a kind',
  strength: 'a strength',
  confidence: 'a confidence',
  likelihood: 'a likelihood',
  severity: 'a severity',
  by: 'a date',
  on: 'a date',
  'as at': 'a year or a date',
  baseline: 'an amount',
  target: 'an amount',
  actual: 'an amount',
  cost: 'an amount',
};

function nounOf(word: string): string {
  return NOUNS[word] ?? `what \`${word}\` takes`;
}
