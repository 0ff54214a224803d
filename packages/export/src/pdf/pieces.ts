import type { Mark, Picture, Point, Rect, Subject, TextMark } from '@theory-of-change/diagram';

/** Where a link leads: out of the document, or to an anchor of it; and its words, also of a link that is broken into lines. */
export type LinkTarget = ({ readonly href: string } | { readonly anchor: string }) & { readonly words: string };

/** Decoration, or what stands on every page: screen readers pass over it. */
export interface Artifact {
  readonly kind: 'artifact';
  readonly marks: readonly Mark[];
  /** It stands on every page: a header, a number, a table's headings again. */
  readonly isRepeated?: boolean;
  /** Nothing of it is shown outside of this. */
  readonly clip?: Rect;
  /** It is turned by a quarter, anticlockwise, about this point. */
  readonly turnedAt?: Point;
}

/** Something that is read: a sentence, or a drawing with words that stand for it. */
export interface Content {
  readonly kind: 'content';
  readonly marks: readonly Mark[];
  /** Its place on the page can be clicked. */
  readonly link?: LinkTarget;
  /** Nothing of it is shown outside of this. */
  readonly clip?: Rect;
}

/** A stretch of marks that a page shows in one go. Lengths are px. */
export type Piece = Artifact | Content;

/** A piece of a figure that is read, with what it shows. */
export interface FigureContent extends Content {
  readonly subject: Subject;
}

export type FigurePiece = Artifact | FigureContent;

/** Drawings that are read as a whole, by the label of their subject. */
const DRAWN: ReadonlySet<Subject['role']> = new Set(['arrow', 'column-arrow', 'badge', 'logo']);

/** The marks of a picture in their order, cut where what they mean changes. */
export function piecesOf(picture: Pick<Picture, 'marks'>): readonly FigurePiece[] {
  const pieces: (FigurePiece & { marks: Mark[] })[] = [];
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
export function wordsOf({ marks }: Content): string {
  return marks
    .filter((mark): mark is TextMark => mark.kind === 'text')
    .map((mark) => mark.text + (mark.joins === 'space' ? ' ' : ''))
    .join('');
}

/** Whether two subjects are one and the same thing. */
function sameSubject(one: Subject, other: Subject): boolean {
  return one === other || (one.role === other.role && one.id === other.id && one.stage === other.stage);
}
