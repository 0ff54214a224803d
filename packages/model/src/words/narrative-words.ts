/**
 * What a card's words are, as far as a language can tell from them, so that they can stand inside a sentence:
 * `deed` “offer families therapy”, `clause` “parents feel less stress”, `thing` “weekly visits at home”; `other`: no
 * telling, so they stand alone or behind a colon.
 */
export interface Saying {
  readonly form: 'deed' | 'clause' | 'thing' | 'other';
  /** Without a full stop; begins with a small letter where the language wants one inside a sentence. */
  readonly text: string;
}

/** `we`: an organisation speaks. `plain`: nobody does. */
export type Voice = 'we' | 'plain';

/** A change with what leads to it. */
export interface TellChange {
  readonly change: Saying;
  /** What leads to it, by the short words of the figure; none where that need not be said. */
  readonly causes: readonly Saying[];
  readonly reasons: readonly Saying[];
  /** Begins the sentence: the stage's time, or the label of a group. */
  readonly opening?: string;
  /** Counts the sentences of a paragraph, so that they do not all begin alike. */
  readonly nth: number;
  readonly voice: Voice;
}

export interface TellWork {
  /** One deed, or several of which nothing more is said. */
  readonly work: readonly Saying[];
  /** The problems that it answers, where no aims stand between and they were not told before. */
  readonly problems: readonly Saying[];
  /** The aims that it serves, by their short words; none where that need not be said. */
  readonly aims: readonly Saying[];
  readonly reasons: readonly Saying[];
  readonly nth: number;
  readonly voice: Voice;
}

export interface TellIndicator {
  readonly words: string;
  readonly measures: readonly string[];
  readonly baseline?: string;
  readonly targets: readonly string[];
  readonly actuals: readonly string[];
  readonly moments: readonly string[];
  readonly collectedBy?: string;
}

export interface TellRisk {
  readonly risk: Saying;
  readonly mitigation?: Saying;
  readonly likelihood?: string;
  readonly severity?: string;
  readonly nth: number;
  readonly voice: Voice;
}

/** The sentences of a narrative. Each gives one sentence or a few, whole, with capital and full stop. */
export interface NarrativeWords {
  /** How words fit into a sentence; `names`: words that begin with a capital wherever they stand. */
  readonly saying: (words: string, names: ReadonlySet<string>) => Saying;
  /** The same for the words behind a “because”. */
  readonly reason: (words: string, names: ReadonlySet<string>) => Saying;
  /** A card that another theory tells. */
  readonly elsewhere: (words: string, theory: string) => string;
  /** Words that name people, a provider or a thing, as they stand inside a sentence. */
  readonly inside: (words: string, names: ReadonlySet<string>) => string;
  /** A list inside a sentence; parted by semicolons where its items have commas of their own. */
  readonly items: (items: readonly string[]) => string;
  readonly about: (told: {
    readonly organisation?: string;
    readonly population?: string;
    readonly ages?: string;
  }) => string;
  readonly context: (contexts: readonly Saying[]) => string;
  /** Problems alone. */
  readonly problems: (problems: readonly Saying[]) => string;
  /** Aims alone. */
  readonly aims: (aims: readonly Saying[], voice: Voice) => string;
  /** Problems with the aims that answer them. */
  readonly needAndAims: (
    problems: readonly Saying[],
    aims: readonly Saying[],
    reasons: readonly Saying[],
    nth: number,
    voice: Voice,
  ) => string;
  /** A short theory in one sentence: because of problems we do something, so that something changes. */
  readonly pathway: (told: {
    readonly problems: readonly Saying[];
    readonly work: readonly Saying[];
    readonly changes: readonly Saying[];
    /** When: “by the end of therapy”. */
    readonly opening: string;
    readonly voice: Voice;
  }) => string;
  readonly inputs: (inputs: readonly Saying[], voice: Voice) => string;
  readonly work: (told: TellWork) => string;
  /** Reasons for what was just told; nothing where there are none. */
  readonly because: (reasons: readonly Saying[]) => string;
  readonly workFor: (told: {
    readonly provider?: string;
    readonly who: readonly string[];
    readonly dose?: string;
  }) => string;
  readonly uses: (names: readonly string[]) => string;
  readonly guidance: (guidance: readonly string[]) => string;
  readonly resources: (resources: readonly string[]) => string;
  readonly cost: (cost: string) => string;
  readonly fundedBy: (funders: readonly string[]) => string;
  readonly parts: (
    parts: readonly { readonly part: Saying; readonly uses: readonly string[] }[],
    voice: Voice,
  ) => string;
  readonly outputs: (outputs: readonly Saying[]) => string;
  /** When a stage's changes are seen, to begin a sentence with: “By the end of therapy”, “In the long term”. */
  readonly opening: (stage: 'short-term' | 'medium-term' | 'long-term' | 'impact', timeframe?: string) => string;
  /** Begins a sentence with the label of a group. */
  readonly group: (label: string) => string;
  /** How many changes a stage has, two or more; `nth` counts the stages that are told. */
  readonly changes: (opening: string, count: number, nth: number, voice: Voice) => string;
  readonly change: (told: TellChange) => string;
  /** Changes in one sentence, where nothing more is said of each. */
  readonly changeList: (
    told: Pick<TellChange, 'opening' | 'voice'> & { readonly changes: readonly Saying[] },
  ) => string;
  /** The parts of a change. */
  readonly including: (parts: readonly Saying[]) => string;
  readonly feedback: (from: Saying, to: Saying, reasons: readonly Saying[]) => string;
  readonly columnReason: (from: string, to: string, reason: Saying) => string;
  /** What a step rests on: `strength` is of the value words. */
  readonly evidence: (
    sources: readonly string[],
    strength?: 'strong' | 'promising' | 'mixed' | 'weak' | 'none' | 'harm',
  ) => string;
  readonly scope: (appliesTo: string) => string;
  readonly confidence: (degree: 'low' | 'medium' | 'high', voice: Voice) => string;
  readonly indicator: (told: TellIndicator) => string;
  /** `of`: how many of the changes that were told before it the indicators measure. */
  readonly measured: (
    indicators: readonly string[],
    of: { readonly measured: number; readonly told: number },
    voice: Voice,
  ) => string;
  readonly ceiling: (voice: Voice) => string;
  readonly assumptions: (assumptions: readonly Saying[], voice: Voice) => string;
  readonly watched: (indicators: readonly string[], voice: Voice) => string;
  readonly enablers: (enablers: readonly Saying[]) => string;
  readonly risk: (told: TellRisk) => string;
}
