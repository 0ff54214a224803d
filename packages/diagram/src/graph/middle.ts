import type { Spacing } from '../graph.ts';

/** A height, px, whose middle is a place that the layout knows: it counts in whole px, and arrows are to meet the very middle. */
export function withMiddle(height: number): number {
  return 2 * Math.ceil(height / 2 - 1e-6);
}

/** How much room stands additionally over the cards that a card includes, and below them, px. */
export interface ExtraRoom {
  readonly above: number;
  readonly below: number;
}

/**
 * Where all arrows meet a card in the middle of its side, those of a card and of one that it includes would lie on each other
 * or read as one double line if both had their middle at one height. Gives the least room that parts the middle of a card
 * of `height` px, a `withMiddle`, from those of the `inner` cards that have arrows.
 */
export function clearOfMiddle(
  height: number,
  inner: readonly { readonly y: number; readonly height: number }[],
  { lineGap, badge }: Pick<Spacing, 'lineGap' | 'badge'>,
): ExtraRoom {
  const apart = Math.max(lineGap, badge / 2 + 2);
  const isClear = ({ above, below }: ExtraRoom): boolean =>
    inner.every((part) => Math.abs((height + above + below) / 2 - (part.y + above + part.height / 2)) >= apart);
  for (let extra = 0; extra <= height; extra += 2) {
    const found = [
      { above: 0, below: extra },
      { above: extra, below: 0 },
    ].find(isClear);
    if (found !== undefined) return found;
  }
  return { above: 0, below: 0 };
}
