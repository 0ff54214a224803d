import type * as model from '@theory-of-change/model';
import {
  type Card,
  emptyTheory,
  plainCard,
  STAGE_HEADINGS,
  STAGES,
  type Stage,
  shortName,
  type Theory,
} from '@theory-of-change/model';
import type { Imported } from '../imported.ts';
import { oneLine, wordsKey } from './words.ts';

const NOWHERE: model.Source = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };

/** What a reader may say of a card besides its words. */
export type CardDetails = Partial<
  Pick<Card, 'name' | 'parent' | 'group' | 'inFull' | 'dose' | 'provider' | 'cost' | 'detailedIn'>
>;

/** The parts of a card that grow while a file is read. */
interface Growing {
  readonly indicators: model.Indicator[];
  readonly notes: string[];
  readonly questions: string[];
  readonly urls: string[];
  readonly resources: string[];
  readonly fundedBy: string[];
  readonly guidance: string[];
  readonly who: model.Ref[];
  readonly evidence: model.Ref[];
}

/** A card that is being read. */
export type DraftCard = Card & Growing;

/** What a reader says of an arrow besides its ends. */
export type ArrowDetails = Partial<Pick<model.Arrow, 'kind' | 'because' | 'assumes' | 'confidence'>>;

type ListWord = 'stakeholders' | 'assumptions' | 'enablers' | 'risks' | 'measures' | 'evidence';

