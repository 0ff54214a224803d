import {
  type BoxMark,
  type ImageMark,
  type LineMark,
  type Mark,
  roundedPath,
  type TextMark,
} from '@theory-of-change/diagram';
import { drawHatching } from './hatching.ts';

type Document = PDFKit.PDFDocument;

/** The names that the two faces are registered by. */
export const FACES = { regular: 'regular', bold: 'bold' } as const;

/** What some marks are drawn as, because PDF or the fonts cannot hold them as they are. */
export interface Substitutes {
  /** Pixels for images. */
  readonly images: ReadonlyMap<ImageMark, Uint8Array>;
  /** Words whose letters are all in the fonts. */
  readonly texts: ReadonlyMap<TextMark, string>;
}

/** Draws one mark at its place; lengths are px, which the document's own scale turns into pt. `isRead`: it is no decoration. */
export function drawMark(document: Document, mark: Mark, substitutes: Substitutes, isRead: boolean): void {
  switch (mark.kind) {
    case 'box':
      drawBox(document, mark);
      break;
    case 'line':
      drawLine(document, mark);
      break;
    case 'text':
      drawText(document, mark, substitutes.texts.get(mark), isRead);
      break;
    case 'image': {
      const bytes = substitutes.images.get(mark) ?? mark.data;
      // pdfkit takes any Uint8Array; its types only know Node's Buffer.
      document.image(bytes as Buffer, mark.x, mark.y, { width: mark.width, height: mark.height });
      break;
    }
  }
}

function drawBox(document: Document, box: BoxMark): void {
  const outline = () =>
    box.radius > 0
      ? document.roundedRect(box.x, box.y, box.width, box.height, box.radius)
      : document.rect(box.x, box.y, box.width, box.height);
  if (box.fill !== undefined) outline().fill(box.fill);
  if (box.pattern) drawHatching(document, box, box.pattern, outline);
  if (box.stroke !== undefined) {
    setPen(document, box);
    outline().stroke(box.stroke);
  }
}

function drawLine(document: Document, line: LineMark): void {
  const path = roundedPath(line.points, line.radius, line.closed);
  if (line.fill !== undefined) document.path(path).fill(line.fill);
  if (line.stroke !== undefined) {
    setPen(document, line);
    document.path(path).stroke(line.stroke);
  }
}

function setPen(document: Document, mark: BoxMark | LineMark): void {
  document.lineWidth(mark.strokeWidth ?? 1);
  if (mark.dash && mark.dash.length > 0) document.dash(mark.dash);
  else document.undash();
}

/**
 * The words as live text. A line that goes on ends with a blank, so that who copies or listens gets whole words;
 * so does the last one, which the next part of its element may follow.
 */
function drawText(document: Document, text: TextMark, boxed: string | undefined, isRead: boolean): void {
  const ending = text.joins === 'nothing' ? '' : ' ';
  document.font(FACES[text.weight], text.size).fillColor(text.color);
  // Who listens or copies gets the letters that could not be drawn.
  const isExplained = boxed !== undefined && isRead;
  if (isExplained) document.markContent('Span', { actual: text.text + ending });
  document.text((boxed ?? text.text) + ending, text.x, text.y, { lineBreak: false, baseline: 'alphabetic' });
  if (isExplained) document.endMarkedContent();
}
