/** What a page with a live figure says: its tools, its lenses, the details of a card. */
export interface PageWords {
  /** The link at the very top, for whoever comes with the keyboard. */
  readonly skip: string;
  /** How the figure is used, in a sentence or two. */
  readonly help: string;
  /** The frame that the figure is moved in. */
  readonly figure: string;
  readonly find: string;
  readonly found: string;
  /** How many cards were found. */
  readonly count: (cards: number) => string;
  readonly close: string;
  readonly tools: Readonly<
    Record<
      'toolbar' | 'zoomIn' | 'zoomOut' | 'fit' | 'left' | 'right' | 'up' | 'down' | 'tidy' | 'copy' | 'export',
      string
    >
  >;
  /** What a card is called where one is reached. */
  readonly card: string;
  /** Sentences about a card. Lists come joined and in quotation marks. */
  readonly inColumn: (heading: string) => string;
  readonly partOf: (words: string) => string;
  readonly after: (cards: string) => string;
  /** What is asked over the lenses: what the figure is to show besides. */
  readonly lens: string;
  readonly lenses: Readonly<Record<'none' | 'evidence' | 'measures' | 'who', string>>;
  /** What the lenses say of cards. */
  readonly measuredWith: (measures: string) => string;
  readonly measured: string;
  readonly unmeasured: string;
  /** Of outcomes beyond what the team answers for. */
  readonly beyond: string;
  readonly nobody: string;
  /** Headings in a card's details. */
  readonly leadsHere: string;
  readonly leadsOn: string;
}
