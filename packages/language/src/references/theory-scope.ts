import { type AstNodeDescription, MultiMap, type Scope, type Stream, stream } from 'langium';
import { nameKey } from './names.ts';

/** A name that more than one file brings: where it comes from first, and where else. */
export interface Clash {
  readonly name: string;
  readonly meanings: readonly AstNodeDescription[];
}

/** What the names in one file mean: its own first, then those that it imports. One look-up each. */
export class TheoryScope implements Scope {
  readonly #names: MultiMap<string, AstNodeDescription>;

  constructor(entries: Iterable<readonly [string, AstNodeDescription]>) {
    this.#names = new MultiMap();
    for (const [name, description] of entries) this.#names.add(name, description);
  }

  getElement(name: string): AstNodeDescription | undefined {
    return this.#names.get(nameKey(name))[0];
  }

  getElements(name: string): Stream<AstNodeDescription> {
    return stream(this.#names.get(nameKey(name)));
  }

  getAllElements(): Stream<AstNodeDescription> {
    return this.#names.values();
  }

  /** The name's several meanings, where they come from different files: nobody can tell which is meant. */
  clash(name: string): Clash | undefined {
    const meanings = this.#names.get(nameKey(name));
    const files = new Set(meanings.map((meaning) => meaning.documentUri.toString()));
    return files.size > 1 ? { name, meanings } : undefined;
  }
}
