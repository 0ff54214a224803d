import type { Mark, Picture, Subject, TextMark } from '@theory-of-change/diagram';

/**
 * A stretch of marks that the page shows in one go. `artifact` is decoration, which screen readers pass over;
 * `content` is something that is read: a sentence, or a drawing with words that stand for it.
 */
export type Piece =
  | { readonly kind: 'artifact'; readonly marks: readonly Mark[] }
  | { readonly kind: 'content'; readonly subject: Subject; readonly marks: readonly Mark[] };

export type Content = Extract<Piece, { kind: 'content' }>;

/** Drawings that are read as a whole, by the label of their subject. */
const DRAWN: ReadonlySet<Subject['role']> = new Set(['arrow', 'column-arrow', 'badge', 'logo']);

/** The marks of a picture in their order, cut where what they mean changes. */
export function piecesOf(picture: Picture): readonly Piece[] {
  const pieces: (Piece & { marks: Mark[] })[] = [];
  let sentenceGoesOn = false;
  for (const mark of picture.marks) {
    const { subject } = mark;
    const isContent = DRAWN.has(subject.role) ? subject.label !== undefined : mark.kind === 'text';
    const last = pieces.at(-1);
    if (!isContent) {
      if (last?.kind === 'artifact') last.marks.push(mark);
      else pieces.push({ kind: 'artifact', marks: [mark] });
    } else if (
      last?.kind === 'content' &&
      sameSubject(last.subject, subject) &&
      (DRAWN.has(subject.role) || sentenceGoesOn)
    ) {
      last.marks.push(mark);
    } else {
      pieces.push({ kind: 'content', subject, marks: [mark] });
    }
    sentenceGoesOn = mark.kind === 'text' && mark.joins !== undefined;
  }
  return pieces;
}

/** The words of a piece, its lines joined again. */
export function wordsOf(piece: Content): string {
  return piece.marks
    .filter((mark): mark is TextMark => mark.kind === 'text')
    .map((mark) => mark.text + (mark.joins === 'space' ? ' ' : ''))
    .join('');
}

/** Whether two subjects are one and the same thing. */
function sameSubject(one: Subject, other: Subject): boolean {
  return one === other || (one.role === other.role && one.id === other.id && one.stage === other.stage);
}
