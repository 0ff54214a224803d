import type {
  ExternalCard,
  Id,
  Card as ModelCard,
  Column as ModelColumn,
  Ref,
  Stage,
  Theory,
  TheoryImport,
} from '@theory-of-change/model';
import { STAGES, stageIndex, wordsFor } from '@theory-of-change/model';
import type { LangiumDocument, URI } from 'langium';
import { AstUtils, DocumentState } from 'langium';
import type { SideListWord } from '../details/table.ts';
import type { Card, Column, Document, Entry, Import, Include, SideList } from '../generated/ast.ts';
import { isArrow, isColumn, isDocument, isEntry, isImport, isInclude, isSideList, isTitle } from '../generated/ast.ts';
import { importTarget } from '../references/import-target.ts';
import { drawArrows } from './arrows.ts';
import { sayingOf, wordsOf } from './details.ts';
import { columnSetting, headOf, settingsOf } from './head.ts';
import * as items from './items.ts';
import { Names } from './names.ts';
import { rangeOfNode } from './places.ts';

interface PlacedCard {
  readonly node: Card | Include;
  readonly id: Id;
  readonly place: items.CardPlace;
}

/** An entry of another file, by its name in this one. */
export interface Offer {
  readonly name: string;
  readonly entry: Entry;
}

/**
 * The theory that a document holds, as a plain value. Total: whatever is damaged or unresolved is left out, and what
 * can be read is there. Pure: the same document gives the same theory. `offers` come into it although nothing in the
 * file points to them.
 */
export function toModel(document: LangiumDocument, offers: readonly Offer[] = []): Theory {
  const root = document.parseResult.value;
  return new ModelReader(document, isDocument(root) ? root : { $type: 'Document', statements: [] }).read(offers);
}

/** Reads one document; keeps what is found on the way to what needs it. */
class ModelReader {
  private readonly names: Names;
  private readonly cards: PlacedCard[] = [];
  private readonly parents = new Map<Id, Id>();
  private readonly externals = new Map<Id, ExternalCard>();
  /** Entries of other files that something here points to, by list. */
  private readonly borrowed: Entry[] = [];
  private readonly document: LangiumDocument;
  private readonly root: Document;
  private readonly lists: readonly SideList[];

  constructor(document: LangiumDocument, root: Document) {
    this.document = document;
    this.root = root;
    this.lists = root.statements.filter(isSideList);
    this.names = new Names(document.state >= DocumentState.Linked);
  }

  read(offers: readonly Offer[]): Theory {
    const columns = this.root.statements.filter(isColumn);
    this.declareCards(columns);
    this.declareEntries();
    const cards = this.cards.map(({ node, id, place }) => items.toCard(node, place, { id, pointer: this.pointer }));
    const { arrows, columnArrows } = this.drawArrows();
    const own = {
      stakeholders: this.readList('stakeholders', items.toStakeholder),
      assumptions: this.readList('assumptions', items.toAssumption),
      enablers: this.readList('enablers', items.toEnabler),
      risks: this.readList('risks', items.toRisk),
      ideas: this.readList('ideas', items.toIdea),
      measures: this.readList('measures', items.toMeasure),
      interventions: this.readList('interventions', items.toIntervention),
      evidence: this.readList('evidence', items.toEvidence),
    };
    for (const { name, entry } of offers) this.borrow(entry, name);
    const borrowed = this.readBorrowed();
    const version = this.document.textDocument.version;
    return {
      uri: this.document.uri.toString(),
      ...(version > 0 ? { version } : {}),
      ...headOf(this.root),
      imports: this.root.statements.filter(isImport).flatMap((one) => importOf(one, this.document.uri)),
      columns: this.columns(columns),
      cards: inOrder(cards),
      arrows,
      columnArrows,
      externals: [...this.externals.values()],
      ...own,
      stakeholders: [...own.stakeholders, ...borrowed.stakeholders],
      measures: [...own.measures, ...borrowed.measures],
      interventions: [...own.interventions, ...borrowed.interventions],
      evidence: [...own.evidence, ...borrowed.evidence],
    };
  }

  private declareCards(columns: readonly Column[]): void {
    for (const column of columns) {
      const stage = stageOf(column);
      if (stage === undefined) continue;
      const label = labelOf(column);
      const place = { stage, ...(label === undefined ? {} : { group: label }) };
      for (const card of column.cards) this.declareCard(card, place);
    }
    for (const { node } of this.cards) this.names.declareWords(node);
  }

  private declareCard(node: Card | Include, place: items.CardPlace): void {
    if (sayingOf(node) === '') return;
    const id = this.names.declare(node, place.stage);
    this.cards.push({ node, id, place });
    if (place.parent !== undefined) this.parents.set(id, place.parent);
    // A part of a part counts as a part of the card in the column: the figure shows one level.
    const inner = { ...place, parent: place.parent ?? id };
    for (const detail of node.details) if (isInclude(detail)) this.declareCard(detail, inner);
  }

