import { type AgeSpan, bornPart, meeting, parseAges, STAGES, spanOf, stageIndex } from '@theory-of-change/model';
import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import { windowAt } from '../../checks/age-span.ts';
import { type Kind, kindOf, oneOf } from '../../checks/kinds.ts';
import { type Document, isCard, isColumn, isDetailed, isInclude, isItem, Referable } from '../../generated/ast.ts';
import { quote } from '../../grammar/quotes.ts';
import { agesTextFor, wordsOf } from '../../model/details.ts';
import { settingsOf } from '../../model/head.ts';
import { nameables } from '../../references/names.ts';
import type { TheoryScopeProvider } from '../../references/scope-provider.ts';
import type { Proposal } from './proposal.ts';

interface Name {
  readonly name: string;
  readonly node: AstNode;
  readonly kind: Kind;
}

/** Proposes names with the words that they stand for: the file's own and those that it imports. */
export class NameProposals {
  readonly #scopes: TheoryScopeProvider;

  constructor(scopes: TheoryScopeProvider) {
    this.#scopes = scopes;
  }

  /** The names of some kinds, but for those that the list has already. */
  of(document: LangiumDocument, kinds: readonly Kind[], given: readonly string[] = []): readonly Proposal[] {
    return this.#names(document, kinds, given).map((name) => proposal(name));
  }

  /** Cards, those that an arrow could lead on to first; those without a name by their words. */
  ends(document: LangiumDocument, root: Document, given: readonly string[]): readonly Proposal[] {
    const named = this.#names(document, ['card'], given);
    const before = stageOfNode(this.#scopes.scopeOf(document, Referable.$type).getElement(given.at(-1) ?? '')?.node);
    const order = (node: AstNode) => distance(before, stageOfNode(node));
    return [
      ...named.toSorted((a, b) => order(a.node) - order(b.node)).map((name) => proposal(name)),
      ...worded(root, (name) => name === undefined).filter(({ label }) => !given.includes(label)),
    ];
  }

  /** The words of all cards, in quotes, as an arrow can call them by. */
  words(root: Document): readonly Proposal[] {
    return worded(root, () => true);
  }

  /** Names of what is made for some ages: those that fit the population's first, those that miss them last. */
  forAges(
    document: LangiumDocument,
    root: Document,
    kinds: readonly Kind[],
    given: readonly string[],
  ): readonly Proposal[] {
    const population = populationAges(root);
    const proposals = this.#names(document, kinds, given).map((name) => {
      const ages = agesOf(name.node);
      const fits = fitOf(population, ages);
      const remark = ages && (fits === 'misses' ? `made for ${ages}, not for those here` : ages);
      return { fits, proposal: proposal(name, remark) };
    });
    return proposals.toSorted((a, b) => FITS.indexOf(a.fits) - FITS.indexOf(b.fits)).map((one) => one.proposal);
  }

  #names(document: LangiumDocument, kinds: readonly Kind[], given: readonly string[] = []): readonly Name[] {
    const all = this.#scopes.scopeOf(document, Referable.$type).getAllElements();
    return all.toArray().flatMap(({ name, node }): readonly Name[] => {
      const kind = node && kindOf(node);
      return node && kind && kinds.includes(kind) && !given.includes(name) ? [{ name, node, kind }] : [];
    });
  }
}

function proposal({ name, node, kind }: Name, remark?: string): Proposal {
  const words = isItem(node) ? (wordsOf(node) ?? '') : '';
  const detail = [words || oneOf(kind), remark].filter(Boolean).join(' · ');
  return { label: name, kind: CompletionItemKind.Reference, detail, ...(words ? { words } : {}) };
}

/** Cards by their words in quotes. */
function worded(root: Document, wanted: (name: string | undefined) => boolean): readonly Proposal[] {
  return nameables(root).flatMap((node): readonly Proposal[] => {
    const words = (isCard(node) || isInclude(node)) && wanted(node.name) ? wordsOf(node) : undefined;
    return words ? [{ label: quote(words), kind: CompletionItemKind.Text, detail: oneOf('card') }] : [];
  });
}

function stageOfNode(node: AstNode | undefined): number | undefined {
  const column = node && AstUtils.getContainerOfType(node, isColumn);
  const stage = STAGES.find((one) => one === column?.stage);
  return stage && stageIndex(stage);
}

/** How likely an arrow leads from one column to another: to the next ones, to its own, back. */
function distance(from: number | undefined, to: number | undefined): number {
  if (from === undefined || to === undefined) return 0;
  const steps = to - from;
  return steps > 0 ? steps : STAGES.length - steps;
}

/** How what is made for some ages meets the population; `open` where either says none. */
type Fit = 'fits' | 'part' | 'open' | 'misses';

const FITS: readonly Fit[] = ['fits', 'part', 'open', 'misses'];

function fitOf(population: AgeSpan | undefined, ages: string | undefined): Fit {
  if (!population || ages === undefined) return 'open';
  return meeting(spanOf(parseAges(ages)), windowAt(bornPart(population), { kind: 'start' }));
}

function populationAges(root: Document): AgeSpan | undefined {
  const setting = settingsOf(root).find(({ keyword }) => keyword === 'population');
  const text = setting && agesTextFor(setting.details);
  return text === undefined ? undefined : spanOf(parseAges(text));
}

function agesOf(node: AstNode): string | undefined {
  return isDetailed(node) ? agesTextFor(node.details) : undefined;
}
