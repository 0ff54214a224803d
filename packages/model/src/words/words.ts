import type { Stage } from '../stages.ts';
import type {
  Degree,
  EIF_RATINGS,
  EVIDENCE_KINDS,
  EvidenceStrength,
  HEXAGON_SIDES,
  Level,
  MEASURE_KINDS,
} from '../theory.ts';
import type { NarrativeWords } from './narrative-words.ts';
import type { PageWords } from './page-words.ts';
import type { WorkbookWords } from './workbook-words.ts';

/**
 * Every word that the tool itself puts into figures and documents, in one language. What the user wrote is never bent to
 * fit: it follows a colon or stands in quotation marks, so that no language needs to inflect it.
 */
export interface Words {
  /** BCP 47: the language of these words. */
  readonly tag: string;
  /** The headings that columns have where the file gives none. */
  readonly stages: Readonly<Record<Stage, string>>;
  readonly figure: FigureWords;
  readonly description: DescriptionWords;
  readonly document: DocumentWords;
  readonly values: ValueWords;
  readonly narrative: NarrativeWords;
  readonly page: PageWords;
  readonly workbook: WorkbookWords;
  /** a, b and c. */
  readonly list: (items: readonly string[]) => string;
  /** In quotation marks. */
  readonly quote: (words: string) => string;
}

/** What is written on the figure itself: marks, key, lists and footer. */
export interface FigureWords {
  /** The stamp on what is not final, in capitals. */
  readonly draft: string;
  readonly draftLabel: string;
  readonly assumptions: string;
  readonly enablers: string;
  readonly risks: string;
  /** One of them, as the key and a screen reader name it. */
  readonly assumption: string;
  readonly enabler: string;
  readonly risk: string;
  /** What stands before their numbers: A1, E1, R1. */
  readonly letters: { readonly assumption: string; readonly enabler: string; readonly risk: string };
  readonly ceiling: string;
  readonly ceilingMeaning: string;
  readonly key: {
    readonly leadsTo: string;
    readonly together: string;
    readonly feedsBack: string;
    readonly columnLeadsToColumn: string;
    readonly ceiling: string;
    readonly detailed: string;
    readonly unfinished: string;
    readonly otherTheory: string;
    readonly otherPage: string;
    readonly paidForBy: (funder: string) => string;
    readonly evidence: Readonly<Record<'strong' | 'promising' | 'mixed' | 'weak' | 'harm', string>>;
  };
  readonly page: (number: number, of: number) => string;
  /** Where a sheet of a poster that is cut up belongs. */
  readonly tile: (row: number, column: number, of: number) => string;
  /** Of a figure that is drawn over several pages. */
  readonly split: SplitWords;
  readonly source: (source: string) => string;
  readonly version: (version: string) => string;
  readonly logo: (organisation?: string) => string;
  /** The sign on a card that another theory tells in full. */
  readonly toldIn: (theory: string) => string;
}

/** More pages than these are counted, not named, on a card that stands on all of them. */
export const MOST_PAGES_NAMED = 3;

/** What the pages of a figure say that is drawn over several. */
export interface SplitWords {
  readonly byOutcome: string;
  readonly byActivity: string;
  readonly byGroup: string;
  /** What the marks are that arrows end in. */
  readonly marks: string;
  /** The page of all that no other shows. */
  readonly rest: string;
  readonly page: (number: number) => string;
  /** Cards of another page that one mark stands for; two or more. */
  readonly cards: (count: number) => string;
  /** Behind the words of a card that stands on other pages too. */
  readonly alsoOn: (pages: readonly number[]) => string;
  /** Behind the words of a card that another page tells in full. */
  readonly inFullOn: (page: number) => string;
}

/** The figure in words. Lists come joined and in quotation marks. */
export interface DescriptionWords {
  /** The whole alt text; `columns` are joined headings with their counts. */
  readonly altText: (title: string, columns: string, arrows: number) => string;
  readonly leadsTo: (ends: string) => string;
  readonly togetherLeadsTo: (others: string, end: string) => string;
  readonly feedsBackTo: (ends: string) => string;
  readonly includes: (words: string) => string;
  readonly fromTheory: (theory: string, words: string) => string;
  readonly columnLeadsTo: (from: string, to: string) => string;
  readonly columnFeedsBackTo: (from: string, to: string) => string;
  readonly ceilingAfter: (heading: string) => string;
  /** An arrow by its ends, without a full stop: `from` is one end, or several joined. */
  readonly arrow: (from: string, to: string, count: number) => string;
  readonly feedback: (from: string, to: string, count: number) => string;
}

