import type * as model from '@theory-of-change/model';
import { given } from './given.ts';
import { JSON_FORMAT } from './json-format.ts';
import type { TheoryJson } from './schema.ts';

/** What goes into the JSON besides the theory itself. */
export interface JsonWishes {
  /** Also the team's own: `notes`, `questions` and `ideas`. */
  readonly notes: boolean;
}

/**
 * A theory as JSON: everything that it says, and not where its text says it. Without `notes` the team's own words are
 * left out. What is empty is left out too; keys stand in one order.
 */
export function toJson(theory: model.Theory, { notes }: JsonWishes): TheoryJson {
  const write = new Writer(theory, notes);
  const ideas = notes ? theory.ideas.map((idea) => write.item(idea)) : [];
  return {
    format: JSON_FORMAT,
    kind: theory.kind,
    title: theory.title,
    ...given({ level: theory.level }),
    status: theory.status,
    ...given({
      organisation: theory.organisation,
      authors: theory.authors,
      source: theory.sourceNote,
      date: theory.date,
      version: theory.edition,
    }),
    language: theory.language,
    ...given({
      logo: theory.logo,
      population: theory.population && populationOf(theory.population),
      contexts: some(theory.contexts),
      ceiling: theory.ceiling,
      imports: some(theory.imports.map(({ path, alias }) => ({ path, ...given({ as: alias }) }))),
    }),
    columns: theory.columns.map(({ stage, heading, timeframe, groups }) => ({
      stage,
      heading,
      ...given({ timeframe, groups: some(groups) }),
    })),
    cards: theory.cards.map((card) => write.card(card)),
    arrows: theory.arrows.map((arrow) => ({ from: [...arrow.from], to: arrow.to, ...write.arrowDetails(arrow) })),
    ...given({
      columnArrows: some(
        theory.columnArrows.map((one) => ({ from: one.from, to: one.to, ...write.arrowDetails(one) })),
      ),
      externals: some(
        theory.externals.map(({ id, name, words, stage, theory: title }) => ({
          id,
          name,
          words,
          stage,
          theory: title,
        })),
      ),
      stakeholders: some(theory.stakeholders.map((one) => ({ ...write.item(one), ...write.origin(one) }))),
      assumptions: some(
        theory.assumptions.map((one) => ({ ...write.item(one), ...given({ indicators: write.indicators(one) }) })),
      ),
      enablers: some(
        theory.enablers.map((one) => ({
          ...write.item(one),
          ...given({ helps: names(one.helps), indicators: write.indicators(one) }),
        })),
      ),
      risks: some(theory.risks.map((risk) => write.risk(risk))),
      ideas: some(ideas),
      measures: some(theory.measures.map((one) => write.measure(one))),
      interventions: some(theory.interventions.map((one) => write.intervention(one))),
      evidence: some(theory.evidence.map((one) => write.evidence(one))),
    }),
  };
}

/** Keeps what every item needs: whether notes are wanted, and which import an address is. */
class Writer {
  readonly #theory: model.Theory;
  readonly #notes: boolean;

  constructor(theory: model.Theory, notes: boolean) {
    this.#theory = theory;
    this.#notes = notes;
  }

  annotated({ evidence, urls, notes, questions }: model.Annotated) {
    return given({
      evidence: names(evidence),
      urls: some(urls),
      notes: this.#notes ? some(notes) : undefined,
      questions: this.#notes ? some(questions) : undefined,
    });
  }

  item(item: model.Idea) {
    return { id: item.id, ...given({ name: item.name }), words: item.words, ...this.annotated(item) };
  }

