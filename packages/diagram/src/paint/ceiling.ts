import type { Mark, Subject } from '../picture.ts';
import { type Brush, smallSetting } from './context.ts';
import { textMarks } from './marks.ts';

export const CEILING_NAME = 'Ceiling of accountability';

/** The dashed line between two bands, its name over it. All px of the drawing; `width` is the drawing's. */
export function paintCeiling(x: number, top: number, bottom: number, width: number, brush: Brush): readonly Mark[] {
  const { style } = brush.sized;
  const subject: Subject = { role: 'ceiling', label: `${CEILING_NAME}: measured and answerable for up to here` };
  const setting = smallSetting(brush, 'bold', brush.theme.quiet);
  const nameWidth = brush.faces.bold.advance(CEILING_NAME) * setting.size;
  const middle = Math.min(Math.max(x, nameWidth / 2), width - nameWidth / 2);
  const strokeWidth = style.arrowWidth * 1.3 * brush.theme.lineWeight;
  return [
    ...textMarks(subject, [{ text: CEILING_NAME, width: nameWidth }], { x: middle, y: top }, setting, 'centre'),
    {
      kind: 'line',
      subject,
      points: [
        { x, y: top + setting.leading },
        { x, y: bottom },
      ],
      radius: 0,
      closed: false,
      stroke: brush.theme.quiet,
      strokeWidth,
      dash: [7 * strokeWidth, 3 * strokeWidth],
    },
  ];
}
