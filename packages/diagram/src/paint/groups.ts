import type { SizedGroup } from '../graph/sized-figure.ts';
import type { PlacedGroup } from '../layout-types.ts';
import type { Mark, Subject } from '../picture.ts';
import { type Brush, smallSetting } from './context.ts';
import { textMarks } from './marks.ts';

/** The frame of a group with its label at the top. */
export function paintGroup(group: SizedGroup, at: PlacedGroup, brush: Brush): readonly Mark[] {
  const { style } = brush.sized;
  const colours = brush.theme.stages[group.stage];
  const subject: Subject = { role: 'group', stage: group.stage, label: group.label };
  return [
    {
      kind: 'box',
      subject,
      x: at.x,
      y: at.y,
      width: at.width,
      height: at.height,
      radius: style.cornerRadius * 1.4,
      stroke: colours.border,
      strokeWidth: style.borderWidth * 0.7 * brush.theme.lineWeight,
    },
    ...textMarks(
      subject,
      group.lines,
      { x: at.x + style.group.padding + 1, y: at.y + style.group.labelGap },
      smallSetting(brush, 'bold', colours.label),
    ),
  ];
}
