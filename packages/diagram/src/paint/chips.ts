import type { SizedChip } from '../graph/sized-figure.ts';
import type { PlacedBox } from '../layout-types.ts';
import type { Mark, Subject } from '../picture.ts';
import { type Brush, smallSetting } from './context.ts';
import { textMarks } from './marks.ts';

/** A card of another theory, or on another page: its theory's title or its place over its words, in a pill at the edge. */
export function paintChip({ external, lines, theoryLines }: SizedChip, at: PlacedBox, brush: Brush): readonly Mark[] {
  const { style } = brush.sized;
  const { chip, quiet, ink, lineWeight } = brush.theme;
  const subject: Subject = {
    role: 'chip',
    id: external.id,
    stage: external.stage,
    label: `${external.words} (${external.place ?? `from “${external.theory}”`})`,
  };
  const setting = smallSetting(brush, 'bold', quiet);
  const x = at.x + style.card.padX;
  const y = at.y + style.card.padY;
  return [
    {
      kind: 'box',
      subject,
      x: at.x,
      y: at.y,
      width: at.width,
      height: at.height,
      radius: style.cornerRadius * 2.2,
      fill: chip.fill,
      stroke: chip.border,
      strokeWidth: style.borderWidth * 0.8 * lineWeight,
    },
    ...textMarks(subject, theoryLines, { x, y }, setting),
    ...textMarks(
      subject,
      lines,
      { x, y: y + theoryLines.length * setting.leading },
      smallSetting(brush, 'regular', ink),
    ),
  ];
}
