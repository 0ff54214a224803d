import { type Actual, parseQuantity, type Stage, type Target } from '@theory-of-change/model';
import { Draft, type DraftCard } from '../draft/draft.ts';
import { ImportError } from '../import-error.ts';
import type { Imported } from '../imported.ts';
import { textInArchive } from '../read/archive.ts';
import { localName, parseXml } from '../read/xml.ts';
import { indicator } from '../tree/tree-to-draft.ts';
import { type Key, MiradiProject, type Thing } from './project.ts';

/** The file of the archive that holds the project. */
const PROJECT = 'project.xml';

/** What Miradi's factors are in a theory of change. */
const STAGES: Readonly<Record<string, Stage>> = {
  Cause: 'problems',
  Stress: 'problems',
  Strategy: 'activities',
  IntermediateResult: 'short-term',
  ThreatReductionResult: 'medium-term',
  BiophysicalFactor: 'medium-term',
  BiophysicalResult: 'medium-term',
  BiodiversityTarget: 'long-term',
  HumanWellbeingTarget: 'long-term',
  HumanWelfareTarget: 'long-term',
};

/** Pools that hold what a theory of change does not: budgets, ratings, reports, places. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  ResourceAssignment: 'Work assignments',
  ExpenseAssignment: 'Expenses',
  Resource: 'The people of the team',
  ProgressReport: 'Progress reports',
  ResultReport: 'Result reports',
  KeyEcologicalAttribute: 'Key ecological attributes',
  ThreatRating: 'Threat ratings',
  AccountingCode: 'Accounting codes',
  FundingSource: 'Funding sources',
};

/**
 * Reads the results chains of a Miradi project (`.xmpz2`): strategies are activities, with their own activities inside;
 * results and targets are outcomes, with indicators, measurements and future status. A project without results chains
 * gives its conceptual models. Throws `ImportError`.
 */
export function readMiradi(bytes: Uint8Array, uri: string): Imported {
  const root = parseXml(textInArchive(bytes, PROJECT));
  if (localName(root) !== 'ConservationProject') {
    throw new ImportError(
      `${PROJECT} in this archive is no Miradi project`,
      'export the project from Miradi as .xmpz2',
    );
  }
  const draft = new Draft(uri);
  new ProjectReader(new MiradiProject(root), draft).read();
  if (draft.cards.length === 0) {
    throw new ImportError(
      'there is no factor in the results chains of this Miradi project',
      'draw a results chain in Miradi first',
    );
  }
  return draft.finish();
}

class ProjectReader {
  readonly #project: MiradiProject;
  readonly #draft: Draft;
  readonly #cards = new Map<Key, DraftCard>();
  /** What group boxes hold. */
  readonly #boxes = new Map<Key, readonly Key[]>();

  constructor(project: MiradiProject, draft: Draft) {
    this.#project = project;
    this.#draft = draft;
  }

