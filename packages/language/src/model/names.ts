import type { Id, Ref } from '@theory-of-change/model';
import type { AstNode, Reference } from 'langium';
import type { Card, Entry, Include, Item, Referable } from '../generated/ast.ts';
import { onOneLine, sayingOf } from './details.ts';
import { copyRange } from './places.ts';

/** Cards and entries with their ids, and what is found by name or by words. */
export class Names {
  private readonly ids = new Map<AstNode, Id>();
  /** How often each wanted id was asked for. */
  private readonly asked = new Map<Id, number>();
  private readonly linked: boolean;
  private readonly byName = new Map<string, Card | Include | Entry>();
  private readonly byWords = new Map<string, Card | Include>();

  /** `linked`: whether references are resolved; before that, names are looked up in the file itself. */
  constructor(linked: boolean) {
    this.linked = linked;
  }

  /** Gives an item its id: its name, else its stage or list and its words; a number tells the same ones apart. */
  declare(item: Card | Include | Entry, place: string): Id {
    const own = item.name ?? `${place}/${wordsKey(sayingOf(item))}`;
    const id = this.free(own);
    this.ids.set(item, id);
    if (item.name !== undefined && !this.byName.has(item.name)) this.byName.set(item.name, item);
    return id;
  }

  /** Gives something of another file an id. */
  declareForeign(item: Item, name: string): Id {
    const id = this.free(name);
    this.ids.set(item, id);
    return id;
  }

  /** Makes a card known by its words; of several with the same words the first counts. */
  declareWords(card: Card | Include): void {
    const words = wordsKey(sayingOf(card));
    if (!this.byWords.has(words)) this.byWords.set(words, card);
  }

  idOf(node: AstNode): Id | undefined {
    return this.ids.get(node);
  }

  /** The card that has exactly these words. */
  cardOf(words: string): Card | Include | undefined {
    return this.byWords.get(wordsKey(words));
  }

  /** What a reference means; where it is not resolved, what has that name in this file. */
  targetOf(reference: Reference<Referable>): Referable | undefined {
    return (this.linked ? reference.ref : undefined) ?? this.byName.get(reference.$refText);
  }

  pointer(reference: Reference<Referable>): Ref {
    const target = this.targetOf(reference);
    const id = target && this.ids.get(target);
    return {
      name: reference.$refText,
      ...(id === undefined ? {} : { id }),
      range: copyRange(reference.$refNode?.range),
    };
  }

  private free(wanted: Id): Id {
    const times = (this.asked.get(wanted) ?? 0) + 1;
    this.asked.set(wanted, times);
    return times === 1 ? wanted : this.free(`${wanted}#${times}`);
  }
}

/** Words as they are compared: in NFC, blanks as one. */
export function wordsKey(words: string): string {
  return onOneLine(words.normalize('NFC'));
}
