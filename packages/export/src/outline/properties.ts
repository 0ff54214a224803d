import type { Annotated, Arrow, Card, Indicator, Ref, Theory } from '@theory-of-change/model';

/** What is said of a thing, by the key's name; several texts are parted by line breaks. */
export type Properties = Readonly<Record<string, string>>;

/** What is said of the whole. */
export function theoryProperties(theory: Theory): Properties {
  const { title, level, status, organisation, authors, sourceNote, date, edition, language, population, ceiling } =
    theory;
  return given({
    title,
    level,
    status,
    organisation,
    authors,
    source: sourceNote,
    date,
    version: edition,
    language,
    population: population && [population.words, population.ages?.text].filter((one) => one !== undefined).join(', '),
    context: lines(theory.contexts),
    ceiling,
  });
}

/** What a card says, names of others as their words. */
export function cardProperties(theory: Theory, card: Card, notes: boolean): Properties {
  return given({
    label: card.words,
    kind: 'card',
    stage: card.stage,
    name: card.name,
    group: card.group,
    in_full: card.inFull,
    who: wordsOf(card.who, theory.stakeholders),
    uses: wordsOf(card.uses, [...theory.interventions, ...theory.measures]),
    dose: card.dose,
    provider: card.provider,
    resources: lines(card.resources),
    cost: card.cost && [card.cost.amount.text, card.cost.asAt].filter((one) => one !== undefined).join(', '),
    funded_by: lines(card.fundedBy),
    guidance: lines(card.guidance),
    detailed_in: card.detailedIn,
    indicators: lines(card.indicators.map((one) => indicatorText(theory, one))),
    ...annotations(theory, card, notes),
  });
}

/** What an arrow says. */
export function edgeProperties(theory: Theory, arrow: Arrow, notes: boolean): Properties {
  return given({
    because: arrow.because,
    assumes: wordsOf(arrow.assumes, theory.assumptions),
    applies_to: arrow.appliesTo,
    confidence: arrow.confidence,
    ...annotations(theory, arrow, notes),
  });
}

function annotations(theory: Theory, one: Annotated, notes: boolean) {
  return {
    evidence: wordsOf(one.evidence, theory.evidence),
    urls: lines(one.urls),
    notes: notes ? lines(one.notes) : undefined,
    questions: notes ? lines(one.questions) : undefined,
  };
}

/** `Dyads rated 3 or more; KIPS; baseline 38%; target 50% (2027-03)`. */
function indicatorText(theory: Theory, one: Indicator): string {
  const dated = (text: string, date: string | undefined) => (date === undefined ? text : `${text} (${date})`);
  return [
    one.words,
    wordsOf(one.using, theory.measures)?.replaceAll('\n', ', '),
    one.baseline && `baseline ${one.baseline.text}`,
    ...one.targets.map(({ amount, by }) => `target ${dated(amount.text, by)}`),
    ...one.actuals.map(({ amount, on }) => `actual ${dated(amount.text, on)}`),
  ]
    .filter((part) => part !== undefined)
    .join('; ');
}

/** The words of what is pointed to; where nothing is, the name. */
function wordsOf(refs: readonly Ref[], among: readonly { readonly id: string; readonly words: string }[]) {
  return lines(refs.map(({ id, name }) => among.find((one) => one.id === id)?.words ?? name));
}

function lines(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join('\n');
}

function given(values: Readonly<Record<string, string | undefined>>): Properties {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
