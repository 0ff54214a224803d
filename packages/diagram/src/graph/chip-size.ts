import type { Id, Theory } from '@theory-of-change/model';
import type { Faces } from '../text/face.ts';
import { averageCharacter } from '../text/face.ts';
import { abridge, widest, wrapEvenly } from '../text/wrap.ts';
import { withMiddle } from './middle.ts';
import type { SizedChip } from './sized-figure.ts';
import type { FigureStyle } from './style.ts';

/** Chips for the cards of other theories that an arrow starts or ends at. */
export function sizeChips(theory: Theory, faces: Faces, style: FigureStyle): ReadonlyMap<Id, SizedChip> {
  const linked = new Set(theory.arrows.flatMap((arrow) => [...arrow.from, arrow.to]));
  const size = style.smallSize;
  const lineHeight = size * style.lineHeight;
  const measure = style.chipMeasure * averageCharacter(faces.regular) * size;
  const chips = new Map<Id, SizedChip>();
  for (const external of theory.externals) {
    if (!linked.has(external.id)) continue;
    const lines = wrapEvenly(faces.regular, external.words, size, measure);
    const theoryLines = abridge(faces.bold, external.place ?? external.theory, size, measure, TITLE_LINES);
    const width = Math.max(widest(lines), widest(theoryLines)) + 2 * style.card.padX;
    const needed = (lines.length + theoryLines.length) * lineHeight + 2 * style.card.padY;
    const height = style.spacing.centredEnds === true ? withMiddle(needed) : needed;
    chips.set(external.id, { external, lines, theoryLines, width, height });
  }
  return chips;
}

/** Of another theory's title or of a card's place, which stands over each of its chips: enough to know it by. */
const TITLE_LINES = 3;
