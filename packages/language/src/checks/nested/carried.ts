import type { Range } from '@theory-of-change/model';
import { shortName } from '@theory-of-change/model';
import { type AstNode, AstUtils } from 'langium';
import { type Card, type Import, type Include, isImport } from '../../generated/ast.ts';
import { nameKey } from '../../references/names.ts';
import { referencesIn } from '../../references/tree.ts';
import { insert } from '../edits.ts';
import type { Edit } from '../finding.ts';
import { rangeOfProperty } from '../places.ts';
import { statementsWithin } from '../statements-within.ts';
import type { TheoryFile } from '../theory-file.ts';

/**
 * Carries text of a file into a new one beside it: names that stay behind are written with the alias of the file that they
 * stay in, and the imports that others come from are known afterwards.
 */
export class Carried {
  /** What the new file calls the one that it comes from. */
  readonly alias: string;
  /** Names that cards which stay are given, because the new file speaks of them. */
  readonly naming: Edit[] = [];
  /** Whether the new file speaks of anything that stays. */
  speaksOfWhole = false;
  readonly #file: TheoryFile;
  readonly #moved: ReadonlySet<AstNode>;
  readonly #taken: Set<string>;
  readonly #given = new Map<AstNode, string>();
  readonly #imports = new Set<Import>();

  /** `moved`: the cards, parts and entries that the new file will have. */
  constructor(file: TheoryFile, moved: ReadonlySet<AstNode>) {
    this.#file = file;
    this.#moved = moved;
    const named = file.nameables.map(({ name = '' }) => nameKey(name));
    const brought = file.scope
      .getAllElements()
      .map(({ name }) => name)
      .toArray();
    this.#taken = new Set([...named, ...brought]);
    this.alias = this.freeName('whole');
  }

  /** The imports of the file that the new one needs too. */
  get imports(): readonly Import[] {
    return this.#file.root.statements.filter(isImport).filter((one) => this.#imports.has(one));
  }

  /** A name that nothing has yet, made from words. */
  freeName(words: string): string {
    const name = shortName(words, this.#taken);
    this.#taken.add(name);
    return name;
  }

  /** The text of a range, with its names as the new file writes them. */
  readonly read = (range: Range): string => {
    const text = this.#file.document.textDocument;
    const [start, end] = [text.offsetAt(range.start), text.offsetAt(range.end)];
    let written = '';
    let at = start;
    for (const { reference } of statementsWithin(this.#file, start, end).flatMap(referencesIn)) {
      const node = 'ref' in reference ? reference.$refNode : undefined;
      if (!node || !('ref' in reference) || node.offset < at || node.end > end) continue;
      written += text.getText().slice(at, node.offset) + this.#nameThere(reference.ref, reference.$refText);
      at = node.end;
    }
    return written + text.getText().slice(at, end);
  };

  /** How the new file calls a card that stays. */
  nameOf(card: Card | Include): string {
    this.speaksOfWhole = true;
    return `${this.alias}.${this.nameHere(card)}`;
  }

  /** The name of a card that stays; one is given to a card that has none. */
  nameHere(card: Card | Include): string {
    const known = card.name ?? this.#given.get(card);
    if (known !== undefined) return known;
    const name = this.freeName(card.words ?? '');
    this.#given.set(card, name);
    this.naming.push(insert(rangeOfProperty(card, 'words').start, `${name} `));
    return name;
  }

  #nameThere(target: AstNode | undefined, written: string): string {
    if (!target || this.#moved.has(target)) return written;
    const home = AstUtils.getDocument(target);
    if (isImport(target)) this.#imports.add(target);
    else if (home === this.#file.document) {
      this.speaksOfWhole = true;
      return `${this.alias}.${written}`;
    } else {
      const all = this.#file.root.statements.filter(isImport);
      const from =
        all.find(({ name }) => name !== undefined && nameKey(written).startsWith(`${nameKey(name)}.`)) ??
        all.find(({ name, path }) => {
          const imported = name === undefined ? this.#file.imported(path) : undefined;
          return imported?.kind === 'document' && imported.document === home;
        });
      if (from) this.#imports.add(from);
    }
    return written;
  }
}
