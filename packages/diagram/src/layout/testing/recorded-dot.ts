/** What Graphviz dot made of the graphs of `theoryLike`; see record-dot-main-node.ts. */
export interface RecordedDot {
  readonly version: string;
  readonly drawings: readonly {
    readonly cards: number;
    readonly seed: number;
    /** Pairs of edges that cross. */
    readonly crossings: number;
    /** How far cards move when one is added at the end of a stage, px, on average over four stages. */
    readonly meanMove: number;
  }[];
}
