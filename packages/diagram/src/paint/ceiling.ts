import { wordsFor } from '@theory-of-change/model';
import type { Mark, Subject } from '../picture.ts';
import { type Brush, smallSetting } from './context.ts';
import { textMarks } from './marks.ts';

/** The dashed line between two bands, its name over it. All px of the drawing; `width` is the drawing's. */
export function paintCeiling(x: number, top: number, bottom: number, width: number, brush: Brush): readonly Mark[] {
  const { style } = brush.sized;
  const { ceiling, ceilingMeaning } = wordsFor(brush.sized.theory).figure;
  const subject: Subject = { role: 'ceiling', label: `${ceiling}: ${ceilingMeaning}` };
  const setting = smallSetting(brush, 'bold', brush.theme.quiet);
  const nameWidth = brush.faces.bold.advance(ceiling) * setting.size;
  const middle = Math.min(Math.max(x, nameWidth / 2), width - nameWidth / 2);
  const strokeWidth = style.arrowWidth * 1.3 * brush.theme.lineWeight;
  return [
    ...textMarks(subject, [{ text: ceiling, width: nameWidth }], { x: middle, y: top }, setting, 'centre'),
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
