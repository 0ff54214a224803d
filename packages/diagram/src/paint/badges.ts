import type { Point } from '../layout-types.ts';
import type { Mark, Subject } from '../picture.ts';
import type { Face } from '../text/face.ts';
import { textMarks } from './marks.ts';
import type { Theme } from './theme.ts';

export type BadgeKind = 'assumption' | 'risk' | 'enabler' | 'detail';

/**
 * A mark such as A1, R2, E1 or ↗ around its centre: assumptions are rings, risks square-cornered, enablers rounded, so that
 * shape and letter tell them apart. `size` is its height and least width, px.
 */
export function badge(
  subject: Subject,
  kind: BadgeKind,
  text: string,
  centre: Point,
  size: number,
  bold: Face,
  theme: Theme,
): readonly Mark[] {
  const type = Math.min(size * 0.62, (size * 0.86) / bold.advance(text));
  const look = looks(kind, size, theme);
  const width = bold.advance(text) * type;
  return [
    {
      kind: 'box',
      subject,
      x: centre.x - size / 2 + look.inset,
      y: centre.y - size / 2 + look.inset,
      width: size - 2 * look.inset,
      height: size - 2 * look.inset,
      radius: look.radius,
      fill: look.fill,
      stroke: look.stroke,
      strokeWidth: look.strokeWidth,
    },
    ...textMarks(
      subject,
      [{ text, width }],
      { x: centre.x, y: centre.y - type / 2 },
      { face: bold, size: type, weight: 'bold', color: look.ink, leading: type },
      'centre',
    ),
  ];
}

function looks(kind: BadgeKind, size: number, theme: Theme) {
  const strokeWidth = (size / 15) * theme.lineWeight;
  const inset = strokeWidth / 2;
  switch (kind) {
    case 'assumption':
      return { fill: theme.paper, stroke: theme.line, ink: theme.ink, radius: size / 2 - inset, strokeWidth, inset };
    case 'risk':
      return {
        fill: theme.risk.fill,
        stroke: theme.risk.fill,
        ink: theme.risk.ink,
        radius: size * 0.08,
        strokeWidth,
        inset,
      };
    case 'detail':
      return { fill: theme.paper, stroke: theme.line, ink: theme.ink, radius: size * 0.15, strokeWidth, inset };
    case 'enabler':
      return {
        fill: theme.enabler.fill,
        stroke: theme.line,
        ink: theme.enabler.ink,
        radius: size * 0.3,
        strokeWidth,
        inset,
      };
  }
}
