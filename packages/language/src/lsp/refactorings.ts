import { type Card as ModelCard, OUTCOME_STAGES, stageIndex, stageKeyword } from '@theory-of-change/model';
import { type AstNode, AstUtils, CstUtils } from 'langium';
import { addLines, link } from '../checks/additions.ts';
import { askedIndicator } from '../checks/asked-indicator.ts';
import { appendLines, cardText, newBlock } from '../checks/card-text.ts';
import { stageOfEnd } from '../checks/ends.ts';
import type { Fix } from '../checks/finding.ts';
import { nestedTheory } from '../checks/nested/nested-theory.ts';
import type { TheoryFile } from '../checks/theory-file.ts';
import { nodeOf, quoted } from '../checks/written.ts';
import { type Card, isCard, isColumn, isDetailedIn, isEnd, isInclude } from '../generated/ast.ts';

/** As many cards as a menu can offer to link to. */
const MOST_LINKS = 8;

/**
 * What can be done with the card whose name or words an offset stands in; where it is an arrow's end that means the
 * card, only what concerns arrows.
 */
export function refactoringsAt(file: TheoryFile, offset: number): readonly Fix[] {
  const cst = file.root.$cstNode;
  const leaf = cst && (CstUtils.findLeafNodeAtOffset(cst, offset) ?? CstUtils.findLeafNodeAtOffset(cst, offset - 1));
  const end = leaf && AstUtils.getContainerOfType(leaf.astNode, isEnd);
  if (end) {
    const meaning = file.ends.meaning(end);
    const card = meaning.kind === 'card' ? cardOf(file, meaning.node) : undefined;
    return card ? linksFrom(file, card) : [];
  }
  const node = leaf?.astNode;
  const card = node && cardOf(file, node);
  if (!node || !isCard(node) || !card) return [];
  return [
    ...linksFrom(file, card),
    ...moveToNextColumn(file, node),
    ...makePart(file, node, card),
    ...nestParts(file, node, card),
    ...addIndicator(file, node, card),
  ];
}

/** What the theory has of a card of this file. */
function cardOf(file: TheoryFile, node: AstNode): ModelCard | undefined {
  return file.theory.cards.find((one) => nodeOf(file, one) === node);
}

/** Arrows to the cards of the next column that this one does not lead to yet; cards without a name are given one. */
function linksFrom(file: TheoryFile, card: ModelCard): readonly Fix[] {
  const { graph } = file;
  const [next] = file.theory.columns.filter(({ stage }) => stageIndex(stage) > stageIndex(card.stage));
  return graph.wholes
    .filter((other) => other.stage === next?.stage && !graph.after(card.id).has(other.id))
    .slice(0, MOST_LINKS)
    .map((other) => link(file, card, other, `Link to ${quoted(other.words)}`));
}

/** The card, its parts and its comments into the next column that the file has. */
function moveToNextColumn(file: TheoryFile, node: Card): readonly Fix[] {
  const stage = stageOfEnd({ kind: 'card', node });
  const [next] = file.theory.columns.filter((column) => stage && stageIndex(column.stage) > stageIndex(stage));
  const block = file.root.statements.filter(isColumn).find((column) => column.stage === next?.stage && !column.label);
  if (!next || !block) return [];
  const text = file.document.textDocument;
  const { lines, removal } = cardText(file, node);
  const addition = appendLines(text, block, lines);
  return addition ? [{ title: `Move to ${stageKeyword(next.stage)}`, edits: [addition, removal] }] : [];
}

/** The card as a smaller one in the card above it; not where an arrow joins the two, nor where it has parts itself. */
function makePart(file: TheoryFile, node: Card, card: ModelCard): readonly Fix[] {
  const column = AstUtils.getContainerOfType(node, isColumn);
  const above = column?.cards[column.cards.indexOf(node) - 1];
  const whole = above && cardOf(file, above);
  if (!above || !whole || node.details.some(isInclude)) return [];
  const joined = file.theory.arrows.some(({ from, to }) => {
    const ends = [...from, to].map(file.graph.wholeOf);
    return ends.includes(card.id) && ends.includes(whole.id);
  });
  if (joined) return [];
  const text = file.document.textDocument;
  const { lines, first, removal } = cardText(file, node);
  const part = lines.map((line, index) => (index === first ? `includes ${line}` : line));
  const addition = appendLines(text, above, part) ?? newBlock(text, above, part);
  return [{ title: `Make this a part of ${quoted(whole.words)}`, edits: [addition, removal] }];
}

/** The parts of the card as a theory of their own, which the card is then told in. */
function nestParts(file: TheoryFile, node: Card, card: ModelCard): readonly Fix[] {
  const cards = node.details.filter(isInclude);
  if (cards.length === 0 || node.details.some(isDetailedIn)) return [];
  const fix = nestedTheory(file, 'Move its parts into a theory of its own', {
    cards,
    stage: card.stage,
    title: card.words,
    fileWords: card.name ?? card.words,
    under: { kind: 'card', node },
  });
  return fix ? [fix] : [];
}

/** An indicator to be filled in, for an outcome that has none: also where no finding offers it. */
function addIndicator(file: TheoryFile, node: Card, card: ModelCard): readonly Fix[] {
  if (!OUTCOME_STAGES.includes(card.stage) || card.indicators.length > 0) return [];
  return [{ title: 'Add an indicator', edits: [addLines(file, node, askedIndicator(file, card))] }];
}