  /** Which import something of another file comes from. */
  origin({ source }: model.Idea) {
    return given({ from: source.uri === undefined ? undefined : importOf(this.#theory, source.uri) });
  }

  card(card: model.Card) {
    const bare = card.unfinished === true && card.words === card.name;
    return {
      id: card.id,
      ...given({ name: card.name, words: bare ? undefined : card.words }),
      stage: card.stage,
      ...given({
        group: card.group,
        parent: card.parent,
        inFull: card.inFull,
        who: names(card.who),
        uses: names(card.uses),
        dose: card.dose,
        provider: card.provider,
        resources: some(card.resources),
        cost: card.cost && costOf(card.cost),
        fundedBy: some(card.fundedBy),
        guidance: some(card.guidance),
        detailedIn: card.detailedIn,
        indicators: this.indicators(card),
      }),
      ...this.annotated(card),
    };
  }

  arrowDetails(arrow: model.Arrow | model.ColumnArrow) {
    return {
      kind: arrow.kind,
      ...given({
        because: arrow.because,
        assumes: names(arrow.assumes),
        appliesTo: arrow.appliesTo,
        confidence: arrow.confidence,
      }),
      ...this.annotated(arrow),
    };
  }

  indicators({ indicators }: { readonly indicators: readonly model.Indicator[] }) {
    return some(
      indicators.map((one) => ({
        words: one.words,
        ...given({
          using: names(one.using),
          baseline: one.baseline && quantityOf(one.baseline),
          targets: some(one.targets.map(({ amount, by }) => ({ amount: quantityOf(amount), ...given({ by }) }))),
          actuals: some(one.actuals.map(({ amount, on }) => ({ amount: quantityOf(amount), ...given({ on }) }))),
          collectedAt: some(one.collectedAt),
          collectedBy: one.collectedBy,
        }),
      })),
    );
  }

  risk(risk: model.Risk) {
    const { mitigation, likelihood, severity, owner } = risk;
    return {
      ...this.item(risk),
      ...given({
        threatens: names(risk.threatens),
        mitigation,
        likelihood,
        severity,
        owner,
        indicators: this.indicators(risk),
      }),
    };
  }

  measure(one: model.Measure) {
    const { kind, takes, training, licence } = one;
    return {
      ...this.item(one),
      ...this.origin(one),
      ...given({
        kind,
        about: names(one.about),
        completedBy: names(one.completedBy),
        ages: one.ages && agesOf(one.ages),
        takes,
        cost: one.cost && costOf(one.cost),
        training,
        licence,
      }),
    };
  }

  intervention(one: model.Intervention) {
    const { dose, training, appliesTo, eif, hexagon } = one;
    return {
      ...this.item(one),
      ...this.origin(one),
      ...given({
        eif: eif && { rating: eif.rating, ...given({ cost: eif.cost, asAt: eif.asAt }) },
        ages: one.ages && agesOf(one.ages),
        dose,
        cost: one.cost && costOf(one.cost),
        training,
        guidance: some(one.guidance),
        appliesTo,
        hexagon: hexagon && { ...hexagon },
      }),
    };
  }

  evidence(one: model.Evidence) {
    const { kind, strength, appliesTo, asAt } = one;
    return { ...this.item(one), ...this.origin(one), ...given({ kind, strength, appliesTo, asAt }) };
  }
}

/** The path of the import that a file is; of one that an import itself imports only its name: folders are private. */
function importOf({ imports }: model.Theory, uri: string): string {
  return imports.find((one) => one.uri === uri)?.path ?? (uri.split('/').at(-1) || uri);
}

function populationOf({ words, ages }: model.Population) {
  return { words, ...given({ ages: ages && agesOf(ages) }) };
}

function quantityOf({ text, value, unit }: model.Quantity) {
  return { text, value, ...given({ unit }) };
}

function agesOf({ text, fromMonths, toMonths }: model.Ages) {
  return { text, ...given({ fromMonths, toMonths }) };
}

function costOf({ amount, asAt }: model.Cost) {
  return { amount: quantityOf(amount), ...given({ asAt }) };
}

function names(refs: readonly model.Ref[]): string[] | undefined {
  return some(refs.map(({ name }) => name));
}

/** A list of its own, or nothing where it is empty. */
function some<One>(list: readonly One[]): One[] | undefined {
  return list.length === 0 ? undefined : [...list];
}
