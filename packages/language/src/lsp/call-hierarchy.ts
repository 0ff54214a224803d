import { groupBy, STAGE_HEADINGS, STAGES } from '@theory-of-change/model';
import { AstUtils, type LangiumDocument, type LangiumDocuments, URI, UriUtils } from 'langium';
import type { CallHierarchyProvider, LangiumServices } from 'langium/lsp';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  Range,
} from 'vscode-languageserver';
import { arrowStatements, type EndMeaning, Ends, type Step } from '../checks/ends.ts';
import { contains, rangeOf, rangeOfProperty } from '../checks/places.ts';
import { type Card, isCard, isColumn, isInclude } from '../generated/ast.ts';
import { copyRange } from '../model/places.ts';
import { nameables, treeOf } from '../references/names.ts';
import { LOOKS } from './looks.ts';
import type { Uses } from './uses.ts';

/** One arrow between two cards, and where it is written. */
interface Link {
  readonly from: Card;
  readonly to: Card;
  readonly uri: string;
  readonly range: Range;
}

/**
 * An editor's hierarchy of calls as the pathways of a theory: "calls to" a card are the cards that lead to it, "calls
 * from" it those that it leads to, in all files. As in the model, whole cards lead to whole cards, and only `->` leads.
 */
export class TheoryCallHierarchy implements CallHierarchyProvider {
  readonly #uses: Uses;
  readonly #documents: LangiumDocuments;

  constructor(services: LangiumServices, uses: Uses) {
    this.#uses = uses;
    this.#documents = services.shared.workspace.LangiumDocuments;
  }

  prepareCallHierarchy(document: LangiumDocument, { position }: CallHierarchyPrepareParams): CallHierarchyItem[] {
    const subject = this.#uses.subjectAt(document, position);
    const card = subject && AstUtils.getContainerOfType(subject, isCard);
    return card ? [itemOf(card)] : [];
  }

  incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] {
    const card = this.#cardOf(item);
    const links = card ? this.#links().filter(({ to }) => to === card) : [];
    return [...groupBy(links, ({ from }) => from)].map(([from, own]) => ({
      from: itemOf(from),
      fromRanges: rangesIn(own, uriOf(from), from),
    }));
  }

  outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] {
    const card = this.#cardOf(item);
    if (!card) return [];
    const links = this.#links().filter(({ from }) => from === card);
    return [...groupBy(links, ({ to }) => to)].map(([to, own]) => ({
      to: itemOf(to),
      fromRanges: rangesIn(own, item.uri, card),
    }));
  }

  #cardOf({ uri, selectionRange }: CallHierarchyItem): Card | undefined {
    const document = this.#documents.getDocument(URI.parse(uri));
    const root = document && treeOf(document);
    return (
      root &&
      nameables(root)
        .filter(isCard)
        .find((card) => contains(nameRange(card), selectionRange))
    );
  }

  #links(): readonly Link[] {
    return this.#documents.all.flatMap(linksOf).toArray();
  }
}

function linksOf(document: LangiumDocument): readonly Link[] {
  const root = treeOf(document);
  if (!root) return [];
  const ends = new Ends(root);
  const uri = document.uri.toString();
  return arrowStatements(root)
    .flatMap((arrow) => ends.steps(arrow))
    .filter(({ kind }) => kind === '->')
    .flatMap((step) => joined(step).map(([from, to]) => ({ from, to, uri, range: copyRange(rangeOf(step.toNode)) })));
}

function joined({ from, to }: Step): readonly (readonly [Card, Card])[] {
  const target = wholeOf(to);
  return from.flatMap((end) => {
    const origin = wholeOf(end);
    return origin && target && origin !== target ? [[origin, target] as const] : [];
  });
}

function wholeOf(end: EndMeaning): Card | undefined {
  if (end.kind !== 'card') return undefined;
  return isInclude(end.node) ? AstUtils.getContainerOfType(end.node, isCard) : end.node;
}

/** An editor looks for the places of an arrow in one file; where it is written in another, the card itself stands for it. */
function rangesIn(links: readonly Link[], uri: string, card: Card): Range[] {
  const here = links.filter((link) => link.uri === uri).map(({ range }) => range);
  return here.length > 0 ? here : [nameRange(card)];
}

function itemOf(card: Card): CallHierarchyItem {
  const stage = STAGES.find((one) => one === AstUtils.getContainerOfType(card, isColumn)?.stage);
  const { uri } = AstUtils.getDocument(card);
  return {
    name: card.words ?? card.unquoted ?? card.name ?? '…',
    detail: [stage ? STAGE_HEADINGS[stage] : '', UriUtils.basename(uri)].filter((part) => part !== '').join(' · '),
    kind: LOOKS.card.symbol,
    uri: uri.toString(),
    range: copyRange(rangeOf(card)),
    selectionRange: nameRange(card),
  };
}

function nameRange(card: Card): Range {
  return copyRange(rangeOfProperty(card, card.name === undefined ? 'words' : 'name'));
}

function uriOf(card: Card): string {
  return AstUtils.getDocument(card).uri.toString();
}
