import { BEST_SCORE, HEXAGON_SIDES, type HexagonSide, hexagonChart } from '@theory-of-change/model';
import type { AstNode } from 'langium';
import { HEXAGON } from '../details/hexagon.ts';
import { type Hexagon, isHexagon, isScore } from '../generated/ast.ts';
import { hexagonFor, scoreIn } from '../model/details.ts';

/** A hexagon's scores as a chart of letters in a block of Markdown: bars and numbers, read alike without pictures and colours. Empty where it has none. */
export function hexagonBlock(hexagon: Hexagon): string {
  const chart = hexagonChart(hexagonFor([hexagon]) ?? {});
  return chart.length === 0 ? '' : ['```text', ...chart, '```'].join('\n');
}

/** A side of the Hexagon by its word, if it is one. */
function hexagonSide(word: string): HexagonSide | undefined {
  return HEXAGON_SIDES.find((side) => side === word);
}

/** What a side asks, in one line. */
function sideText(side: HexagonSide): string {
  const { of, asks } = HEXAGON[side];
  return `**${side}**, of the ${of}: ${asks}`;
}

/** What a score of a side means, in one line. */
function scoreText(side: HexagonSide, score: number): string {
  return `**${side} ${score}** of ${BEST_SCORE}: ${HEXAGON[side].scores[score - 1] ?? ''}`;
}

/** What to tell of a word or a number in the block of a hexagon, as Markdown. */
export function hexagonHover(node: AstNode, text: string): string | undefined {
  const score = isScore(node) ? node : isScore(node.$container) ? node.$container : undefined;
  if (score === undefined) return isHexagon(node) && text === node.keyword ? hexagonBlock(node) : undefined;
  const side = hexagonSide(score.side);
  if (side === undefined) return undefined;
  const given = scoreIn(score.values);
  if (node !== score) return given === undefined ? undefined : scoreText(side, given);
  const meanings = HEXAGON[side].scores.map((meaning, at) =>
    at + 1 === given ? `${at + 1}. **${meaning}** (given here)` : `${at + 1}. ${meaning}`,
  );
  return [sideText(side), meanings.join('\n')].join('\n\n');
}
