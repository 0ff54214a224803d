import type { Stage } from './stages.ts';

/** A place in a text, as the Language Server Protocol counts it: from 0, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Identifies a card, an entry of a side list or an arrow within one model. Opaque: a name where there is one, else stage, words and order. */
export type Id = string;

/** Where something is written. `uri` is there only where it is not the model's own file. */
export interface Source {
  readonly range: Range;
  readonly uri?: string;
}

/** A number as it was written, with its unit: `38%`, `120 staff`, `£310,000`, `155 USD`. */
export interface Quantity {
  readonly text: string;
  readonly value: number;
  readonly unit?: string;
}

/** Ages in months before (negative) and after birth; an end that the file leaves open is absent. `text` is as written. */
export interface Ages {
  readonly text: string;
  readonly fromMonths?: number;
  readonly toMonths?: number;
}

/** A cost with the year or date that it was true at, where the file says one. */
export interface Cost {
  readonly amount: Quantity;
  readonly asAt?: string;
}

/** A pointer to something with a name; `id` is absent while the name is not declared. */
export interface Ref {
  readonly name: string;
  readonly id?: Id;
  readonly range: Range;
}

export interface Target {
  readonly amount: Quantity;
  /** `2027-03` or `2027-03-31`. */
  readonly by?: string;
}

export interface Actual {
  readonly amount: Quantity;
  readonly on?: string;
}

/** What would show that a change happens. */
export interface Indicator {
  readonly words: string;
  readonly using: readonly Ref[];
  readonly baseline?: Quantity;
  readonly targets: readonly Target[];
  readonly actuals: readonly Actual[];
  /** When it is collected: `start`, `end`, "three months after". */
  readonly collectedAt: readonly string[];
  readonly collectedBy?: string;
  readonly source: Source;
}

/** What every card, entry and arrow may carry. `notes` and `questions` are the team's own: never exported unless asked for. */
export interface Annotated {
  readonly notes: readonly string[];
  readonly questions: readonly string[];
  readonly evidence: readonly Ref[];
  readonly urls: readonly string[];
}

interface Item extends Annotated {
  readonly id: Id;
  readonly name?: string;
  readonly words: string;
  readonly source: Source;
  readonly nameRange?: Range;
  readonly wordsRange?: Range;
}

/** A card in a column, or a smaller card that one includes. */
export interface Card extends Item {
  readonly stage: Stage;
  /** The label of the group that it stands in. */
  readonly group?: string;
  /** The card that includes this one. */
  readonly parent?: Id;
  /** The words of the bid (`in full`), where they are longer than the figure's. */
  readonly inFull?: string;
  readonly who: readonly Ref[];
  readonly uses: readonly Ref[];
  readonly dose?: string;
  readonly provider?: string;
  readonly resources: readonly string[];
  readonly cost?: Cost;
  readonly fundedBy: readonly string[];
  readonly guidance: readonly string[];
  /** The theory that this card is told in full in: an import's alias or a path. */
  readonly detailedIn?: string;
  readonly indicators: readonly Indicator[];
  /** The card has no words yet (a bare name), or its words lack quotes: drawn as it is. */
  readonly unfinished?: boolean;
}

export interface Stakeholder extends Item {}

/** A condition outside the team's hands. `number` counts from 1 in the file's order: A1, A2 … in the figure. */
export interface Assumption extends Item {
  readonly number: number;
  readonly indicators: readonly Indicator[];
}

export interface Enabler extends Item {
  readonly number: number;
  readonly helps: readonly Ref[];
  readonly indicators: readonly Indicator[];
}

export type Degree = 'low' | 'medium' | 'high';

export interface Risk extends Item {
  readonly number: number;
  readonly threatens: readonly Ref[];
  readonly mitigation?: string;
  readonly likelihood?: Degree;
  readonly severity?: Degree;
  readonly owner?: string;
  readonly indicators: readonly Indicator[];
}

/** The parking lot: kept, not drawn, private. */
export interface Idea extends Item {}

export const MEASURE_KINDS = ['questionnaire', 'observation', 'interview', 'assessment', 'record'] as const;

export interface Measure extends Item {
  readonly kind?: (typeof MEASURE_KINDS)[number];
  readonly about: readonly Ref[];
  readonly completedBy: readonly Ref[];
  readonly ages?: Ages;
  readonly takes?: string;
  readonly cost?: Cost;
  readonly training?: string;
  readonly licence?: string;
}

/** The ratings of the Early Intervention Foundation's Guidebook; `NE`: found not effective; `unlisted`: not in the Guidebook, which is not the same. */
export const EIF_RATINGS = ['NE', 'NL2', '2', '2+', '3', '3+', '4', '4+', 'unlisted'] as const;

export interface EifRating {
  readonly rating: (typeof EIF_RATINGS)[number];
  /** 1 (low) to 5 (high). */
  readonly cost?: number;
  readonly asAt?: string;
}

/** The six sides of the Hexagon (National Implementation Research Network), 1 to 5 each. */
export const HEXAGON_SIDES = ['need', 'fit', 'capacity', 'evidence', 'usability', 'supports'] as const;

