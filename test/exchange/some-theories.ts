import type { TheoryJson } from '@theory-of-change/exchange';
import { STAGE_HEADINGS, STAGES, type Stage } from '@theory-of-change/model';
import fc from 'fast-check';
import { ages, annotated, cost, date, degree, indicators, name, names, texts, words } from './some-words.ts';

type Card = TheoryJson['cards'][number];

const cardDetails = fc.record(
  {
    inFull: words,
    who: names,
    uses: names,
    dose: words,
    provider: words,
    resources: texts,
    cost,
    fundedBy: texts,
    guidance: texts,
    detailedIn: fc.constantFrom('clinical', './clinical.toc', 'a folder/x.toc'),
    indicators,
    ...annotated,
  },
  { requiredKeys: [] },
);

/** Details are rare, so that many theories have arrows that share a line. */
const rarely = <One extends object>(one: fc.Arbitrary<One>): fc.Arbitrary<Partial<One>> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: one });

interface Sketch {
  readonly stage: Stage;
  readonly group: string | undefined;
  readonly name: string | undefined;
  readonly words: string;
  readonly bare: boolean;
  readonly inside: boolean;
  readonly details: Partial<Card>;
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  stage: fc.constantFrom(...STAGES),
  group: fc.option(fc.constantFrom('For the baby', 'For “them”'), { nil: undefined }),
  name: fc.option(name, { nil: undefined }),
  words,
  bare: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  inside: fc.boolean(),
  details: rarely(cardDetails),
});

/** The cards by column, each with words of its own, parts behind the cards that include them. */
function cardsOf(sketches: readonly Sketch[], taken: Set<string>): Card[] {
  const cards: Card[] = [];
  const said = new Set<string>();
  for (const stage of STAGES) {
    let whole: Card | undefined;
    for (const one of sketches.filter((any) => any.stage === stage)) {
      const own = one.name !== undefined && !taken.has(one.name) ? one.name : undefined;
      if (said.has(one.words)) continue;
      if (own !== undefined) taken.add(own);
      const bare = one.bare && own !== undefined && !said.has(own);
      said.add(bare ? (own ?? '') : one.words);
      const inside = one.inside ? whole : undefined;
      const group = inside === undefined ? one.group : inside.group;
      const card: Card = {
        id: own ?? `${stage}/${one.words}`,
        ...(own === undefined ? {} : { name: own }),
        ...(bare ? {} : { words: one.words }),
        stage,
        ...(group === undefined ? {} : { group }),
        ...(inside === undefined ? {} : { parent: inside.id }),
        ...one.details,
      };
      cards.push(card);
      if (inside === undefined) whole = card;
    }
  }
  return cards;
}

const arrowDetails = fc.record(
  { because: words, assumes: names, appliesTo: words, confidence: degree, ...annotated },
  { requiredKeys: [] },
);

const arrowSketch = fc.record({
  from: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  to: fc.nat(),
  feedback: fc.boolean(),
  details: rarely(arrowDetails),
});

function arrowsOf(
  sketches: readonly (typeof arrowSketch extends fc.Arbitrary<infer One> ? One : never)[],
  cards: readonly Card[],
) {
  const seen = new Set<string>();
  return sketches.flatMap(({ from, to, feedback, details }) => {
    const target = cards[to % cards.length];
    if (target === undefined) return [];
    const origins = [...new Set(from.map((at) => cards[at % cards.length]))].filter(
      (card): card is Card =>
        card !== undefined && card !== target && card.parent !== target.id && target.parent !== card.id,
    );
    const key = JSON.stringify([origins.map(({ id }) => id).sort(), target.id]);
    if (origins.length === 0 || seen.has(key)) return [];
    seen.add(key);
    return [
      {
        from: origins.map(({ id }) => id),
        to: target.id,
        kind: feedback ? ('feedback' as const) : ('leads-to' as const),
        ...details,
      },
    ];
  });
}

interface EntrySketch {
  readonly name: string | undefined;
  readonly words: string;
  readonly details: object;
}

const entries = (details: fc.Arbitrary<object>): fc.Arbitrary<readonly EntrySketch[]> =>
  fc.array(fc.record({ name: fc.option(name, { nil: undefined }), words, details: rarely(details) }), { maxLength: 3 });

const measureDetails = fc.record(
  {
    kind: fc.constantFrom('questionnaire', 'record'),
    about: names,
    completedBy: names,
    ages,
    takes: words,
    cost,
    training: words,
    licence: words,
    ...annotated,
  },
  { requiredKeys: [] },
);
const interventionDetails = fc.record(
  {
    eif: fc.record(
      { rating: fc.constantFrom('NE', '2+', 'unlisted', '4'), cost: fc.integer({ min: 1, max: 5 }), asAt: date },
      { requiredKeys: ['rating'] },
    ),
    ages,
    dose: words,
    cost,
    training: words,
    guidance: texts,
    appliesTo: words,
    hexagon: fc.record({ need: fc.integer({ min: 1, max: 5 }), evidence: fc.constant(3) }, { requiredKeys: [] }),
    ...annotated,
  },
  { requiredKeys: [] },
);
const evidenceDetails = fc.record(
  {
    kind: fc.constantFrom('rct', 'theory', 'practice'),
    strength: fc.constantFrom('strong', 'harm', 'none'),
    appliesTo: words,
    asAt: date,
    ...annotated,
  },
  { requiredKeys: [] },
);

