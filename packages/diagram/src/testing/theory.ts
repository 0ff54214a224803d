import {
  type Arrow,
  type Card,
  type Id,
  type Range,
  type Ref,
  STAGE_HEADINGS,
  STAGES,
  type Stage,
  type Theory,
} from '@theory-of-change/model';

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const ANNOTATED = { notes: [], questions: [], evidence: [], urls: [] };

/** What a test says of a card; the rest is empty. */
export interface CardSketch {
  readonly stage: Stage;
  readonly words: string;
  readonly parent?: Id;
  readonly group?: string;
  readonly unfinished?: boolean;
  readonly fundedBy?: readonly string[];
}

/** What a test says of a theory. Arrows are written `a -> b`, `a & b -> c` or `a ~> b`, with what they assume behind `|`. */
export interface TheorySketch {
  readonly cards: Readonly<Record<Id, CardSketch>>;
  readonly arrows?: readonly string[];
  readonly columnArrows?: readonly string[];
  readonly assumptions?: Readonly<Record<Id, string>>;
  readonly enablers?: Readonly<Record<Id, { readonly words: string; readonly helps?: readonly Id[] }>>;
  readonly risks?: Readonly<Record<Id, { readonly words: string; readonly threatens?: readonly Id[] }>>;
  readonly headings?: Readonly<Partial<Record<Stage, string>>>;
  readonly timeframes?: Readonly<Partial<Record<Stage, string>>>;
  readonly about?: Partial<Theory>;
}

/** A theory as the language would read it, from as little as a test wants to say. */
export function sketch(words: TheorySketch): Theory {
  const cards = Object.entries(words.cards).map(([id, card], i) => makeCard(id, card, i));
  const stages = new Set(cards.map((card) => card.stage));
  let line = cards.length;
  const item = (id: Id, text: string) => {
    line += 1;
    return { ...ANNOTATED, id, name: id, words: text, source: { range: lineRange(line) } };
  };
  return {
    kind: 'theory',
    uri: 'memory:/theory.toc',
    title: 'A theory',
    status: 'final',
    language: 'en-GB',
    contexts: [],
    columns: STAGES.filter((stage) => stages.has(stage)).map((stage) => {
      const timeframe = words.timeframes?.[stage];
      return {
        stage,
        heading: words.headings?.[stage] ?? STAGE_HEADINGS[stage],
        groups: [...new Set(cards.flatMap((card) => (card.stage === stage ? (card.group ?? []) : [])))],
        source: { range: NOWHERE },
        ...(timeframe === undefined ? {} : { timeframe }),
      };
    }),
    cards: [...cards].sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)),
    arrows: (words.arrows ?? []).map(makeArrow),
    columnArrows: (words.columnArrows ?? []).map((text, i) => {
      const arrow = makeArrow(text, i);
      return { ...arrow, id: `column-${i}`, from: arrow.from[0] as Stage, to: arrow.to as Stage };
    }),
    imports: [],
    externals: [],
    stakeholders: [],
    assumptions: Object.entries(words.assumptions ?? {}).map(([id, text], i) => ({
      ...item(id, text),
      number: i + 1,
      indicators: [],
    })),
    enablers: Object.entries(words.enablers ?? {}).map(([id, enabler], i) => ({
      ...item(id, enabler.words),
      number: i + 1,
      helps: (enabler.helps ?? []).map(ref),
      indicators: [],
    })),
    risks: Object.entries(words.risks ?? {}).map(([id, risk], i) => ({
      ...item(id, risk.words),
      number: i + 1,
      threatens: (risk.threatens ?? []).map(ref),
      indicators: [],
    })),
    ideas: [],
    measures: [],
    interventions: [],
    evidence: [],
    ...words.about,
  };
}

function makeCard(id: Id, card: CardSketch, i: number): Card {
  return {
    ...ANNOTATED,
    id,
    name: id,
    source: { range: lineRange(i + 1) },
    who: [],
    uses: [],
    resources: [],
    guidance: [],
    indicators: [],
    ...card,
    fundedBy: card.fundedBy ?? [],
  };
}

function makeArrow(text: string, i: number): Arrow {
  const [ends = '', assumed = ''] = text.split('|');
  const kind = ends.includes('~>') ? 'feedback' : 'leads-to';
  const [from = '', to = ''] = ends.split(/[-~]>/);
  return {
    ...ANNOTATED,
    id: `arrow-${i}`,
    kind,
    from: names(from, '&'),
    to: to.trim(),
    assumes: names(assumed, ',').map(ref),
    source: { range: lineRange(100 + i) },
    restated: [],
  };
}

function names(text: string, between: string): readonly string[] {
  return text
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function ref(name: string): Ref {
  return { name, id: name, range: NOWHERE };
}

function lineRange(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: 1 } };
}
