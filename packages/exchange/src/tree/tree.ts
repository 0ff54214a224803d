/** A line of an outline, with the lines under it. */
export interface Branch {
  readonly text: string;
  /** A heading opens a section; a line under it is a card. */
  readonly heading: boolean;
  readonly notes: readonly string[];
  readonly urls: readonly string[];
  readonly children: readonly Branch[];
}

/** A line that says nothing but its words. */
export function branch(text: string, more: Partial<Branch> = {}): Branch {
  return { text, heading: false, notes: [], urls: [], children: [], ...more };
}
