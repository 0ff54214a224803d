import {
  type Analysis,
  type Card,
  type Chain,
  type ChainStep,
  type Enabler,
  EVIDENCE_ORDER,
  type ExternalCard,
  evidenceAtHand,
  foundationOf,
  type Id,
  listed,
  type Theory,
  type WordsOf,
  wordsById,
} from '@theory-of-change/model';
import type { Style } from '../../shell.ts';
import type { Analysed } from './analysed.ts';
import type { Lines } from './lines.ts';

/** What the parts of this report share. */
interface Telling {
  readonly lines: Lines;
  readonly theory: Theory;
  readonly style: Style;
  readonly wordsOf: WordsOf;
  /** The words of a card at which a way begins: with the card that includes it, or the theory that it stands in. */
  readonly beginningOf: WordsOf;
}

/** What each outcome rests on: the chain to it, step by step, with the weakest marked. */
export function tellOutcomes(lines: Lines, { theory, analysis }: Analysed, style: Style): void {
  lines.space();
  lines.add('What each outcome rests on', { style: style.bold });
  lines.add('The best-founded way from an activity to it, which is as strong as its weakest step.', {
    style: style.dim,
  });
  lines.add(overviewOf(analysis));
  const wordsOf = wordsById(theory);
  const telling = { lines, theory, style, wordsOf, beginningOf: beginningsOf(theory, wordsOf) };
  for (const founded of analysis.outcomes) {
    lines.space();
    lines.add(founded.outcome.words, { indent: 2, style: style.bold });
    if (founded.chain === undefined) {
      tellUnfounded(telling, founded.outside);
    } else {
      tellChain(telling, founded.outcome, founded.chain);
      for (const way of founded.otherWays) tellOtherWay(telling, way);
    }
  }
}

/** How many outcomes have which evidence at their weakest step. */
function overviewOf({ outcomes }: Analysis): string {
  const counts = EVIDENCE_ORDER.map((evidence) => ({
    evidence,
    count: outcomes.filter(({ chain }) => chain?.weakest.evidence === evidence).length,
  })).filter(({ count }) => count > 0);
  const alone = outcomes.filter(({ chain }) => chain === undefined).length;
  const told = [
    ...counts.map(({ evidence, count }) => `${AT_THE_WEAKEST[evidence]} for ${count}`),
    ...(alone > 0 ? [`no activity at all for ${alone}`] : []),
  ];
  return `${outcomes.length} ${outcomes.length === 1 ? 'outcome' : 'outcomes'}, by the weakest step to each: ${listed(told)}.`;
}

const AT_THE_WEAKEST: Readonly<Record<(typeof EVIDENCE_ORDER)[number], string>> = {
  strong: 'strong evidence',
  promising: 'promising evidence',
  mixed: 'mixed evidence',
  weak: 'weak evidence',
  unstated: 'none stated',
  none: 'none found',
  harm: 'evidence of harm',
};

function tellChain(telling: Telling, outcome: Card, { steps, weakest }: Chain): void {
  const { lines, theory, style, wordsOf } = telling;
  steps.forEach((step, i) => {
    const goesOn = step.from.length === 1 && step.from[0] === steps[i - 1]?.to;
    if (!goesOn) tellBeginnings(telling, step, '');
    lines.add(step.to === outcome.id ? 'this outcome' : wordsOf(step.to), { indent: 4, mark: '→ ' });
    const isWeakest = step === weakest;
    const label = isWeakest ? (steps.length === 1 ? 'its only step: ' : 'weakest step: ') : '';
    lines.add(`${label}${foundationOf(step, theory)}`, { indent: 8, style: isWeakest ? style.yellow : style.dim });
    if (isWeakest) tellReasons(telling, step);
  });
}

function tellOtherWay(telling: Telling, way: ChainStep): void {
  const { lines, theory, style } = telling;
  tellBeginnings(telling, way, 'also: ');
  lines.add(foundationOf(way, theory), { indent: 10, style: style.dim });
}

/** The cards that lead on together, a line for each. */
function tellBeginnings({ lines, beginningOf }: Telling, { from }: ChainStep, mark: string): void {
  from.forEach((id, i) => {
    lines.add(beginningOf(id), { indent: 4, mark: i === 0 ? mark : 'and '.padStart(mark.length) });
  });
}

function beginningsOf({ cards, externals }: Theory, wordsOf: WordsOf): WordsOf {
  const holders = new Map([
    ...externals.map(({ id, theory }): [Id, string] => [id, `in “${theory}”`]),
    ...cards.flatMap(({ id, parent }): [Id, string][] =>
      parent === undefined ? [] : [[id, `part of “${wordsOf(parent)}”`]],
    ),
  ]);
  return (id) => {
    const holder = holders.get(id);
    return holder === undefined ? wordsOf(id) : `${wordsOf(id)} (${holder})`;
  };
}

/** What speaks for the weakest step all the same: the reason that the team gives, and evidence that it could cite. */
function tellReasons({ lines, theory, style }: Telling, step: ChainStep): void {
  const { arrow, from, evidence } = step;
  if (arrow.because !== undefined) lines.add(`because: ${arrow.because}`, { indent: 8, style: style.dim });
  const atHand = evidence === 'unstated' ? evidenceAtHand(arrow, from, theory) : [];
  if (atHand.length === 0) return;
  const sources = atHand.map(({ name, words, strength }) => `${name ?? words} (${strength ?? 'strength not stated'})`);
  lines.add(`cited for what is done here, not for this step: ${listed(sources)}`, { indent: 8, style: style.dim });
}

function tellUnfounded({ lines, style }: Telling, outside: readonly (ExternalCard | Enabler)[]): void {
  lines.add('No activity leads to it.', { indent: 4, style: style.yellow });
  for (const one of outside) {
    const where = 'theory' in one ? `From “${one.theory}”` : 'Helped by';
    lines.add(`${where}: ${one.words}`, { indent: 4 });
  }
}
