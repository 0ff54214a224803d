/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  /** Where it links to: `http:`, `https:` or `mailto:`, never a script. */
  readonly href?: string;
  /** BCP 47, where it is not the document's language. */
  readonly lang?: string;
}

/** Text from margin to margin, or one of the paragraphs of a table's cell. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
}

export interface ListItem {
  readonly runs: readonly Run[];
  /** A list inside it, always with bullets. */
  readonly items?: readonly ListItem[];
}

export interface List {
  readonly kind: 'list';
  /** Numbered from 1; else with bullets. */
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

/** A heading one level below its section's. */
interface Subheading {
  readonly kind: 'subheading';
  readonly text: string;
}

interface TableColumn {
  readonly heading: string;
  /** Its share of the table's width; the shares of a table add up to 1. */
  readonly share: number;
}

/** A cell: paragraphs of runs, none where there is nothing to say. */
export interface Cell {
  readonly paragraphs: readonly (readonly Run[])[];
}

/** What a table shows; each table of a document has its own. */
export type TableId =
  | 'inputs'
  | 'activities'
  | 'outcomes'
  | 'links'
  | 'assumptions'
  | 'enablers'
  | 'risks'
  | 'evidence'
  | 'measures'
  | 'interventions'
  | 'notes';

/** A table with one row of headings. The first cell of each row is the row's header. */
export interface Table {
  readonly kind: 'table';
  readonly id: TableId;
  readonly caption: string;
  /** What it shows and how it is read, in a sentence, for those who cannot see it. */
  readonly summary: string;
  readonly columns: readonly TableColumn[];
  /** Each with as many cells as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = Paragraph | List | Subheading | Table;

/** The sections that a document can have, in this order; only those that have something to say are there. */
export const SECTION_IDS = [
  'narrative',
  'problems-and-aims',
  'activities',
  'outcomes',
  'links',
  'assumptions',
  'enablers',
  'risks',
  'stakeholders',
  'measures',
  'interventions',
  'evidence',
  'glossary',
  'notes',
] as const;

export type SectionId = (typeof SECTION_IDS)[number];

/** A part of the document under a heading of the highest level below the title. */
export interface Section {
  readonly id: SectionId;
  readonly heading: string;
  /** A table of it has many columns: set it on pages that lie. */
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

/** A label with what it stands for: `Organisation`, `Anytown Parent-Infant Team`. */
export interface Fact {
  readonly label: string;
  readonly runs: readonly Run[];
}

/** The figure in words, for whoever cannot see it. */
export interface FigureText {
  /** Heading of the page or section that the figure stands in. */
  readonly heading: string;
  /** What it is, in a sentence or two. */
  readonly altText: string;
  /** Heading of the long description. */
  readonly descriptionHeading: string;
  /** The whole figure: a subheading and an ordered list for each column, each card with what it leads to. */
  readonly description: readonly Block[];
}

/** A bid's document as every format renders it: DOCX, PDF, HTML, Markdown, plain text. No layout, no fonts. */
export interface BidDocument {
  readonly title: string;
  /** BCP 47, of the user's own words. */
  readonly language: string;
  /** BCP 47, of headings and connecting words: the theory's language where the words table has it, else English. */
  readonly headingsLanguage: string;
  /** The word of the draft mark where the theory is not final: `DRAFT`. */
  readonly draft?: string;
  /** The title block: who, for whom, which version. */
  readonly facts: readonly Fact[];
  readonly figure: FigureText;
  readonly sections: readonly Section[];
  /** What whoever exports should know. */
  readonly warnings: readonly DocumentWarning[];
}

/** Something about a document that whoever exports should know, in plain English. */
export interface DocumentWarning {
  readonly code: 'narrative-shortened';
  readonly message: string;
  /** What would help. */
  readonly help: string;
}
