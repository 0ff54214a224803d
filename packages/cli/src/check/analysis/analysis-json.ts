import {
  type Chain,
  type ChainStep,
  citedIn,
  type Evidence,
  evidenceAtHand,
  type Founded,
  type Id,
  type Indicator,
  type Measured,
  type Removal,
  type Theory,
} from '@theory-of-change/model';
import type { Analysed } from './analysed.ts';

/** For programs: an analysis as a plain value; its shape is told in docs/cli.md. */
export function analysisJson(shown: string, { theory, analysis }: Analysed) {
  const { measured, unmeasured, beyond, unmonitored } = analysis.measurement;
  const card = cardsOf(theory);
  return {
    file: shown,
    theory: theory.title,
    outcomes: analysis.outcomes.map((founded) => outcomeJson(theory, founded)),
    removals: analysis.removals.map((removal) => removalJson(theory, removal)),
    measured: measured.map((one) => measuredJson(theory, one)),
    unmeasured: {
      answeredFor: unmeasured.map(({ id }) => card(id)),
      beyond: beyond.map(({ id }) => card(id)),
      assumptions: unmonitored.map(({ id }) => card(id)),
    },
  };
}

/** A card or an entry: its name where it has one, its words, the line where it is written in its own file. */
function cardsOf(theory: Theory) {
  const { cards, externals, assumptions, enablers, risks } = theory;
  const all = new Map([...cards, ...externals, ...assumptions, ...enablers, ...risks].map((one) => [one.id, one]));
  return (id: Id) => {
    const one = all.get(id);
    return {
      ...(one?.name === undefined ? {} : { name: one.name }),
      words: one?.words ?? id,
      ...(one && 'stage' in one ? { stage: one.stage } : {}),
      ...(one && one.source.uri === undefined && !('theory' in one) ? { line: one.source.range.start.line + 1 } : {}),
    };
  };
}

function outcomeJson(theory: Theory, founded: Founded) {
  const card = cardsOf(theory);
  const outcome = card(founded.outcome.id);
  if (founded.chain === undefined) return { outcome, chain: null, outside: founded.outside.map(({ id }) => card(id)) };
  return {
    outcome,
    chain: chainJson(theory, founded.chain),
    otherWays: founded.otherWays.map((way) => stepJson(theory, way)),
  };
}

function chainJson(theory: Theory, { steps, weakest }: Chain) {
  return {
    evidence: weakest.evidence,
    weakest: steps.indexOf(weakest),
    steps: steps.map((step) => stepJson(theory, step)),
  };
}

function stepJson(theory: Theory, { arrow, from, to, evidence, isClaim }: ChainStep) {
  const card = cardsOf(theory);
  const assumed = new Set(arrow.assumes.map(({ id }) => id));
  return {
    from: from.map(card),
    to: card(to),
    claim: isClaim,
    evidence,
    cites: citedIn(arrow.evidence, theory).map(sourceJson),
    atHand: evidenceAtHand(arrow, from, theory).map(sourceJson),
    ...(arrow.confidence === undefined ? {} : { confidence: arrow.confidence }),
    ...(arrow.because === undefined ? {} : { because: arrow.because }),
    ...(arrow.appliesTo === undefined ? {} : { appliesTo: arrow.appliesTo }),
    assumes: theory.assumptions.filter(({ id }) => assumed.has(id)).map(({ id }) => card(id)),
    line: arrow.source.range.start.line + 1,
  };
}

function sourceJson({ name, words, kind, strength, appliesTo, asAt }: Evidence) {
  return {
    ...(name === undefined ? {} : { name }),
    words,
    ...(kind === undefined ? {} : { kind }),
    ...(strength === undefined ? {} : { strength }),
    ...(appliesTo === undefined ? {} : { appliesTo }),
    ...(asAt === undefined ? {} : { asAt }),
  };
}

function removalJson(theory: Theory, { activity, unsupported, incomplete, weakened, unchanged }: Removal) {
  const card = cardsOf(theory);
  return {
    activity: card(activity.id),
    unsupported: unsupported.map(({ id }) => card(id)),
    incomplete: incomplete.map(({ id }) => card(id)),
    weakened: weakened.map(({ outcome, before, after }) => ({
      outcome: card(outcome.id),
      before: chainJson(theory, before),
      after: chainJson(theory, after),
    })),
    unchanged: unchanged.map(({ id }) => card(id)),
  };
}

function measuredJson(theory: Theory, { item, indicators }: Measured) {
  return { item: cardsOf(theory)(item.id), indicators: indicators.map((one) => indicatorJson(theory, one)) };
}

function indicatorJson(theory: Theory, indicator: Indicator) {
  const { words, using, baseline, targets, actuals, collectedAt, collectedBy, source } = indicator;
  return {
    words,
    measures: using.map(({ id, name }) => ({
      name,
      words: theory.measures.find((one) => one.id === id)?.words ?? name,
    })),
    ...(baseline === undefined ? {} : { baseline: baseline.text }),
    targets: targets.map(({ amount, by }) => ({ amount: amount.text, ...(by === undefined ? {} : { by }) })),
    actuals: actuals.map(({ amount, on }) => ({ amount: amount.text, ...(on === undefined ? {} : { on }) })),
    collectedAt,
    ...(collectedBy === undefined ? {} : { collectedBy }),
    line: source.range.start.line + 1,
  };
}