export interface Intervention extends Item {
  readonly eif?: EifRating;
  readonly ages?: Ages;
  readonly dose?: string;
  readonly cost?: Cost;
  readonly training?: string;
  readonly guidance: readonly string[];
  readonly appliesTo?: string;
  readonly hexagon?: Readonly<Partial<Record<(typeof HEXAGON_SIDES)[number], number>>>;
}

export const EVIDENCE_KINDS = [
  'systematic-review',
  'meta-analysis',
  'rct',
  'quasi-experimental',
  'cohort',
  'qualitative',
  'evaluation',
  'practice',
  'theory',
] as const;

export const EVIDENCE_STRENGTHS = ['strong', 'promising', 'mixed', 'weak', 'none', 'harm'] as const;

export type EvidenceStrength = (typeof EVIDENCE_STRENGTHS)[number];

export interface Evidence extends Item {
  readonly kind?: (typeof EVIDENCE_KINDS)[number];
  readonly strength?: EvidenceStrength;
  readonly appliesTo?: string;
  readonly asAt?: string;
}

/** `leads-to` is `->`; `feedback` is `~>`, the only arrow that may run back in time. */
export type ArrowKind = 'leads-to' | 'feedback';

/**
 * One arrow. `from` has two or more ends where cards lead on *together* (`a & b -> c`): one trunk, one reason.
 * An end is the id of a card (also of an included one) or of an external card.
 */
export interface Arrow extends Annotated {
  readonly id: Id;
  readonly kind: ArrowKind;
  readonly from: readonly Id[];
  readonly to: Id;
  readonly because?: string;
  readonly assumes: readonly Ref[];
  readonly appliesTo?: string;
  readonly confidence?: Degree;
  /** The statement that draws it first; `restated` are the others. */
  readonly source: Source;
  readonly restated: readonly Source[];
}

/** One broad arrow between two whole columns: `problems -> aims`. */
export interface ColumnArrow extends Annotated {
  readonly id: Id;
  readonly kind: ArrowKind;
  readonly from: Stage;
  readonly to: Stage;
  readonly because?: string;
  readonly assumes: readonly Ref[];
  readonly appliesTo?: string;
  readonly confidence?: Degree;
  readonly source: Source;
  readonly restated: readonly Source[];
}

/** A card of another theory that an arrow of this one starts or ends at: drawn as a chip at the edge. */
export interface ExternalCard {
  readonly id: Id;
  /** As written here: `clinical.health`. */
  readonly name: string;
  readonly words: string;
  readonly stage: Stage;
  /** The title of the theory that it stands in. */
  readonly theory: string;
  /** Where it is to be found, in a part of the theory that is drawn over several pages: `page 3`. */
  readonly place?: string;
  readonly source: Source;
}

export interface Column {
  readonly stage: Stage;
  /** The file's own words over the column, else the stage's. */
  readonly heading: string;
  readonly timeframe?: string;
  /** The labels of its groups, in the file's order. */
  readonly groups: readonly string[];
  /** Where the column is first opened. */
  readonly source: Source;
}

export interface Population {
  readonly words: string;
  readonly ages?: Ages;
}

/** A file that this one takes names from. */
export interface TheoryImport {
  /** As written: `./clinical.toc`, `library:parent-infant`. */
  readonly path: string;
  /** The word before its names here: `clinical` of `clinical.warmth`. */
  readonly alias?: string;
  /** Where that is; absent where the path leads nowhere. */
  readonly uri?: string;
}

export type Level = 'clinical' | 'system';
export type Status = 'workshop' | 'draft' | 'final';

/** One `.toc` file as a plain, serialisable value: no syntax tree, no coordinates. */
export interface Theory {
  /** `library`: a file without `theory`, whose measures, interventions and evidence others import. */
  readonly kind: 'theory' | 'library';
  readonly uri: string;
  /** The document's version that this was read from; absent for a file that no editor has open. */
  readonly version?: number;
  readonly title: string;
  readonly titleRange?: Range;
  readonly level?: Level;
  /** `draft` where the file says none. */
  readonly status: Status;
  readonly organisation?: string;
  readonly authors?: string;
  /** Where it comes from. */
  readonly sourceNote?: string;
  /** ISO date. */
  readonly date?: string;
  /** The theory's own version, as its authors count. */
  readonly edition?: string;
  /** BCP 47; `en-GB` where the file says none. */
  readonly language: string;
  /** A path relative to the file. */
  readonly logo?: string;
  readonly population?: Population;
  readonly contexts: readonly string[];
  readonly ceiling?: Stage;
  /** In the file's order. */
  readonly imports: readonly TheoryImport[];
  /** The columns that the file has, in the order of the stages. */
  readonly columns: readonly Column[];
  /** By stage, then in the file's order; a card comes before those that it includes. */
  readonly cards: readonly Card[];
  readonly arrows: readonly Arrow[];
  readonly columnArrows: readonly ColumnArrow[];
  readonly externals: readonly ExternalCard[];
  readonly stakeholders: readonly Stakeholder[];
  readonly assumptions: readonly Assumption[];
  readonly enablers: readonly Enabler[];
  readonly risks: readonly Risk[];
  readonly ideas: readonly Idea[];
  /** Also those of imported files that something here uses, with their own `source.uri`. */
  readonly measures: readonly Measure[];
  readonly interventions: readonly Intervention[];
  readonly evidence: readonly Evidence[];
}
