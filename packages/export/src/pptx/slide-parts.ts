/** A picture or other file that a slide shows. */
export interface Medium {
  readonly data: Uint8Array;
  readonly extension: 'png' | 'jpg' | 'svg';
}

/** What a slide points to, by the ids of its relationships. */
export type Relation =
  | { readonly id: string; readonly kind: 'image'; readonly medium: Medium }
  | { readonly id: string; readonly kind: 'link'; readonly href: string };

/** Counts the shapes of a slide, and keeps what it points to. Ids of relationships begin behind layout and notes. */
export class SlideParts {
  /** BCP 47, with a country: what the slide's words are proofread in. */
  readonly language: string;
  readonly #relations: Relation[] = [];
  #lastId = 1;

  constructor(language: string) {
    this.language = language;
  }

  get relations(): readonly Relation[] {
    return this.#relations;
  }

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  image(medium: Medium): string {
    const known = this.#relations.find((one) => one.kind === 'image' && one.medium.data === medium.data);
    return known?.id ?? this.#add((id) => ({ id, kind: 'image', medium }));
  }

  link(href: string): string {
    const known = this.#relations.find((one) => one.kind === 'link' && one.href === href);
    return known?.id ?? this.#add((id) => ({ id, kind: 'link', href }));
  }

  #add(make: (id: string) => Relation): string {
    const id = `rId${this.#relations.length + FIRST}`;
    this.#relations.push(make(id));
    return id;
  }
}

/** rId1 is the layout, rId2 the notes. */
const FIRST = 3;