/** Headings, captions and labels of documents. */
export interface DocumentWords {
  /** Where a theory has no title. */
  readonly untitled: string;
  readonly facts: Readonly<
    Record<
      'organisation' | 'authors' | 'level' | 'population' | 'version' | 'date' | 'source' | 'context' | 'funder',
      string
    >
  >;
  readonly levels: Readonly<Record<Level, string>>;
  readonly contents: string;
  readonly figure: string;
  readonly figureInWords: string;
  readonly sections: Readonly<
    Record<
      | 'narrative'
      | 'problems-and-aims'
      | 'activities'
      | 'outcomes'
      | 'links'
      | 'assumptions'
      | 'enablers'
      | 'risks'
      | 'stakeholders'
      | 'measures'
      | 'interventions'
      | 'evidence'
      | 'glossary'
      | 'notes',
      string
    >
  >;
  /** Subheadings of a long narrative; what changes bears the headings of the columns. */
  readonly narrativeParts: Readonly<Record<'need' | 'work' | 'grounds', string>>;
  /** Labels of details: headings of a table's columns, and what stands before a detail in running text. */
  readonly labels: Readonly<Record<Label, string>>;
  /** What a table shows and how it is read. */
  readonly summaries: Readonly<
    Record<
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
      | 'notes',
      string
    >
  >;
  /** The label before a part of a card: `Including`. */
  readonly including: string;
  /** A column arrow's ends. */
  readonly column: (heading: string) => string;
  readonly asAt: (text: string, date: string) => string;
  readonly by: (text: string, date: string) => string;
  readonly on: (text: string, date: string) => string;
  readonly ideas: string;
  readonly terms: readonly { readonly id: Term; readonly term: string; readonly meaning: string }[];
}

/** The words that a glossary explains, where a document has them. */
export type Term =
  | 'theory-of-change'
  | 'clinical'
  | 'system'
  | 'activity'
  | 'output'
  | 'outcome'
  | 'impact'
  | 'ceiling'
  | 'assumption'
  | 'enabler'
  | 'risk'
  | 'indicator'
  | 'measure'
  | 'baseline'
  | 'feedback'
  | 'eif'
  | 'hexagon';

/** A label in documents. */
export type Label =
  | 'input'
  | 'activity'
  | 'outcome'
  | 'stage'
  | 'group'
  | 'who'
  | 'dose'
  | 'provider'
  | 'uses'
  | 'guidance'
  | 'resources'
  | 'cost'
  | 'fundedBy'
  | 'detailedIn'
  | 'indicator'
  | 'measure'
  | 'instrument'
  | 'baseline'
  | 'target'
  | 'actual'
  | 'collectedAt'
  | 'collectedBy'
  | 'link'
  | 'because'
  | 'assumes'
  | 'appliesTo'
  | 'confidence'
  | 'evidence'
  | 'readMore'
  | 'assumption'
  | 'reliedOnBy'
  | 'enabler'
  | 'helps'
  | 'risk'
  | 'threatens'
  | 'likelihood'
  | 'severity'
  | 'mitigation'
  | 'owner'
  | 'source'
  | 'kind'
  | 'strength'
  | 'asAt'
  | 'citedFor'
  | 'about'
  | 'completedBy'
  | 'ages'
  | 'takes'
  | 'training'
  | 'licence'
  | 'intervention'
  | 'eif'
  | 'hexagon'
  | 'usedBy'
  | 'subject'
  | 'note'
  | 'question';

/** The words of the language's choices, as documents say them. */
export interface ValueWords {
  readonly degrees: Readonly<Record<Degree, string>>;
  readonly measureKinds: Readonly<Record<(typeof MEASURE_KINDS)[number], string>>;
  readonly evidenceKinds: Readonly<Record<(typeof EVIDENCE_KINDS)[number], string>>;
  readonly strengths: Readonly<Record<EvidenceStrength, string>>;
  readonly eif: (rating: (typeof EIF_RATINGS)[number], cost?: number) => string;
  readonly hexagonSides: Readonly<Record<(typeof HEXAGON_SIDES)[number], string>>;
  /** Ages as a file writes them, whose words are English: `pregnancy to 24 months`. */
  readonly ages: (written: string) => string;
  /** `start` and `end`, which the language writes without quotes; other moments are the user's own words. */
  readonly moments: Readonly<Record<'start' | 'end', string>>;
}
