import { type Faces, type Mark, wrap } from '@theory-of-change/diagram';
import { type Theory, wordsFor } from '@theory-of-change/model';
import type { BidDocument } from '../../document/document.ts';
import { px } from '../../docx/measures.ts';
import type { Artifact } from '../pieces.ts';
import { Flow } from './flow.ts';
import type { OpenPage } from './page.ts';
import { lineMark } from './text.ts';
import { STYLES, type TextStyle } from './type.ts';

/** Px between the words at the left and those at the right. */
const GAP = px(8);

/**
 * The title and the draft mark above, the organisation and the page's number below. The first page has its title already.
 * None of it is read aloud on every page.
 */
export function furniture(
  page: OpenPage,
  of: number,
  { title, draft }: BidDocument,
  theory: Theory,
  faces: Faces,
): Artifact {
  const { format, number } = page;
  const room = Flow.roomOn(format);
  const top = px(format.furniture) + STYLES.furniture.size;
  const bottom = px(format.height - format.furniture);
  const line = (left: string, right: string, y: number, rightStyle: TextStyle): readonly Mark[] => {
    const rightWidth = faces[rightStyle.weight].advance(right) * rightStyle.size;
    const shown = shortened(left, room.width - rightWidth - GAP, faces);
    return [
      ...(shown === '' ? [] : [lineMark(shown, { x: room.x, y }, STYLES.furniture, faces)]),
      ...(right === '' ? [] : [lineMark(right, { x: room.x + room.width - rightWidth, y }, rightStyle, faces)]),
    ];
  };
  const count = wordsFor(theory).figure.page(number + 1, of);
  return {
    kind: 'artifact',
    isRepeated: true,
    marks: [
      ...(number === 0 ? [] : line(title, draft ?? '', top, STYLES.furnitureDraft)),
      ...line(theory.organisation ?? '', count, bottom, STYLES.furniture),
    ],
  };
}

/** The number of a page that has no other furniture, at its foot. */
export function pageNumber({ format, number }: OpenPage, of: number, theory: Theory, faces: Faces): Artifact {
  const room = Flow.roomOn(format);
  const text = wordsFor(theory).figure.page(number + 1, of);
  const width = faces.regular.advance(text) * STYLES.furniture.size;
  const at = { x: room.x + room.width - width, y: px(format.height - format.furniture) };
  return { kind: 'artifact', isRepeated: true, marks: [lineMark(text, at, STYLES.furniture, faces)] };
}

/** On one line. */
function shortened(text: string, width: number, faces: Faces): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  const [line, ...more] = wrap(faces.regular, plain, STYLES.furniture.size, width);
  if (line === undefined) return '';
  return more.length === 0 ? line.text : `${line.text}…`;
}
