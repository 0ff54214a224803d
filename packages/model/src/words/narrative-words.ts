/** The connecting words of a narrative. */
export interface NarrativeWords {
  readonly heading: string;
}