/** Puts a theory together while another program's file is read. */
export class Draft {
  #theory: Theory;
  readonly #cards: DraftCard[] = [];
  readonly #byWords = new Map<string, DraftCard>();
  readonly #byPlace = new Map<string, DraftCard>();
  readonly #headings = new Map<Stage, string>();
  readonly #timeframes = new Map<Stage, string>();
  readonly #stages = new Set<Stage>();
  readonly #groups = new Map<Stage, string[]>();
  readonly #arrows = new Map<string, model.Arrow>();
  readonly #lists: Record<ListWord, Map<string, string>> = {
    stakeholders: new Map(),
    assumptions: new Map(),
    enablers: new Map(),
    risks: new Map(),
    measures: new Map(),
    evidence: new Map(),
  };
  readonly #ideas: model.Idea[] = [];
  readonly #losses: string[] = [];
  readonly #names = new Set<string>();

  constructor(uri: string) {
    this.#theory = { ...emptyTheory(uri), status: 'workshop' };
  }

  /** Whether nothing was read yet. */
  get empty(): boolean {
    return (
      this.#cards.length === 0 && this.#ideas.length === 0 && Object.values(this.#lists).every((one) => one.size === 0)
    );
  }

  get cards(): readonly DraftCard[] {
    return this.#cards;
  }

  /** Says something of the whole. */
  say(
    what: Partial<
      Pick<
        Theory,
        'title' | 'organisation' | 'authors' | 'sourceNote' | 'date' | 'level' | 'status' | 'edition' | 'population'
      >
    >,
  ): void {
    this.#theory = { ...this.#theory, ...what };
  }

  context(words: string): void {
    this.#theory = { ...this.#theory, contexts: [...this.#theory.contexts, oneLine(words)] };
  }

  /** A sentence for the report. */
  lose(sentence: string): void {
    if (!this.#losses.includes(sentence)) this.#losses.push(sentence);
  }

  /** Opens a column; a heading that is not the usual one is kept. */
  column(stage: Stage, heading?: string): void {
    this.#stages.add(stage);
    const words = heading === undefined ? '' : oneLine(heading);
    const isUsual = words.toLowerCase() === STAGE_HEADINGS[stage].toLowerCase() || words.toLowerCase() === stage;
    if (words !== '' && !isUsual && !this.#headings.has(stage)) this.#headings.set(stage, words);
  }

  /** When a column's changes are seen; the first that is said counts. */
  timeframe(stage: Stage, words: string): void {
    if (oneLine(words) !== '' && !this.#timeframes.has(stage)) this.#timeframes.set(stage, oneLine(words));
  }

  /** A card; the same words in the same column and group are the same card. Words without letters are none. */
  card(stage: Stage, words: string, details: CardDetails = {}): DraftCard | undefined {
    const said = oneLine(words);
    if (said === '') return undefined;
    this.#stages.add(stage);
    const { group, parent } = details;
    const place = JSON.stringify([stage, parent ?? null, wordsKey(said)]);
    const known = this.#byPlace.get(place);
    if (known) return known;
    if (group !== undefined) {
      const groups = this.#groups.get(stage) ?? [];
      if (!groups.includes(group)) this.#groups.set(stage, [...groups, group]);
    }
    const card: DraftCard = {
      ...plainCard(`card ${this.#cards.length + 1}`, stage, said),
      ...details,
      indicators: [],
      notes: [],
      questions: [],
      urls: [],
      resources: [],
      fundedBy: [],
      guidance: [],
      who: [],
      evidence: [],
    };
    if (details.name !== undefined) this.#names.add(details.name);
    this.#cards.push(card);
    this.#byPlace.set(place, card);
    if (!this.#byWords.has(wordsKey(said))) this.#byWords.set(wordsKey(said), card);
    return card;
  }

  /** The card with these words, wherever it stands. */
  find(words: string): DraftCard | undefined {
    return this.#byWords.get(wordsKey(words));
  }

  /** An arrow; one that is there already gets what is new. */
  arrow(from: readonly DraftCard[], to: DraftCard, details: ArrowDetails = {}): void {
    const origins = from.filter((card) => card !== to && card.parent !== to.id && to.parent !== card.id);
    if (origins.length < from.length)
      this.lose(`“${to.words}” cannot lead to itself or to its own part: that arrow is left out`);
    if (origins.length === 0) return;
    const ids = origins.map(({ id }) => id);
    const key = JSON.stringify([[...ids].sort(), to.id]);
    const before = this.#arrows.get(key);
    this.#arrows.set(key, {
      id: `${ids.join(' & ')} -> ${to.id}`,
      kind: 'leads-to',
      from: ids,
      to: to.id,
      notes: [],
      questions: [],
      evidence: [],
      urls: [],
      assumes: [],
      source: NOWHERE,
      restated: [],
      ...details,
      ...before,
    });
  }

  /** An entry of a list by its words, and its name; the same words are the same entry. */
  entry(list: ListWord, words: string): string {
    const said = oneLine(words);
    const known = this.#lists[list].get(said);
    if (known !== undefined || said === '') return known ?? '';
    const name = shortName(said, this.#names);
    this.#names.add(name);
    this.#lists[list].set(said, name);
    return name;
  }

  /** A pointer to an entry of a list. */
  ref(list: ListWord, words: string): model.Ref {
    const name = this.entry(list, words);
    return { name, id: name, range: NOWHERE.range };
  }

  /** Words that have no place of their own: the parking lot keeps them. */
  idea(words: string, note?: string): void {
    const said = oneLine(words);
    if (said === '') return;
    this.#ideas.push({
      id: `idea ${this.#ideas.length + 1}`,
      words: said,
      notes: note === undefined ? [] : [oneLine(note)],
      questions: [],
      evidence: [],
      urls: [],
      source: NOWHERE,
    });
  }

  /** The theory. Cards that arrows end at have short names. */
  finish(): Imported {
    const ends = new Set([...this.#arrows.values()].flatMap(({ from, to }) => [...from, to]));
    const cards = this.#cards.map((card) => {
      if (card.name !== undefined || !ends.has(card.id)) return card;
      const name = shortName(card.words, this.#names);
      this.#names.add(name);
      return { ...card, name };
    });
    const bare = (list: ListWord) =>
      [...this.#lists[list]].map(([words, name], at) => ({
        id: name,
        name,
        words,
        number: at + 1,
        notes: [],
        questions: [],
        evidence: [],
        urls: [],
        indicators: [],
        source: NOWHERE,
      }));
    return {
      theory: {
        ...this.#theory,
        columns: STAGES.filter((stage) => this.#stages.has(stage)).map((stage) => ({
          stage,
          ...timeframeOf(this.#timeframes.get(stage)),
          heading: this.#headings.get(stage) ?? STAGE_HEADINGS[stage],
          groups: this.#groups.get(stage) ?? [],
          source: NOWHERE,
        })),
        cards: STAGES.flatMap((stage) => inOrder(cards.filter((card) => card.stage === stage))),
        arrows: [...this.#arrows.values()],
        stakeholders: bare('stakeholders'),
        assumptions: bare('assumptions'),
        enablers: bare('enablers').map((one) => ({ ...one, helps: [] })),
        risks: bare('risks').map((one) => ({ ...one, threatens: [] })),
        measures: bare('measures').map((one) => ({ ...one, about: [], completedBy: [] })),
        evidence: bare('evidence'),
        ideas: this.#ideas,
      },
      losses: this.#losses,
    };
  }
}

function timeframeOf(timeframe: string | undefined): { readonly timeframe?: string } {
  return timeframe === undefined ? {} : { timeframe };
}

/** A card before those that it includes, groups together. */
function inOrder(cards: readonly Card[]): readonly Card[] {
  const groups = new Map<string | undefined, Card[]>();
  const parts = new Map<string, Card[]>();
  for (const card of cards) {
    if (card.parent === undefined) add(groups, card.group, card);
    else add(parts, card.parent, card);
  }
  return [...groups.values()].flat().flatMap((card) => [card, ...(parts.get(card.id) ?? [])]);
}

function add<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
