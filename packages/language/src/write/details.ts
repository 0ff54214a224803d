import type {
  Annotated,
  Arrow,
  Card,
  ColumnArrow,
  EifRating,
  Enabler,
  Evidence,
  Indicator,
  Intervention,
  Measure,
  Ref,
  Risk,
} from '@theory-of-change/model';
import { HEXAGON_SIDES } from '@theory-of-change/model';
import { type Block, line, withDetails } from './block.ts';
import { ages, amount, cost, quoted, when, wordOrQuoted } from './values.ts';

/** What a card says in its braces, without the cards that it includes. `stakeholders`: names that stand without quotes. */
export function cardDetails(card: Card, knows: Names): readonly Block[] {
  return [
    ...words('in full', card.inFull),
    ...names('who', card.who),
    ...names('uses', card.uses),
    ...words('dose', card.dose),
    ...words('provider', card.provider),
    ...card.resources.flatMap((one) => words('resource', one)),
    ...(card.cost ? [line('cost', cost(card.cost))] : []),
    ...card.fundedBy.flatMap((one) => words('funded by', one)),
    ...card.guidance.flatMap((one) => words('guidance', one)),
    ...(card.detailedIn === undefined ? [] : [line('detailed in', theoryPath(card.detailedIn, knows))]),
    ...indicators(card.indicators, knows),
    ...annotations(card),
  ];
}

/** Names that a theory knows, which decide what stands without quotes. */
export interface Names {
  readonly stakeholders: ReadonlySet<string>;
  readonly aliases: ReadonlySet<string>;
}

/** What every list entry may say. */
export function annotations({ evidence, urls, notes, questions }: Annotated): readonly Block[] {
  return [
    ...names('evidence', evidence),
    ...urls.flatMap((one) => words('url', one)),
    ...notes.flatMap((one) => words('note', one)),
    ...questions.flatMap((one) => words('question', one)),
  ];
}

/** What an arrow says in its braces. */
export function arrowDetails(arrow: Arrow | ColumnArrow): readonly Block[] {
  return [
    ...words('because', arrow.because),
    ...names('assumes', arrow.assumes),
    ...words('applies to', arrow.appliesTo),
    ...word('confidence', arrow.confidence),
    ...annotations(arrow),
  ];
}

/** What an enabler says. */
export function enablerDetails(enabler: Enabler, knows: Names): readonly Block[] {
  return [...names('helps', enabler.helps), ...indicators(enabler.indicators, knows), ...annotations(enabler)];
}

/** What a risk says. */
export function riskDetails(risk: Risk, knows: Names): readonly Block[] {
  return [
    ...names('threatens', risk.threatens),
    ...words('mitigation', risk.mitigation),
    ...word('likelihood', risk.likelihood),
    ...word('severity', risk.severity),
    ...words('owner', risk.owner),
    ...indicators(risk.indicators, knows),
    ...annotations(risk),
  ];
}

/** What a measure says. */
export function measureDetails(measure: Measure): readonly Block[] {
  return [
    ...word('kind', measure.kind),
    ...names('about', measure.about),
    ...names('completed by', measure.completedBy),
    ...(measure.ages ? [line('ages', ages(measure.ages))] : []),
    ...words('takes', measure.takes),
    ...(measure.cost ? [line('cost', cost(measure.cost))] : []),
    ...words('training', measure.training),
    ...words('licence', measure.licence),
    ...annotations(measure),
  ];
}

/** What an intervention says. */
export function interventionDetails(one: Intervention): readonly Block[] {
  return [
    ...(one.eif ? [line('eif', eif(one.eif))] : []),
    ...(one.ages ? [line('ages', ages(one.ages))] : []),
    ...words('dose', one.dose),
    ...(one.cost ? [line('cost', cost(one.cost))] : []),
    ...words('training', one.training),
    ...one.guidance.flatMap((text) => words('guidance', text)),
    ...words('applies to', one.appliesTo),
    ...hexagon(one.hexagon),
    ...annotations(one),
  ];
}

/** What a source says of itself. */
export function evidenceDetails(one: Evidence): readonly Block[] {
  return [
    ...word('kind', one.kind),
    ...word('strength', one.strength),
    ...words('applies to', one.appliesTo),
    ...(one.asAt === undefined ? [] : [line('as at', when(one.asAt))]),
    ...annotations(one),
  ];
}

/** The indicators of a card or an entry, each with what it holds. */
export function indicators(all: readonly Indicator[], { stakeholders }: Names): readonly Block[] {
  return all.map((one) =>
    withDetails(`indicator ${quoted(one.words)}`, [
      ...names('using', one.using),
      ...(one.baseline ? [line('baseline', amount(one.baseline))] : []),
      ...one.targets.map((target) => line('target', `${amount(target.amount)}${dated('by', target.by)}`)),
      ...one.actuals.map((actual) => line('actual', `${amount(actual.amount)}${dated('on', actual.on)}`)),
      ...(one.collectedAt.length === 0 ? [] : [line('collected at', one.collectedAt.map(wordOrQuoted).join(', '))]),
      ...(one.collectedBy === undefined ? [] : [line('collected by', someone(one.collectedBy, stakeholders))]),
    ]),
  );
}

function words(keyword: string, text: string | undefined): readonly Block[] {
  return text === undefined ? [] : [line(keyword, quoted(text))];
}

function word(keyword: string, choice: string | undefined): readonly Block[] {
  return choice === undefined ? [] : [line(keyword, choice)];
}

function names(keyword: string, refs: readonly Ref[]): readonly Block[] {
  return refs.length === 0 ? [] : [line(keyword, refs.map(({ name }) => name).join(', '))];
}

function dated(keyword: string, date: string | undefined): string {
  return date === undefined ? '' : ` ${keyword} ${when(date)}`;
}

/** A stakeholder by name, so that renaming finds it; anyone else in quotes. */
function someone(text: string, stakeholders: ReadonlySet<string>): string {
  return stakeholders.has(text) ? wordOrQuoted(text) : quoted(text);
}

function theoryPath(text: string, { aliases }: Names): string {
  return aliases.has(text) || !/[./\\]/.test(text) ? wordOrQuoted(text) : quoted(text);
}

function eif({ rating, cost: rated, asAt }: EifRating): string {
  return `${rating}${rated === undefined ? '' : ` cost ${rated}`}${dated('as at', asAt)}`;
}

function hexagon(scores: Intervention['hexagon']): readonly Block[] {
  if (scores === undefined) return [];
  const sides = HEXAGON_SIDES.flatMap((side) => (scores[side] === undefined ? [] : [`${side} ${scores[side]}`]));
  return [{ head: `hexagon { ${sides.join('  ')} }`.replace('{  }', '{}') }];
}
