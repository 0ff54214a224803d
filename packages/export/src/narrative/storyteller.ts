import type { Arrow, Card, Id, NarrativeWords, Saying, Stage, Theory, Voice } from '@theory-of-change/model';
import { fullWords, type Teller } from '../document/teller.ts';
import type { Keeps } from './cuts.ts';

/** What every part of a narrative needs: the theory, the words, and what is to be told of it. */
export interface Storyteller {
  readonly teller: Teller;
  readonly theory: Theory;
  readonly phrases: NarrativeWords;
  readonly voice: Voice;
  readonly keeps: Keeps;
  /** The cards of a column that are told, without those that others include. */
  readonly told: (stage: Stage) => readonly Card[];
  /** The card that includes this one. */
  readonly parentOf: (id: Id) => Id | undefined;
  readonly partsOf: (card: Card) => readonly Card[];
  /** A card's words where it is told: in full, unless that is cut. */
  readonly saying: (card: Card) => Saying;
  /** The figure's short words of a card, to come back to it. */
  readonly short: (id: Id) => Saying | undefined;
  readonly say: (words: string) => Saying;
  /** Names of people and things as they stand inside a sentence. */
  readonly inside: (words: string) => string;
  /** The arrows that lead to a card from what is told. */
  readonly arrowsTo: (id: Id) => readonly Arrow[];
  /** A source as evidence names it; only its author and year when it comes again. */
  readonly sourceName: (words: string) => string;
  /** The reasons of arrows, each once in the whole narrative. */
  readonly reasonsOf: (arrows: readonly Pick<Arrow, 'because'>[]) => readonly Saying[];
}

/** What holds for a theory however much of it is told. */
export interface Telling {
  readonly teller: Teller;
  readonly say: (words: string) => Saying;
  readonly because: (words: string) => Saying;
  readonly inside: (words: string) => string;
  readonly cards: ReadonlyMap<Id, Card>;
  readonly columns: ReadonlyMap<Stage, readonly Card[]>;
  readonly parts: ReadonlyMap<Id, readonly Card[]>;
  /** The arrows to a card or one of its parts, feedback left out. */
  readonly arrows: ReadonlyMap<Id, readonly Arrow[]>;
}

export function tellingOf(teller: Teller): Telling {
  const { cards, arrows } = teller.theory;
  const byId = new Map(cards.map((card) => [card.id, card]));
  const forward = arrows.filter(({ kind }) => kind === 'leads-to');
  return {
    ...sayingsOf(teller),
    teller,
    cards: byId,
    columns: groupedBy(
      cards.filter(({ parent }) => parent === undefined),
      ({ stage }) => [stage],
    ),
    parts: groupedBy(cards, ({ parent }) => (parent === undefined ? [] : [parent])),
    arrows: groupedBy(forward, ({ to }) => {
      const parent = byId.get(to)?.parent;
      return parent === undefined ? [to] : [to, parent];
    }),
  };
}

function groupedBy<Key, One>(
  list: readonly One[],
  keysOf: (one: One) => readonly Key[],
): ReadonlyMap<Key, readonly One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of list) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return groups;
}

function sayingsOf(teller: Teller): Pick<Telling, 'say' | 'because' | 'inside'> {
  // Sentences of one language around words of another: those stay as they are.
  if (!teller.theory.language.toLowerCase().startsWith(teller.words.tag)) {
    const say = (words: string): Saying => ({ form: 'other', text: words.replace(/(?<!\.)\.$/u, '') });
    return { say, because: say, inside: (words) => words };
  }
  const names = namesIn(teller.theory);
  const { saying, reason, inside } = teller.words.narrative;
  const known = new Map<string, Saying>();
  return {
    inside: (words) => inside(words, names),
    because: (words) => reason(words, names),
    say: (words) => {
      const said = known.get(words) ?? saying(words, names);
      known.set(words, said);
      return said;
    },
  };
}

export function storytellerOf(telling: Telling, keeps: Keeps): Storyteller {
  const { teller, say, because: reason, inside, cards } = telling;
  const { theory } = teller;
  const externals = new Map(theory.externals.map((external) => [external.id, external]));
  const isTold = (card: Card): boolean =>
    keeps('card', card.parent ?? card.id) && (card.parent === undefined || keeps('part', card.id));
  const isThere = (id: Id): boolean => {
    const card = cards.get(id);
    return card === undefined ? externals.has(id) : keeps('card', card.parent ?? card.id);
  };
  const toldReasons = new Set<string>();
  const toldSources = new Set<string>();
  return {
    teller,
    theory,
    phrases: teller.words.narrative,
    voice: theory.organisation === undefined ? 'plain' : 'we',
    keeps,
    told: (stage) => (telling.columns.get(stage) ?? []).filter(isTold),
    parentOf: (id) => cards.get(id)?.parent,
    partsOf: ({ id }) => (telling.parts.get(id) ?? []).filter(isTold),
    saying: (card) => say(keeps('words in full', card.id) ? fullWords(card) : card.words),
    short: (id) => {
      const card = cards.get(id);
      if (card !== undefined) return isTold(card) ? say(card.words) : undefined;
      const external = externals.get(id);
      if (external === undefined) return undefined;
      const said = say(external.words);
      return { ...said, text: teller.words.narrative.elsewhere(said.text, external.theory) };
    },
    say,
    inside,
    arrowsTo: (id) => (telling.arrows.get(id) ?? []).filter(({ from }) => from.some(isThere)),
    sourceName: (words) => {
      if (toldSources.has(words)) return /^.{2,60}?\(\d{4}\)/u.exec(words)?.[0] ?? words;
      toldSources.add(words);
      return words;
    },
    reasonsOf: (arrows) =>
      arrows.flatMap(({ because }) => {
        if (because === undefined || toldReasons.has(because) || !keeps('reason', because)) return [];
        toldReasons.add(because);
        return [reason(because)];
      }),
  };
}

/** The words that stand with a capital inside a sentence of the theory: names of people and places. */
function namesIn(theory: Theory): ReadonlySet<string> {
  const texts = [
    theory.title,
    theory.population?.words ?? '',
    ...theory.contexts,
    ...theory.cards.flatMap(({ words, inFull, provider }) => [words, inFull ?? '', provider ?? '']),
    ...[theory.assumptions, theory.enablers, theory.risks, theory.stakeholders].flatMap((list) =>
      list.map(({ words }) => words),
    ),
    ...theory.arrows.map(({ because }) => because ?? ''),
  ];
  const capitals = /(?<=[\p{Ll}\p{N},;)] )\p{Lu}\p{Ll}+(?:[’'-]\p{Ll}+)*/gu;
  const first = theory.organisation?.split(/\s+/u)[0];
  return new Set([...texts.flatMap((text) => text.match(capitals) ?? []), ...(first === undefined ? [] : [first])]);
}
