import type { Faces, ImageMark, Picture } from '@theory-of-change/diagram';
import type { BidDocument, Fact } from '../../document/document.ts';
import { px } from '../../docx/measures.ts';
import type { Content } from '../pieces.ts';
import { type Growing, grow } from '../structure-node.ts';
import type { Setting } from './blocks.ts';
import type { Unit } from './flow.ts';
import { childOf, paragraphUnits } from './paragraphs.ts';
import { SetText } from './text.ts';
import { STYLES } from './type.ts';

/** Px. */
const LOGO = { width: px(55), height: px(22) };
const LABELS = px(42);

/** The beginning of the first page: logo, draft mark, title, who made it for whom. */
export function titleUnits(
  { title, draft, facts }: BidDocument,
  picture: Picture,
  root: Growing,
  width: number,
  { faces, lang }: Setting,
): readonly Unit[] {
  return [
    ...logoUnits(picture, root, width),
    ...(draft === undefined
      ? []
      : paragraphUnits(
          [{ text: draft }],
          childOf(root, 'P', lang),
          { style: STYLES.draft, width, before: px(4) },
          faces,
        )),
    ...paragraphUnits([{ text: title }], childOf(root, 'H1'), { style: STYLES.title, width, before: px(2) }, faces),
    ...facts.map((fact, i) => factUnit(fact, childOf(root, 'P'), width, px(i === 0 ? 6 : 1.4), faces, lang)),
  ];
}

function factUnit(
  { label, runs }: Fact,
  element: Growing,
  width: number,
  before: number,
  faces: Faces,
  { lang }: Setting['lang'],
): Unit {
  const name = new SetText(
    [{ text: label, strong: true, ...(lang === undefined ? {} : { lang }) }],
    STYLES.body,
    LABELS - px(3),
    faces,
  );
  const words = new SetText(runs, STYLES.body, width - LABELS, faces);
  return {
    height: Math.max(name.height(), words.height()),
    before,
    place: (page, { x, y }) => {
      name.place(page, element, { x, y });
      words.place(page, element, { x: x + LABELS, y });
    },
  };
}

/** The logo that the figure carries, at the right. */
function logoUnits({ marks }: Picture, root: Growing, width: number): readonly Unit[] {
  const logo = marks.find((one): one is ImageMark => one.kind === 'image' && one.subject.role === 'logo');
  if (logo === undefined) return [];
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
  const size = { width: logo.width * scale, height: logo.height * scale };
  return [
    {
      height: size.height,
      place: (page, { x, y }) => {
        const bounds = { x: x + width - size.width, y, ...size };
        const content: Content = { kind: 'content', marks: [{ ...logo, ...bounds }] };
        page.pieces.push(content);
        root.children.push({
          ...grow('Figure'),
          drawing: { alt: logo.subject.label ?? '', bounds },
          children: [content],
        });
      },
    },
  ];
}