  private entriesOf(list: SideListWord): Entry[] {
    return this.lists.filter((one) => one.list === list).flatMap(({ entries }) => entries);
  }

  private declareEntries(): void {
    for (const statement of this.lists) {
      for (const entry of statement.entries) this.names.declare(entry, statement.list);
    }
  }

  private readList<Read>(
    list: SideListWord,
    make: (entry: Entry, context: items.EntryContext, number: number) => Read,
  ): Read[] {
    return this.entriesOf(list).flatMap((entry, index) => {
      const id = this.names.idOf(entry);
      return id === undefined ? [] : [make(entry, { id, pointer: this.pointer }, index + 1)];
    });
  }

  /** A pointer; what it points to in another file comes into the model with it. */
  private readonly pointer = (reference: Parameters<Names['pointer']>[0]): Ref => {
    const target = this.names.targetOf(reference);
    if (isEntry(target)) this.borrow(target, reference.$refText);
    return this.names.pointer(reference);
  };

  private borrow(entry: Entry, name: string): void {
    if (this.names.idOf(entry) !== undefined) return;
    this.names.declareForeign(entry, name);
    this.borrowed.push(entry);
  }

  private readBorrowed(): Pick<Theory, 'stakeholders' | 'measures' | 'interventions' | 'evidence'> {
    const found = {
      stakeholders: [] as Theory['stakeholders'][number][],
      measures: [] as Theory['measures'][number][],
      interventions: [] as Theory['interventions'][number][],
      evidence: [] as Theory['evidence'][number][],
    };
    // What is read here may point to more: the list grows while it is walked.
    for (const entry of this.borrowed) {
      const id = this.names.idOf(entry);
      if (id === undefined) continue;
      const context = { id, pointer: this.pointer, uri: AstUtils.getDocument(entry).uri.toString() };
      switch (entry.$container.list) {
        case 'stakeholders':
          found.stakeholders.push(items.toStakeholder(entry, context));
          break;
        case 'measures':
          found.measures.push(items.toMeasure(entry, context));
          break;
        case 'interventions':
          found.interventions.push(items.toIntervention(entry, context));
          break;
        case 'evidence':
          found.evidence.push(items.toEvidence(entry, context));
          break;
      }
    }
    return found;
  }

  private drawArrows() {
    const statements = this.root.statements.flatMap((statement) => {
      if (isArrow(statement)) return [statement];
      return isColumn(statement) || isSideList(statement) ? statement.arrows : [];
    });
    return drawArrows(statements, {
      names: this.names,
      pointer: this.pointer,
      external: (card, name) => this.external(card, name),
      parentOf: (id) => this.parents.get(id),
    });
  }

  private external(card: Card | Include, name: string): Id | undefined {
    const column = AstUtils.getContainerOfType(card, isColumn);
    const stage = column && stageOf(column);
    if (stage === undefined) return undefined;
    const id = this.names.declareForeign(card, name);
    const document = AstUtils.getDocument(card);
    const root = document.parseResult.value;
    const title = isDocument(root) ? root.statements.find(isTitle) : undefined;
    this.externals.set(id, {
      id,
      name,
      words: sayingOf(card),
      stage,
      theory: (title && wordsOf(title)) ?? '',
      source: { range: rangeOfNode(card), uri: document.uri.toString() },
    });
    return id;
  }

  private columns(columns: readonly Column[]): ModelColumn[] {
    const settings = settingsOf(this.root);
    const headings = wordsFor(headOf(this.root)).stages;
    return STAGES.flatMap((stage) => {
      const opened = columns.filter((column) => stageOf(column) === stage);
      const [first] = opened;
      if (first === undefined) return [];
      const timeframe = columnSetting(settings, 'timeframe', stage);
      return [
        {
          stage,
          heading: columnSetting(settings, 'heading', stage) ?? headings[stage],
          ...(timeframe === undefined ? {} : { timeframe }),
          groups: [...new Set(opened.flatMap((column) => labelOf(column) ?? []))],
          source: { range: rangeOfNode(first) },
        },
      ];
    });
  }
}

/** An import that names no file yet brings nothing. */
function importOf({ path, name }: Import, from: URI): TheoryImport[] {
  if (path === undefined) return [];
  const target = importTarget(path, from, from.with({ path: '/' }));
  return [
    {
      path,
      ...(name === undefined ? {} : { alias: name }),
      ...(target.kind === 'refused' ? {} : { uri: target.uri.toString() }),
    },
  ];
}

function stageOf(column: Column): Stage | undefined {
  return STAGES.find((stage) => stage === column.stage);
}

function labelOf({ label, unquoted }: Column): string | undefined {
  return label ?? unquoted;
}

/** By stage, and in a stage in the order of the file. */
function inOrder(cards: readonly ModelCard[]): ModelCard[] {
  return cards.toSorted((a, b) => stageIndex(a.stage) - stageIndex(b.stage));
}
