import {
  type Card,
  type Graph,
  graphOf,
  type Id,
  interventionsServing,
  isAsked,
  OUTCOME_STAGES,
  type Theory,
} from '@theory-of-change/model';
import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, Location, Range } from 'vscode-languageserver';
import { isForeign } from '../grammar/foreign.ts';
import { copyRange } from '../model/places.ts';
import { toModel } from '../model/to-model.ts';

/**
 * Over each outcome, what leads to it and what it is measured by: `2 lead here · measured by kips`.
 *
 * `showCommand` is the editor's command that shows the cards which lead here, called with the file's address, the
 * outcome's place and theirs. An editor that told of none gets the words with an empty command: they stand there, and
 * nothing can be pressed. `compareCommand` is its command that shows interventions side by side: where it has one, a
 * second lens stands over outcomes that interventions serve, called with the file's address and the outcome's id.
 */
export class TheoryCodeLens implements CodeLensProvider {
  readonly #showCommand: () => string | undefined;
  readonly #compareCommand: () => string | undefined;

  constructor(showCommand: () => string | undefined, compareCommand: () => string | undefined) {
    this.#showCommand = showCommand;
    this.#compareCommand = compareCommand;
  }

  provideCodeLens(document: LangiumDocument): CodeLens[] {
    if (isForeign(document.textDocument.getText())) return [];
    const theory = toModel(document);
    const graph = graphOf(theory);
    const outcomes = graph.wholes.filter(isOutcome);
    return [...this.#causes(theory, graph, outcomes), ...this.#interventions(theory, outcomes)];
  }

  #causes(theory: Theory, graph: Graph, outcomes: readonly Card[]): CodeLens[] {
    const command = this.#showCommand();
    const places = command === undefined ? new Map<Id, Location>() : placesOf(theory);
    return outcomes.map((card) => {
      const causes = [...graph.before(card.id)];
      const range = rangeOver(card);
      const title = `${leading(causes.length)} · ${measured(card)}`;
      const found = causes.flatMap((id) => places.get(id) ?? []);
      const shown = command !== undefined && found.length > 0;
      const show = shown ? { command, arguments: [theory.uri, range.start, found] } : { command: '' };
      return { range, command: { title, ...show } };
    });
  }

  #interventions(theory: Theory, outcomes: readonly Card[]): CodeLens[] {
    const command = this.#compareCommand();
    if (command === undefined) return [];
    const serving = interventionsServing(theory);
    return outcomes.flatMap((card) => {
      const count = serving.get(card.id)?.size ?? 0;
      if (count === 0) return [];
      const title = count === 1 ? '1 intervention' : `compare ${count} interventions`;
      return [{ range: rangeOver(card), command: { title, command, arguments: [theory.uri, card.id] } }];
    });
  }
}

/** What a lens stands over. */
function rangeOver(card: Card): Range {
  return copyRange(card.nameRange ?? card.wordsRange ?? card.source.range);
}

function isOutcome({ stage }: Card): boolean {
  return OUTCOME_STAGES.some((one) => one === stage);
}

function leading(count: number): string {
  if (count === 0) return 'nothing leads here yet';
  return count === 1 ? '1 leads here' : `${count} lead here`;
}

function measured(card: Card): string {
  const indicators = card.indicators.filter((one) => !isAsked(one));
  const measures = [...new Set(indicators.flatMap(({ using }) => using.map(({ name }) => name)))];
  if (measures.length > 0) return `measured by ${measures.join(', ')}`;
  if (indicators.length === 0) return 'not measured yet';
  return indicators.length === 1 ? '1 indicator' : `${indicators.length} indicators`;
}

function placesOf(theory: Theory): ReadonlyMap<Id, Location> {
  return new Map(
    [...theory.cards, ...theory.externals].map((one) => {
      const range = ('wordsRange' in one ? one.wordsRange : undefined) ?? one.source.range;
      return [one.id, { uri: one.source.uri ?? theory.uri, range: copyRange(range) }];
    }),
  );
}