  read(): void {
    const { summary } = { summary: (part: string, field: string) => this.#project.summary(part, field) };
    this.#draft.say({ title: summary('ProjectSummary', 'ProjectSummaryProjectName'), status: 'draft' });
    const scope =
      summary('ProjectScope', 'ProjectScopeShortProjectScope') ||
      summary('ProjectSummaryScope', 'ProjectSummaryScopeShortProjectScope');
    if (scope !== '') this.#draft.say({ population: { words: scope } });
    const description = summary('ProjectSummary', 'ProjectSummaryProjectDescription');
    if (description !== '') this.#draft.context(description);
    const chains = this.#diagrams();
    for (const chain of chains) this.#chain(chain);
    for (const [kind, what] of Object.entries(LEFT_OUT)) {
      if (this.#project.all(kind).length > 0) this.#draft.lose(`${what} of the project are left out`);
    }
  }

  #diagrams(): readonly Thing[] {
    const chains = this.#project.all('ResultsChain');
    const models = this.#project.all('ConceptualModel');
    if (chains.length > 1) {
      const names = chains.map((chain) => `“${this.#project.text(chain, 'Name')}”`).join(', ');
      this.#draft.lose(`${chains.length} results chains are one theory now: ${names}`);
    }
    if (chains.length > 0) {
      if (models.length > 0) this.#draft.lose('Conceptual models are left out: only results chains are read');
      return chains;
    }
    if (models.length > 0) this.#draft.lose('There are no results chains: the conceptual models are read instead');
    return models;
  }

  #chain(chain: Thing): void {
    const details = this.#project.text(chain, 'Details');
    if (details !== '') this.#draft.context(details);
    const shapes = this.#project.list(chain, ['DiagramFactorIds'], 'DiagramFactor');
    for (const shape of shapes) this.#box(shape);
    for (const shape of shapes) this.#factor(shape);
    for (const link of this.#project.list(chain, ['DiagramLinkIds', 'DiagramFactorLinkIds'], 'DiagramLink'))
      this.#link(link);
  }

  /** A group box, with the factors that it holds. */
  #box(shape: Thing): void {
    const key = this.#project.pointer(shape, 'WrappedFactorId');
    if (key === undefined || !key.startsWith('GroupBox ')) return;
    const inside = this.#project
      .list(shape, ['GroupBoxChildrenIds'], 'DiagramFactor')
      .flatMap((one) => this.#project.pointer(one, 'WrappedFactorId') ?? []);
    this.#boxes.set(key, inside);
  }

  #factor(shape: Thing): void {
    const key = this.#project.pointer(shape, 'WrappedFactorId');
    const thing = key === undefined ? undefined : this.#project.get(key);
    if (thing === undefined || key === undefined || this.#cards.has(key)) return;
    const words = this.#project.text(thing, 'Name');
    const stage = STAGES[thing.kind];
    if (stage === undefined) {
      this.#other(thing, words);
      return;
    }
    const box = [...this.#boxes].find(([, inside]) => inside.includes(key))?.[0];
    const group = box === undefined ? '' : this.#nameOf(box);
    const inFull = this.#project.text(thing, 'Details');
    const card = this.#draft.card(stage, words === '' ? `${thing.kind} without a name` : words, {
      ...(group === '' ? {} : { group }),
      ...(inFull === '' || inFull === words ? {} : { inFull }),
    });
    if (card === undefined) return;
    this.#cards.set(key, card);
    const comments = this.#project.text(thing, 'Comments');
    if (comments !== '') card.notes.push(comments);
    this.#aims(card, thing);
    for (const one of this.#project.list(thing, ['IndicatorIds'], 'Indicator')) this.#indicator(card, one);
    for (const task of this.#project.list(thing, ['OrderedActivityIds', 'ActivityIds'], 'Task')) this.#task(card, task);
  }

  #nameOf(key: Key): string {
    const thing = this.#project.get(key);
    return thing === undefined ? '' : this.#project.text(thing, 'Name');
  }

  /** Text boxes keep their words; scope boxes and group boxes are frames. */
  #other({ kind }: Thing, words: string): void {
    if (kind !== 'TextBox' || words === '') return;
    this.#draft.idea(words);
    this.#draft.lose('Text boxes are in `ideas`');
  }

  /** Objectives and goals are what should come true: notes, since a theory of change has them as indicators' targets. */
  #aims(card: DraftCard, thing: Thing): void {
    const objectives = this.#project.list(thing, ['ObjectiveIds'], 'Objective');
    const goals = this.#project.list(thing, ['GoalIds'], 'Goal');
    for (const one of [...objectives, ...goals]) {
      const text = [this.#project.text(one, 'Name'), this.#project.text(one, 'Details')]
        .filter((part) => part !== '')
        .join(': ');
      if (text !== '') card.notes.push(`${one.kind}: ${text}`);
    }
    if (objectives.length + goals.length > 0) this.#draft.lose('Objectives and goals are notes on their cards');
  }

