import type { Layout, Rect } from '@theory-of-change/diagram';
import { STAGES, type Theory } from '@theory-of-change/model';

/** Px: what rounding may do. */
const SLACK = 0.1;

/** What is wrong with where the cards stand, as sentences: cards over each other, or columns out of order. */
export function layoutFaults(theory: Theory, { bands, boxes }: Layout): readonly string[] {
  const stageOf = new Map(theory.cards.map((card) => [card.id, card.stage]));
  const wanted = theory.cards.filter((card) => card.parent === undefined).map((card) => card.id);
  const placed = new Set(boxes.map((box) => box.id));
  return [
    ...wanted.filter((id) => !placed.has(id)).map((id) => `${id} stands nowhere`),
    ...boxes.flatMap((box, i) =>
      boxes.slice(i + 1).flatMap((other) => (overlap(box, other) ? [`${box.id} and ${other.id} overlap`] : [])),
    ),
    ...bands.flatMap((band, i) => {
      const before = bands[i - 1];
      if (before === undefined) return [];
      const inOrder = STAGES.indexOf(before.id) < STAGES.indexOf(band.id) && before.x + before.width <= band.x + SLACK;
      return inOrder ? [] : [`${band.id} does not stand behind ${before.id}`];
    }),
    ...boxes.flatMap((box) => {
      const band = bands.find((one) => one.id === stageOf.get(box.id));
      const inside = band !== undefined && band.x <= box.x + SLACK && box.x + box.width <= band.x + band.width + SLACK;
      return inside ? [] : [`${box.id} stands outside its column`];
    }),
  ];
}

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.x + SLACK < b.x + b.width &&
    b.x + SLACK < a.x + a.width &&
    a.y + SLACK < b.y + b.height &&
    b.y + SLACK < a.y + a.height
  );
}
