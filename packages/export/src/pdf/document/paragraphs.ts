import type { Faces } from '@theory-of-change/diagram';
import { type Growing, grow, type Tag } from '../structure-node.ts';
import type { Unit } from './flow.ts';
import { type SetRun, SetText } from './text.ts';
import type { TextStyle } from './type.ts';

/** Lines that stay together at the foot and at the top of a page. */
const TOGETHER = 2;

/** How a paragraph stands. Lengths are px. */
export interface ParagraphLook {
  readonly style: TextStyle;
  /** Its width with its indent. */
  readonly width: number;
  readonly indent?: number;
  readonly before?: number;
  /** All of it stands on one page with what follows. */
  readonly isKept?: boolean;
}

/** A paragraph whose words go into `element`, cut where a page may end: two lines at least on either side. */
export function paragraphUnits(
  runs: readonly SetRun[],
  element: Growing,
  { style, width, indent = 0, before = 0, isKept }: ParagraphLook,
  faces: Faces,
): readonly Unit[] {
  const text = new SetText(runs, style, width - indent, faces);
  const whole = text.lines.length;
  const cuts = isKept === true ? [whole] : cutsOf(whole);
  return cuts.map((to, i): Unit => {
    const from = cuts[i - 1] ?? 0;
    return {
      height: text.height(to - from),
      ...(i === 0 ? { before } : {}),
      ...(isKept === undefined ? {} : { isKept }),
      place: (page, { x, y }) => text.place(page, element, { x: x + indent, y }, from, to),
    };
  });
}

/** Where a paragraph of so many lines may be cut. */
function cutsOf(lines: number): readonly number[] {
  if (lines < 2 * TOGETHER) return [lines];
  const between = Array.from({ length: lines - 2 * TOGETHER + 1 }, (_, i) => TOGETHER + i);
  return [...between, lines];
}

/** A new element in `parent`. */
export function childOf(parent: Growing, tag: Tag, about: Parameters<typeof grow>[1] = {}): Growing {
  const child = grow(tag, about);
  parent.children.push(child);
  return child;
}
