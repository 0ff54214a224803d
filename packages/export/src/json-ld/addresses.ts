import type { Id, Theory } from '@theory-of-change/model';

/** The IRIs of a theory's things: the same for the same organisation, title and name, in every export. */
export class Addresses {
  /** The logic model's own. */
  readonly model: string;
  readonly #base: string;
  readonly #theory: Theory;

  constructor(theory: Theory) {
    this.#theory = theory;
    this.#base = `urn:theory-of-change:${[theory.organisation ?? '', theory.title].map(escaped).join(':')}`;
    this.model = this.named('model');
  }

  named(path: string): string {
    return `${this.#base}:${path}`;
  }

  /** Of a card or an entry. */
  of(id: Id): string {
    return this.named(this.key(id));
  }

  indicator(owner: Id, number: number): string {
    return `${this.of(owner)}:indicator:${number + 1}`;
  }

  /** What tells a thing from the others of the theory, as it can stand in an IRI. */
  key(id: Id): string {
    const card = this.#theory.cards.find((one) => one.id === id);
    return `${card?.stage ?? 'entry'}:${escaped(id)}`;
  }
}

function escaped(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}
