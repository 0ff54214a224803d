/** Names of sheets and headings of the workbook that a team plans and records its measuring in. */
export interface WorkbookWords {
  readonly sheets: {
    readonly theory: string;
    readonly framework: string;
    readonly logframe: string;
    readonly people: string;
  };
  /** Headings that documents do not have. */
  readonly headings: {
    readonly targetBy: string;
    readonly actualOn: string;
    readonly status: string;
    readonly remarks: string;
    readonly level: string;
    readonly summary: string;
    readonly verification: string;
    readonly person: string;
  };
  /** How far an outcome has come, from not begun to reached: what may be chosen in the column of that name. */
  readonly statuses: readonly [notBegun: string, onTrack: string, atRisk: string, offTrack: string, reached: string];
  readonly chooseStatus: string;
  /** The levels of a logical framework, from the highest. */
  readonly levels: Readonly<Record<'goal' | 'purpose' | 'outputs' | 'activities', string>>;
}