  #indicator(card: DraftCard, one: Thing): void {
    const words = this.#project.text(one, 'Name');
    const methods = this.#project.list(one, ['OrderedMethodIds', 'MethodIds'], 'Method');
    const states = this.#project.list(one, ['FutureStatusIds'], 'FutureStatus');
    const targets = [
      ...states.map((state) => ({
        text: this.#project.text(state, 'Summary'),
        date: this.#project.text(state, 'Date'),
      })),
      { text: this.#project.text(one, 'FutureStatusSummary'), date: this.#project.text(one, 'FutureStatusDate') },
    ].filter(({ text }) => text !== '');
    const measured = this.#project.list(one, ['MeasurementIds'], 'Measurement').map((measurement) => ({
      text: this.#project.text(measurement, 'MeasurementValue'),
      date: this.#project.text(measurement, 'Date'),
    }));
    card.indicators.push({
      ...indicator(words === '' ? card.words : words),
      using: methods.map((method) => this.#draft.ref('measures', this.#project.text(method, 'Name'))),
      targets: targets.flatMap(({ text, date }): Target[] =>
        amount(text, (found) => ({ amount: found, ...(date === '' ? {} : { by: date }) })),
      ),
      actuals: measured.flatMap(({ text, date }): Actual[] =>
        amount(text, (found) => ({ amount: found, ...(date === '' ? {} : { on: date }) })),
      ),
    });
    for (const { text, date } of [...targets, ...measured]) {
      if (text !== '' && parseQuantity(text) === undefined) {
        card.notes.push(`${words}: ${text}${date === '' ? '' : ` (${date})`}`);
        this.#draft.lose('Values of indicators that are no numbers are notes on their cards');
      }
    }
    const details = this.#project.text(one, 'Details');
    if (details !== '') card.notes.push(`${words}: ${details}`);
  }

  /** An activity of a strategy is a part of it. */
  #task(card: DraftCard, task: Thing): void {
    const words = this.#project.text(task, 'Name');
    const part = this.#draft.card(card.stage, words, {
      parent: card.id,
      ...(card.group === undefined ? {} : { group: card.group }),
    });
    const details = this.#project.text(task, 'Details');
    if (part && details !== '') part.notes.push(details);
  }

  #is(thing: Thing, field: string): boolean {
    return ['1', 'true'].includes(this.#project.text(thing, field));
  }

  #link(link: Thing): void {
    const ends = ['FromDiagramFactorId', 'ToDiagramFactorId'].map((field) => {
      // The pointer names the kind of the factor, and the number of the shape that shows it.
      const shape = this.#project.get(`DiagramFactor ${this.#project.pointer(link, field)?.split(' ')[1] ?? ''}`);
      const key = shape && this.#project.pointer(shape, 'WrappedFactorId');
      return key === undefined ? [] : (this.#boxes.get(key) ?? [key]).flatMap((one) => this.#cards.get(one) ?? []);
    });
    const [from = [], to = []] = ends;
    const words = this.#project.text(link, 'Name') || this.#project.text(link, 'Annotation');
    for (const start of from) {
      for (const end of to) {
        this.#draft.arrow([start], end, {
          ...(words === '' ? {} : { because: words }),
          ...(this.#is(link, 'IsUncertainLink') ? { confidence: 'low' } : {}),
        });
      }
    }
    if (!this.#is(link, 'IsBidirectionalLink')) return;
    for (const start of to) for (const end of from) this.#draft.arrow([start], end, { kind: 'feedback' });
    this.#draft.lose('Links in both directions lead one way, and feed back the other');
  }
}

function amount<Made>(text: string, make: (found: NonNullable<ReturnType<typeof parseQuantity>>) => Made): Made[] {
  const found = parseQuantity(text);
  return found === undefined ? [] : [make(found)];
}
