import { type Face, loadFace, type Mark, type Picture, type TextMark } from '@theory-of-change/diagram';
import { ExportError } from '../export-error.ts';
import type { FontBytes } from '../resources.ts';

/** Stands for a letter that the fonts do not have: an empty box, which our fonts have. */
const EMPTY_BOX = '\u25a1';

/**
 * The texts of a picture that hold letters which the fonts do not have, as they can be drawn: with boxes in their place.
 * Else such a letter would be drawn as nothing at all, or as a glyph that stands for no letter. Throws `ExportError` where the
 * picture was measured with another family than the fonts': all its words would be lost.
 */
export function boxedTexts(
  picture: Pick<Picture, 'marks' | 'fontFamily'>,
  fonts: FontBytes,
): ReadonlyMap<TextMark, string> {
  const faces = { regular: loadFace(fonts.regular), bold: loadFace(fonts.bold) };
  for (const { family } of Object.values(faces)) {
    if (family !== picture.fontFamily) {
      throw new ExportError(`The figure is set in ${picture.fontFamily}, and the font at hand is ${family}.`);
    }
  }
  const texts = picture.marks.filter((mark: Mark): mark is TextMark => mark.kind === 'text');
  return new Map(
    texts.flatMap((mark): [TextMark, string][] => {
      const boxed = withBoxes(mark.text, faces[mark.weight]);
      return boxed === mark.text ? [] : [[mark, boxed]];
    }),
  );
}

/** Blanks that the font does not have become plain ones, and what nobody sees is left out. */
function withBoxes(text: string, face: Face): string {
  return [...text].map((letter) => (face.has(letter.codePointAt(0) ?? 0) ? letter : substitute(letter))).join('');
}

function substitute(letter: string): string {
  if (/\p{White_Space}/u.test(letter)) return ' ';
  return /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(letter) ? '' : EMPTY_BOX;
}
