import {
  type Annotated,
  type Card,
  type Evidence,
  type Id,
  type Ref,
  readableDate,
  type Theory,
  type Words,
  wordsFor,
} from '@theory-of-change/model';
import type { Run } from './document.ts';

/** A theory with what every section of its document needs: the words of its language and what names stand for. */
export interface Teller {
  readonly theory: Theory;
  readonly words: Words;
  /** Whether the team's own notes, questions and ideas are told. */
  readonly notes: boolean;
  readonly cards: readonly Card[];
  /** The short words of anything that has an id, as the figure has them. */
  readonly short: (id: Id) => string;
  /** What a pointer stands for, by its short words; its name while nothing has it. */
  readonly named: (ref: Ref) => string;
  /** Several of them: a, b and c. */
  readonly namedAll: (refs: readonly Ref[]) => string;
  readonly evidence: (ref: Ref) => Evidence | undefined;
  /** A date in the theory's language. */
  readonly date: (date: string) => string;
}

export function tellerOf(theory: Theory, notes: boolean): Teller {
  const words = wordsFor(theory);
  const known = new Map<Id, string>(
    [
      theory.cards,
      theory.externals,
      theory.stakeholders,
      theory.assumptions,
      theory.enablers,
      theory.risks,
      theory.measures,
      theory.interventions,
      theory.evidence,
    ].flatMap((list) => list.map((one): [Id, string] => [one.id, one.words])),
  );
  const sources = new Map(theory.evidence.map((one) => [one.id, one]));
  const named = (ref: Ref): string => (ref.id === undefined ? undefined : known.get(ref.id)) ?? ref.name;
  return {
    theory,
    words,
    notes,
    cards: theory.cards,
    short: (id) => known.get(id) ?? id,
    named,
    namedAll: (refs) => words.list(refs.map(named)),
    evidence: (ref) => (ref.id === undefined ? undefined : sources.get(ref.id)),
    date: (date) => readableDate(date, theory.language),
  };
}

/** The words of the bid: `in full` where the card has them. */
export function fullWords(card: Card): string {
  return card.inFull ?? card.words;
}

/** The sources that something is supported by, as the list of evidence names them. */
export function evidenceRuns(teller: Teller, of: Pick<Annotated, 'evidence'>): readonly (readonly Run[])[] {
  return of.evidence.map((ref) => [{ text: teller.named(ref) }]);
}
