import type { Point } from '../layout-types.ts';
import type { Mark, Subject } from '../picture.ts';
import type { Theme } from './theme.ts';

/** A round arrow, which says “feedback loop”, on a disc of the paper's colour. `radius` is the disc's, px. */
export function loopMark(subject: Subject, centre: Point, radius: number, theme: Theme): readonly Mark[] {
  const ring = radius * 0.66;
  const at = (degrees: number, r = ring): Point => ({
    x: centre.x + r * Math.cos((degrees * Math.PI) / 180),
    y: centre.y + r * Math.sin((degrees * Math.PI) / 180),
  });
  const arc: Point[] = [];
  for (let degrees = START; degrees <= END; degrees += STEP) arc.push(at(degrees));
  return [
    {
      kind: 'box',
      subject,
      x: centre.x - radius,
      y: centre.y - radius,
      width: 2 * radius,
      height: 2 * radius,
      radius,
      fill: theme.paper,
    },
    {
      kind: 'line',
      subject,
      points: arc,
      radius: ring,
      closed: false,
      stroke: theme.line,
      strokeWidth: radius * 0.25,
    },
    {
      kind: 'line',
      subject,
      points: [at(END - 10, ring * 0.25), at(END - 10, ring * 1.75), at(END + 62, ring * 1.05)],
      radius: 0,
      closed: true,
      fill: theme.line,
    },
  ];
}

/** Degrees, clockwise from the right: an arc of most of a circle, in straight pieces. */
const START = 0;
const END = 255;
const STEP = 15;
