import { type Figure, type Mark, place, type Role } from '@theory-of-change/diagram';
import { boundsOf } from '../pdf/bounds.ts';

/** What the document says around the figure: its own heading, header and footer take the place of the sheet's. */
const SAID_ELSEWHERE: ReadonlySet<Role> = new Set(['title', 'subtitle', 'draft', 'logo', 'footer', 'page']);

/** What stands below the drawing, at the foot of the sheet. */
const BELOW: ReadonlySet<Role> = new Set(['list-heading', 'list-item', 'key']);

/** Px between the drawing and what stands below it, at most: a sheet has its spare room there. */
const GAP = 24;

/** Px around the drawing, so that no line at its edge is cut. */
const EDGE = 2;

/** The figure without what a sheet has around it, cut to its bounds, and made smaller where it is larger than `room` px. */
export function bareFigure(figure: Figure, room: { readonly width: number; readonly height: number }): Figure {
  const { picture, layoutAt, textSizePt } = figure;
  const marks = closedUp(picture.marks.filter(({ subject }) => !SAID_ELSEWHERE.has(subject.role)));
  if (marks.length === 0) return { ...figure, picture: { ...picture, width: room.width, height: 2 * EDGE, marks } };
  const bounds = boundsOf(marks);
  const [width, height] = [bounds.width + 2 * EDGE, bounds.height + 2 * EDGE];
  const scale = Math.min(1, room.width / width, room.height / height);
  const by = { x: (EDGE - bounds.x) * scale, y: (EDGE - bounds.y) * scale };
  return {
    ...figure,
    picture: {
      ...picture,
      width: width * scale,
      height: height * scale,
      textSizePt: textSizePt * scale,
      marks: marks.map((mark) => place(mark, scale, by)),
    },
    layoutAt: { scale: layoutAt.scale * scale, x: layoutAt.x * scale + by.x, y: layoutAt.y * scale + by.y },
    textSizePt: textSizePt * scale,
  };
}

/** The lists and the key moved up to a drawing that leaves much of its sheet empty. */
function closedUp(marks: readonly Mark[]): readonly Mark[] {
  const isBelow = ({ subject }: Mark): boolean => BELOW.has(subject.role);
  const [below, drawing] = [marks.filter(isBelow), marks.filter((mark) => !isBelow(mark))];
  if (below.length === 0 || drawing.length === 0) return marks;
  const { y, height } = boundsOf(drawing);
  const spare = boundsOf(below).y - (y + height) - GAP;
  return spare <= 0 ? marks : marks.map((mark) => (isBelow(mark) ? place(mark, 1, { x: 0, y: -spare }) : mark));
}
