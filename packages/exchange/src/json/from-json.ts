import type * as model from '@theory-of-change/model';
import { given } from './given.ts';
import type { TheoryJson } from './schema.ts';

type Json<Key extends keyof TheoryJson> = NonNullable<TheoryJson[Key]> extends readonly (infer One)[] ? One : never;

const NOWHERE: model.Source = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };

/** The theory that JSON says, as if it stood at `uri`; nothing in it knows where it is written. The JSON must be sound. */
export function fromJson(json: TheoryJson, uri: string): model.Theory {
  const refs = new References(json);
  const cards = json.cards.map((card) => cardOf(card, refs));
  return {
    kind: json.kind,
    uri,
    title: json.title,
    ...given({ level: json.level }),
    status: json.status,
    ...given({
      organisation: json.organisation,
      authors: json.authors,
      sourceNote: json.source,
      date: json.date,
      edition: json.version,
    }),
    language: json.language,
    ...given({ logo: json.logo, population: json.population, ceiling: json.ceiling }),
    contexts: json.contexts ?? [],
    imports: (json.imports ?? []).map(({ path, as }) => ({ path, ...given({ alias: as }), uri: path })),
    columns: json.columns.map((column) => ({ ...column, groups: column.groups ?? [], source: NOWHERE })),
    cards,
    arrows: json.arrows.map((arrow) => ({
      id: `${arrow.from.join(' & ')} -> ${arrow.to}`,
      from: arrow.from,
      to: arrow.to,
      ...arrowDetails(arrow, refs),
    })),
    columnArrows: (json.columnArrows ?? []).map((arrow) => ({
      id: `${arrow.from} -> ${arrow.to}`,
      from: arrow.from,
      to: arrow.to,
      ...arrowDetails(arrow, refs),
    })),
    externals: (json.externals ?? []).map((one) => ({ ...one, source: NOWHERE })),
    stakeholders: (json.stakeholders ?? []).map((one) => imported(one, refs)),
    assumptions: (json.assumptions ?? []).map((one, at) => ({
      ...itemOf(one, refs),
      number: at + 1,
      indicators: indicatorsOf(one, refs),
    })),
    enablers: (json.enablers ?? []).map((one, at) => ({
      ...itemOf(one, refs),
      number: at + 1,
      helps: refs.all(one.helps),
      indicators: indicatorsOf(one, refs),
    })),
    risks: (json.risks ?? []).map(({ mitigation, likelihood, severity, owner, ...one }, at) => ({
      ...itemOf(one, refs),
      number: at + 1,
      threatens: refs.all(one.threatens),
      ...given({ mitigation, likelihood, severity, owner }),
      indicators: indicatorsOf(one, refs),
    })),
    ideas: (json.ideas ?? []).map((one) => itemOf(one, refs)),
    measures: (json.measures ?? []).map((one) => measureOf(one, refs)),
    interventions: (json.interventions ?? []).map((one) => interventionOf(one, refs)),
    evidence: (json.evidence ?? []).map(({ kind, strength, appliesTo, asAt, ...one }) => ({
      ...imported(one, refs),
      ...given({ kind, strength, appliesTo, asAt }),
    })),
  };
}

/** Knows which names mean something. */
class References {
  readonly #ids: ReadonlySet<string>;
  readonly #imports: boolean;

  constructor(json: TheoryJson) {
    const lists = [
      json.cards,
      json.stakeholders ?? [],
      json.assumptions ?? [],
      json.enablers ?? [],
      json.risks ?? [],
      json.measures ?? [],
      json.interventions ?? [],
      json.evidence ?? [],
    ];
    this.#ids = new Set(lists.flatMap((list) => list.map(({ id }) => id)));
    this.#imports = json.imports !== undefined;
  }

  all(names: readonly string[] | undefined): readonly model.Ref[] {
    return (names ?? []).map((name) => ({
      name,
      ...(this.#ids.has(name) ? { id: name } : {}),
      range: NOWHERE.range,
    }));
  }

  /** Something of another file, while there is one that can bring it. */
  origin(from: string | undefined): model.Source {
    return from === undefined || !this.#imports ? NOWHERE : { ...NOWHERE, uri: from };
  }
}

interface Annotations {
  readonly evidence?: readonly string[];
  readonly urls?: readonly string[];
  readonly notes?: readonly string[];
  readonly questions?: readonly string[];
}

function annotated(one: Annotations, refs: References): model.Annotated {
  return {
    notes: one.notes ?? [],
    questions: one.questions ?? [],
    evidence: refs.all(one.evidence),
    urls: one.urls ?? [],
  };
}

interface Item extends Annotations {
  readonly id: string;
  readonly name?: string;
  readonly words: string;
}

function itemOf(one: Item, refs: References): model.Idea {
  return { id: one.id, ...given({ name: one.name }), words: one.words, ...annotated(one, refs), source: NOWHERE };
}

function imported(one: Item & { readonly from?: string }, refs: References): model.Idea {
  return { ...itemOf(one, refs), source: refs.origin(one.from) };
}

function cardOf(card: Json<'cards'>, refs: References): model.Card {
  const { group, parent, inFull, dose, provider, cost, detailedIn } = card;
  return {
    ...itemOf({ ...card, words: card.words ?? card.name ?? '' }, refs),
    stage: card.stage,
    ...given({ group, parent, inFull }),
    who: refs.all(card.who),
    uses: refs.all(card.uses),
    resources: card.resources ?? [],
    fundedBy: card.fundedBy ?? [],
    guidance: card.guidance ?? [],
    indicators: indicatorsOf(card, refs),
    ...given({ dose, provider, cost, detailedIn, unfinished: card.words?.trim() ? undefined : true }),
  };
}

function arrowDetails(arrow: Json<'arrows'> | Json<'columnArrows'>, refs: References) {
  const { kind, because, appliesTo, confidence } = arrow;
  return {
    kind,
    ...annotated(arrow, refs),
    assumes: refs.all(arrow.assumes),
    ...given({ because, appliesTo, confidence }),
    source: NOWHERE,
    restated: [],
  };
}

function indicatorsOf(one: Pick<Json<'cards'>, 'indicators'>, refs: References): readonly model.Indicator[] {
  return (one.indicators ?? []).map(({ words, using, baseline, targets, actuals, collectedAt, collectedBy }) => ({
    words,
    using: refs.all(using),
    ...given({ baseline }),
    targets: targets ?? [],
    actuals: actuals ?? [],
    collectedAt: collectedAt ?? [],
    ...given({ collectedBy }),
    source: NOWHERE,
  }));
}

function measureOf(one: Json<'measures'>, refs: References): model.Measure {
  const { kind, ages, takes, cost, training, licence } = one;
  return {
    ...imported(one, refs),
    about: refs.all(one.about),
    completedBy: refs.all(one.completedBy),
    ...given({ kind, ages, takes, cost, training, licence }),
  };
}

function interventionOf(one: Json<'interventions'>, refs: References): model.Intervention {
  const { eif, ages, dose, cost, training, appliesTo, hexagon } = one;
  return {
    ...imported(one, refs),
    guidance: one.guidance ?? [],
    ...given({ eif, ages, dose, cost, training, appliesTo, hexagon }),
  };
}
