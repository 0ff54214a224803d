import type { Stage } from '@theory-of-change/model';
import { STAGES } from '@theory-of-change/model';
import { type AstNode, AstUtils } from 'langium';
import type { Arrow, Card, Document, End, Entry, Import, Include, Joint } from '../generated/ast.ts';
import { isArrow, isCard, isColumn, isInclude } from '../generated/ast.ts';
import { wordsKey } from '../model/names.ts';
import { nameables } from '../references/names.ts';
import { byStatement } from './by-statement.ts';

/** What an end of an arrow means. */
export type EndMeaning =
  | { readonly kind: 'column'; readonly stage: Stage }
  | { readonly kind: 'card'; readonly node: Card | Include }
  | { readonly kind: 'entry'; readonly node: Entry }
  | { readonly kind: 'import'; readonly node: Import }
  | { readonly kind: 'unknown' };

/** One arrow of a statement: from cards that lead on together to one card. */
export interface Step {
  readonly statement: Arrow;
  readonly kind: '->' | '~>';
  /** Which of the statement's arrow heads it is, from 0. */
  readonly head: number;
  readonly from: readonly EndMeaning[];
  readonly fromNode: Joint;
  readonly to: EndMeaning;
  readonly toNode: End;
}

/** What a statement joins, whatever its ends mean. */
const joined = byStatement((statement): readonly Omit<Step, 'from' | 'to'>[] => {
  if (!isArrow(statement)) return [];
  return statement.heads.flatMap((head, index) => {
    const before = statement.steps[index]?.joints ?? [];
    const after = statement.steps[index + 1]?.joints.flatMap((joint) => joint.ends) ?? [];
    const kind = head === '~>' ? '~>' : '->';
    return before.flatMap((fromNode) =>
      after.map((toNode) => ({ statement, kind, head: index, fromNode, toNode }) as const),
    );
  });
});

/** All arrow statements of a file, in its order. */
export function arrowStatements(root: Document): readonly Arrow[] {
  return root.statements.flatMap((statement) => {
    if (isArrow(statement)) return [statement];
    return statement.$type === 'Column' || statement.$type === 'SideList' ? statement.arrows : [];
  });
}

/** The ends of a statement's arrows, in its order. */
export function endsOf({ steps }: Arrow): readonly End[] {
  return steps.flatMap(({ joints }) => joints.flatMap(({ ends }) => ends));
}

/** What the ends of the arrows in a file mean. */
export class Ends {
  readonly #root: Document;
  readonly #keys = new Map<AstNode, string>();
  #cardsByWords: ReadonlyMap<string, Card | Include> | undefined;

  constructor(root: Document) {
    this.#root = root;
  }

  /** What one end means. */
  meaning(end: End): EndMeaning {
    const stage = STAGES.find((known) => known === end.stage);
    if (stage) return { kind: 'column', stage };
    const words = end.words ?? end.unquoted;
    const node = words === undefined ? end.card?.ref : this.#byWords().get(wordsKey(words));
    switch (node?.$type) {
      case 'Card':
      case 'Include':
        return { kind: 'card', node };
      case 'Entry':
        return { kind: 'entry', node };
      case 'Import':
        return { kind: 'import', node };
      default:
        return { kind: 'unknown' };
    }
  }

  /** Every arrow that a statement draws. */
  steps(statement: Arrow): readonly Step[] {
    return joined(statement).map((step) => ({
      ...step,
      from: step.fromNode.ends.map((end) => this.meaning(end)),
      to: this.meaning(step.toNode),
    }));
  }

  /** Tells ends apart: the same for the same card or column, however it was named; nothing where it is not known. */
  key(end: EndMeaning): string | undefined {
    if (end.kind === 'column') return end.stage;
    if (end.kind === 'unknown') return undefined;
    const known = this.#keys.get(end.node);
    if (known !== undefined) return known;
    const key = String(this.#keys.size);
    this.#keys.set(end.node, key);
    return key;
  }

  /** Tells arrows apart by what they join, whichever head they have; nothing where an end is not known. */
  pairKey(step: Step): string | undefined {
    const to = this.key(step.to);
    const from = step.from.map((end) => this.key(end));
    if (to === undefined || from.includes(undefined)) return undefined;
    return `${from.length === 1 ? from[0] : from.sort().join('&')} ${to}`;
  }

  /** The words of all cards, as they were written. */
  words(): readonly string[] {
    return [...this.#byWords().values()].map((node) => node.words ?? node.unquoted ?? '');
  }

  /** Only few arrows call a card by its words: the cards are looked through for the first that does. */
  #byWords(): ReadonlyMap<string, Card | Include> {
    if (this.#cardsByWords) return this.#cardsByWords;
    const cards = new Map<string, Card | Include>();
    for (const node of nameables(this.#root)) {
      if (!isCard(node) && !isInclude(node)) continue;
      const key = wordsKey(node.words ?? node.unquoted ?? '');
      if (key !== '' && !cards.has(key)) cards.set(key, node);
    }
    this.#cardsByWords = cards;
    return cards;
  }
}

/** The column of an end: of a column itself, or of a card, also one of another file. */
export function stageOfEnd(end: EndMeaning): Stage | undefined {
  if (end.kind === 'column') return end.stage;
  const column = end.kind === 'card' ? AstUtils.getContainerOfType(end.node, isColumn) : undefined;
  return STAGES.find((stage) => stage === column?.stage);
}

/** Whether two ends mean the same. */
export function sameEnd(a: EndMeaning, b: EndMeaning): boolean {
  if (a.kind === 'column' || b.kind === 'column')
    return a.kind === b.kind && 'stage' in a && 'stage' in b && a.stage === b.stage;
  return 'node' in a && 'node' in b && a.node === b.node;
}
