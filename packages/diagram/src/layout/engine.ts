/** A node as the placement engine takes it and gives it back: `x` and `y` go in as hints, come out as places. */
export interface EngineNode {
  readonly id: string;
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
  readonly ports: readonly EnginePort[];
  readonly layoutOptions: Readonly<Record<string, string>>;
}

interface EnginePort {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly layoutOptions: Readonly<Record<string, string>>;
}

export interface EngineEdge {
  readonly id: string;
  /** Ids of ports. */
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/** The JSON of ELK, as far as the layout uses it. */
export interface EngineGraph {
  readonly id: string;
  readonly layoutOptions: Readonly<Record<string, string>>;
  readonly children: readonly EngineNode[];
  readonly edges: readonly EngineEdge[];
}

interface Place {
  readonly id: string;
  readonly y?: number;
}

/** What places the cards: ELK (`createElk()` of `@theory-of-change/diagram/elk`), handed in so that nothing here loads it. */
export interface LayoutEngine {
  /** Gives each node its place. May change its input. */
  layout(graph: EngineGraph): Promise<{ readonly children?: readonly Place[] }>;
}
