import type { Stage } from './stages.ts';
import type { Arrow, Card, Id, Theory } from './theory.ts';

// Values with nothing in them but what is said: for whoever makes a theory by other means than a `.toc` file, and tests.

const NOWHERE = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
const BARE = { notes: [], questions: [], evidence: [], urls: [], source: NOWHERE };

/** A theory with no column, no card and no arrow, a draft in British English. */
export function emptyTheory(uri: string): Theory {
  return {
    kind: 'theory',
    uri,
    title: '',
    status: 'draft',
    language: 'en-GB',
    contexts: [],
    imports: [],
    columns: [],
    cards: [],
    arrows: [],
    columnArrows: [],
    externals: [],
    stakeholders: [],
    assumptions: [],
    enablers: [],
    risks: [],
    ideas: [],
    measures: [],
    interventions: [],
    evidence: [],
  };
}

/** A card that says nothing but its words. */
export function plainCard(id: Id, stage: Stage, words: string): Card {
  return {
    ...BARE,
    id,
    stage,
    words,
    who: [],
    uses: [],
    resources: [],
    fundedBy: [],
    guidance: [],
    indicators: [],
  };
}

/** An arrow from how it is written, by ids: `a -> b`, `a & b -> c`, `a ~> b`. Its id is its text. */
export function plainArrow(text: string): Arrow {
  const [from = '', to = ''] = text.trim().split(/\s*[-~]>\s*/);
  return {
    ...BARE,
    id: text,
    kind: text.includes('~>') ? 'feedback' : 'leads-to',
    from: from.split(/\s*&\s*/),
    to,
    assumes: [],
    restated: [],
  };
}
