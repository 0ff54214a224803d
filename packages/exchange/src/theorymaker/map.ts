/** A thing of a Theorymaker map. */
export interface MapNode {
  readonly id: string;
  readonly label: string;
  /** The boxes that it stands in, the outermost first. */
  readonly boxes: readonly string[];
}

export interface MapLink {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

/** What a Theorymaker text says. */
export interface TheoryMap {
  readonly title?: string;
  readonly nodes: readonly MapNode[];
  readonly links: readonly MapLink[];
  /** Looks, which a theory does not hold. */
  readonly looks: number;
  /** Lines that could not be read. */
  readonly unread: readonly string[];
}
