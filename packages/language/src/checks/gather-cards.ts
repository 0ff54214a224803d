import type { Card } from '@theory-of-change/model';
import { AstUtils } from 'langium';
import { type Column, isCard, isColumn, isInclude } from '../generated/ast.ts';
import { appendLines, cardText } from './card-text.ts';
import type { Fix } from './finding.ts';
import type { TheoryFile } from './theory-file.ts';
import { nodeOf } from './written.ts';

/** What a card says that was made of several, for the team to say better. */
export const GATHERED = 'What do these have in common?';

/**
 * A fix that makes cards of one column parts of a new one, with their names, details and comments: arrows to them stay as
 * they are. None where they stand in several blocks, where one has parts itself, or where an arrow joins two of them.
 */
export function gathering(file: TheoryFile, cards: readonly Card[], title: string): readonly Fix[] {
  const nodes = cards.map((card) => nodeOf(file, card)).filter((node) => isCard(node));
  const blocks = new Set(nodes.map((node): Column | undefined => AstUtils.getContainerOfType(node, isColumn)));
  const [block] = blocks;
  const haveParts = nodes.some(({ details }) => details.some(isInclude));
  if (!block || blocks.size > 1 || nodes.length < cards.length || haveParts || areJoined(file, cards)) return [];
  const text = file.document.textDocument;
  const taken = nodes.map((node) => cardText(file, node));
  const parts = taken.flatMap(({ lines, first }) =>
    lines.map((line, index) => (index === first ? `  includes ${line}` : `  ${line}`)),
  );
  const addition = appendLines(text, block, [`"${GATHERED}" {`, ...parts, '}']);
  return addition ? [{ title, edits: [...taken.map(({ removal }) => removal), addition] }] : [];
}

function areJoined({ theory }: TheoryFile, cards: readonly Card[]): boolean {
  const ids = new Set(cards.map(({ id }) => id));
  return theory.arrows.some(({ from, to }) => ids.has(to) && from.some((id) => ids.has(id)));
}
