/** What laying out takes, in ms. */
export interface LayoutTimes {
  /** To load ELK and make its engine. */
  readonly load: number;
  /** The first layout of a process, as the command line has it. */
  readonly first: number;
  /** A cold layout of the best quality, when the process has made many. */
  readonly cold: number;
  /** The same with the effort for a screen. */
  readonly coldLive: number;
  /** After an edit, seeded with the order before: what typing costs. */
  readonly seeded: number;
}