const lists = fc.record({
  stakeholders: entries(fc.record(annotated, { requiredKeys: [] })),
  assumptions: entries(fc.record({ indicators, ...annotated }, { requiredKeys: [] })),
  enablers: entries(fc.record({ helps: names, indicators, ...annotated }, { requiredKeys: [] })),
  risks: entries(
    fc.record(
      {
        threatens: names,
        mitigation: words,
        likelihood: degree,
        severity: degree,
        owner: words,
        indicators,
        ...annotated,
      },
      { requiredKeys: [] },
    ),
  ),
  ideas: entries(fc.record(annotated, { requiredKeys: [] })),
  measures: entries(measureDetails),
  interventions: entries(interventionDetails),
  evidence: entries(evidenceDetails),
});

const head = fc.record(
  {
    level: fc.constantFrom('clinical', 'system'),
    organisation: words,
    authors: words,
    source: words,
    date: fc.constantFrom('2026-11-22', '2026-11', 'last spring'),
    version: fc.oneof(fc.constantFrom('3', '2.1', 'draft b'), words),
    logo: fc.constant('./logo.svg'),
    population: fc.record({ words, ages }, { requiredKeys: ['words'] }),
    contexts: texts,
    ceiling: fc.constantFrom(...STAGES),
  },
  { requiredKeys: [] },
);

const columnSketch = fc.record({
  heading: fc.option(words, { nil: undefined }),
  timeframe: fc.option(words, { nil: undefined }),
  more: fc.boolean(),
  empty: fc.boolean(),
});

/** Theories with any words, names, details and arrows, as JSON; with a part in each column or none. */
export const someTheories: fc.Arbitrary<TheoryJson> = fc
  .record({
    head,
    title: words,
    status: fc.constantFrom('workshop' as const, 'draft' as const, 'final' as const),
    language: fc.constantFrom('en-GB', 'cy', 'pl-PL'),
    columns: fc.array(columnSketch, { minLength: STAGES.length, maxLength: STAGES.length }),
    sketches: fc.array(sketch, { maxLength: 14 }),
    lists,
    arrows: fc.array(arrowSketch, { maxLength: 12 }),
    columnArrows: fc.uniqueArray(
      fc.record({ from: fc.constantFrom(...STAGES), to: fc.constantFrom(...STAGES), details: rarely(arrowDetails) }),
      { maxLength: 2, selector: ({ from, to }) => `${from} ${to}` },
    ),
  })
  .map((made) => {
    const taken = new Set<string>();
    const cards = cardsOf(made.sketches, taken);
    const columns = STAGES.flatMap((stage, at) => {
      const own = cards.filter((card) => card.stage === stage);
      const column = made.columns[at];
      if (own.length === 0 && column?.empty !== true) return [];
      const groups = [
        ...new Set([...own.flatMap(({ group }) => group ?? []), ...(column?.more ? ['Nobody yet'] : [])]),
      ];
      return [
        {
          stage,
          heading: column?.heading ?? STAGE_HEADINGS[stage],
          ...(column?.timeframe === undefined ? {} : { timeframe: column.timeframe }),
          ...(groups.length === 0 ? {} : { groups }),
        },
      ];
    });
    const lists = Object.fromEntries(
      Object.entries(made.lists).flatMap(([list, all]) => {
        const said = new Set<string>();
        const own = all.flatMap((entry) => {
          const entryName = entry.name !== undefined && !taken.has(entry.name) ? entry.name : undefined;
          if (said.has(entry.words)) return [];
          said.add(entry.words);
          if (entryName !== undefined) taken.add(entryName);
          return [
            {
              id: entryName ?? `${list}/${entry.words}`,
              ...(entryName === undefined ? {} : { name: entryName }),
              words: entry.words,
              ...entry.details,
            },
          ];
        });
        return own.length === 0 ? [] : [[list, own]];
      }),
    );
    // A name that is a column's word means the card: no arrow can mean the column then.
    const columnArrows = made.columnArrows.flatMap(({ from, to, details }) =>
      from === to || taken.has(from) || taken.has(to) ? [] : [{ from, to, kind: 'leads-to' as const, ...details }],
    );
    return {
      format: 'theory-of-change/1',
      kind: 'theory',
      title: made.title,
      status: made.status,
      language: made.language,
      ...made.head,
      columns,
      cards,
      arrows: arrowsOf(made.arrows, cards),
      ...(columnArrows.length === 0 ? {} : { columnArrows }),
      ...lists,
    } as TheoryJson;
  });
