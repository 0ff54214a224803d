import type { Figure } from '@theory-of-change/diagram';
import { place } from '@theory-of-change/diagram';
import type { FigureText } from '../../document/document.ts';
import { bareFigure } from '../../docx/bare-figure.ts';
import { px } from '../../docx/measures.ts';
import type { Content } from '../pieces.ts';
import { type Growing, grow } from '../structure-node.ts';
import { headingUnits, type Setting } from './blocks.ts';
import type { Unit } from './flow.ts';
import type { Room } from './page.ts';
import { childOf, paragraphUnits } from './paragraphs.ts';
import { STYLES } from './type.ts';

/** Px that the heading over the figure and the line below it take. */
const AROUND = px(17);

/** The figure under its heading, as one drawing with words that stand for it, and a link to the figure in words. */
export function figureUnits(
  whole: Figure,
  text: FigureText,
  root: Growing,
  room: Room,
  inWords: string,
  setting: Setting,
): { readonly units: readonly Unit[]; readonly textSizePt: number } {
  const { faces, lang } = setting;
  const section = childOf(root, 'Sect', { title: text.heading });
  const heading = headingUnits(text.heading, 'figure', section, room.width, setting);
  const height = room.bottom - room.top - AROUND;
  const { picture, textSizePt } = bareFigure(whole, { width: room.width, height });
  const drawing: Unit = {
    height: picture.height,
    before: px(1.5),
    isKept: true,
    place: (page, { x, y }) => {
      const by = { x: x + (room.width - picture.width) / 2, y };
      const content: Content = { kind: 'content', marks: picture.marks.map((mark) => place(mark, 1, by)) };
      page.pieces.push(content);
      const bounds = { ...by, width: picture.width, height: picture.height };
      section.children.push({ ...grow('Figure'), drawing: { alt: text.altText, bounds }, children: [content] });
    },
  };
  const link = paragraphUnits(
    [{ text: text.descriptionHeading, anchor: inWords, ...lang }],
    childOf(section, 'P'),
    { style: STYLES.body, width: room.width, before: px(1.5) },
    faces,
  );
  return { units: [...heading, drawing, ...link], textSizePt };
}
