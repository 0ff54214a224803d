import type { Column } from '@theory-of-change/model';
import type { FigureStyle } from '../graph/style.ts';
import type { PlacedBand, Point } from '../layout-types.ts';
import type { Mark, Subject } from '../picture.ts';
import type { Faces } from '../text/face.ts';
import type { Line } from '../text/wrap.ts';
import { wrapEvenly } from '../text/wrap.ts';
import { type Brush, lineOf, smallSetting } from './context.ts';
import { type Setting, textMarks } from './marks.ts';

/** A heading, wrapped into the width of its band. */
export interface SizedHeading {
  readonly column: Column;
  readonly band: PlacedBand;
  readonly lines: readonly Line[];
  readonly timeframe: readonly Line[];
  /** What it needs; all headings are drawn as tall as the tallest. */
  readonly height: number;
}

export function sizeHeading(column: Column, band: PlacedBand, brush: Brush): SizedHeading {
  const { style } = brush.sized;
  const set = setHeading(column, band.width, brush.faces, style);
  return { column, band, ...set, height: heightOf(set, style) };
}

/** The height of a column's heading on a band of that width, px. */
export function headingHeight(column: Column, width: number, faces: Faces, style: FigureStyle): number {
  return heightOf(setHeading(column, width, faces, style), style);
}

type SetLines = Pick<SizedHeading, 'lines' | 'timeframe'>;

function setHeading(column: Column, width: number, faces: Faces, style: FigureStyle): SetLines {
  const measure = width - 2 * style.heading.padX;
  const { heading, timeframe } = column;
  return {
    lines: wrapEvenly(faces.bold, heading, style.heading.size, measure),
    timeframe: timeframe === undefined ? [] : wrapEvenly(faces.regular, timeframe, style.smallSize, measure),
  };
}

function heightOf({ lines, timeframe }: SetLines, style: FigureStyle): number {
  const { size, padY } = style.heading;
  return (lines.length * size + timeframe.length * style.smallSize) * style.lineHeight + 2 * padY;
}

/** The band with its words, `height` px tall, and under it the column's tint down to `bottom`. */
export function paintHeading(
  sized: SizedHeading,
  at: Point,
  height: number,
  bottom: number,
  brush: Brush,
): readonly Mark[] {
  const { style } = brush.sized;
  const { column, band } = sized;
  const colours = brush.theme.stages[column.stage];
  const ground: Subject = { role: 'band', stage: column.stage };
  const subject: Subject = {
    role: 'heading',
    stage: column.stage,
    label: column.timeframe === undefined ? column.heading : `${column.heading}, ${column.timeframe}`,
    ...lineOf(column.source),
  };
  const setting: Setting = {
    face: brush.faces.bold,
    size: style.heading.size,
    weight: 'bold',
    color: colours.onBand,
    leading: style.heading.size * style.lineHeight,
  };
  const middle = at.x + band.width / 2;
  const y = at.y + (height - sized.height) / 2 + style.heading.padY;
  const box = { x: at.x, width: band.width };
  return [
    {
      kind: 'box',
      subject: ground,
      ...box,
      y: at.y,
      height: bottom - at.y,
      radius: style.cornerRadius,
      fill: colours.tint,
    },
    {
      kind: 'box',
      subject,
      ...box,
      y: at.y,
      height,
      radius: style.cornerRadius,
      fill: colours.band,
      ...(colours.pattern === undefined ? {} : { stroke: colours.border, strokeWidth: style.borderWidth }),
    },
    ...textMarks(subject, sized.lines, { x: middle, y }, setting, 'centre'),
    ...textMarks(
      subject,
      sized.timeframe,
      { x: middle, y: y + sized.lines.length * setting.leading },
      smallSetting(brush, 'regular', colours.onBand),
      'centre',
    ),
    ...(colours.pattern === undefined
      ? []
      : [
          {
            kind: 'box' as const,
            subject: ground,
            ...box,
            y: at.y + height + 1,
            height: style.heading.padY,
            radius: 0,
            pattern: colours.pattern,
          },
        ]),
  ];
}
