import { familiesOf } from '../families.ts';
import { shortestWay } from '../shortest-way.ts';
import { stepsOf } from '../steps.ts';
import type { Card, ExternalCard, Id, Theory } from '../theory.ts';

/** The ways along `->`, where a part stands for its whole and a whole for its parts, as on a pathway. */
export class Routes {
  readonly #cards: ReadonlyMap<Id, Card | ExternalCard>;
  readonly #families: ReadonlyMap<Id, readonly Id[]>;
  readonly #next = new Map<Id, Id[]>();

  constructor(theory: Theory) {
    this.#cards = new Map([...theory.cards, ...theory.externals].map((card) => [card.id, card]));
    this.#families = familiesOf(theory.cards);
    for (const { from, to } of stepsOf(theory)) {
      const known = this.#next.get(from);
      if (known) known.push(to);
      else this.#next.set(from, [to]);
    }
  }

  /** What one arrow leads to. */
  after(id: Id): readonly Id[] {
    return this.#familyOf(id).flatMap((one) => this.#next.get(one) ?? []);
  }

  /** All that any number of arrows lead to, with what includes it and what it includes. */
  downstream(starts: readonly Id[]): ReadonlySet<Id> {
    const reached = new Set(starts.flatMap((id) => this.after(id)));
    // What is found is gone on from: the set grows while it is walked.
    for (const id of reached) for (const next of this.after(id)) reached.add(next);
    return new Set([...reached].flatMap((id) => this.#familyOf(id)));
  }

  /** The cards between two. */
  between(from: Id, to: Id): readonly (Card | ExternalCard)[] {
    const ends = new Set(this.#familyOf(to));
    const links = (id: Id) => this.after(id).map((next) => (ends.has(next) ? to : next));
    const way = shortestWay(from, to, links) ?? [];
    return way.slice(1, -1).flatMap((id) => this.#cards.get(id) ?? []);
  }

  #familyOf(id: Id): readonly Id[] {
    return [id, ...(this.#families.get(id) ?? [])];
  }
}
