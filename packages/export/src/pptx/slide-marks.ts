import type { Rect } from '@theory-of-change/diagram';
import type { OfficeImage, OfficeItem, OfficeShape } from '../office/office-drawing.ts';
import { MARGIN, TITLE } from './master.ts';
import { SLIDE } from './units.ts';

/** Px. */
const LOGO_HEIGHT = 52;
const DRAFT_HEIGHT = 26;
const BETWEEN = 16;

/** Logo and draft mark of a slide of words, and the room that they leave for its title. */
export interface SlideMarks {
  readonly items: readonly OfficeItem[];
  readonly title: Rect;
}

/** The marks of a figure beside the title of another slide: as large as there, however small the figure's are. */
export function slideMarks(figure: readonly OfficeItem[]): SlideMarks {
  const items: OfficeItem[] = [];
  let right: number = SLIDE.width - MARGIN;
  const stand = (scale: number, { width, height }: Rect): Rect => {
    const place = { width: width * scale, height: height * scale };
    const at = { x: right - place.width, y: TITLE.y + (TITLE.height - place.height) / 2, ...place };
    right = at.x - BETWEEN;
    return at;
  };
  const logo = figure.find((item): item is OfficeImage => item.kind === 'image' && item.role === 'logo');
  if (logo !== undefined) {
    const scale = Math.min(LOGO_HEIGHT / logo.height, (SLIDE.width * 0.2) / logo.width);
    items.push({ ...logo, ...stand(scale, logo) });
  }
  const draft = figure.find((item): item is OfficeShape => item.kind === 'shape' && item.role === 'draft');
  if (draft !== undefined) {
    const scale = DRAFT_HEIGHT / draft.height;
    items.push({ ...enlarged(draft, scale), ...stand(scale, draft) });
  }
  return { items, title: { ...TITLE, width: right - TITLE.x } };
}

function enlarged(shape: OfficeShape, scale: number): OfficeShape {
  const { geometry, stroke, text } = shape;
  return {
    ...shape,
    ...(geometry.kind === 'rounded' ? { geometry: { ...geometry, radius: geometry.radius * scale } } : {}),
    ...(stroke === undefined ? {} : { stroke: { ...stroke, width: stroke.width * scale } }),
    ...(text === undefined
      ? {}
      : {
          text: {
            ...text,
            paragraphs: text.paragraphs.map((paragraph) => ({
              ...paragraph,
              sizePt: Math.round(paragraph.sizePt * scale * 10) / 10,
              leadingPt: paragraph.leadingPt * scale,
              letterSpacingPt: (paragraph.letterSpacingPt ?? 0) * scale,
            })),
          },
        }),
  };
}
