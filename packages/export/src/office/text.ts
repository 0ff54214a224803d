import { type Faces, type Rect, steadyWidth, type TextMark, textRuns } from '@theory-of-change/diagram';
import type { OfficeParagraph, OfficeText } from './office-drawing.ts';

/** What words are set with. */
export interface TextTools {
  readonly faces: Faces;
  /** Sizes of type are rounded down to a multiple of this, pt: what the format can say. */
  readonly sizeStep: number;
}

type Align = OfficeParagraph['align'];

/** Lines that belong to one paragraph. */
type Run = readonly TextMark[];

/** Words inside a shape: they stand where they were measured, and the program breaks lines as we did wherever it can. */
export function textIn(box: Rect, marks: readonly TextMark[], align: Align, tools: TextTools): OfficeText {
  const runs = runsOf(marks);
  const block = blockOf(runs, tools);
  const above = block.top - box.y;
  const below = box.y + box.height - block.bottom;
  const anchor = Math.abs(above - below) < MIDDLE ? 'middle' : 'top';
  const left = align === 'left' ? Math.max(0, Math.min(...marks.map((mark) => mark.x)) - box.x) : 0;
  const right = Math.min(left, EDGE);
  const insets = { left, top: anchor === 'top' ? Math.max(0, above) : 0, right, bottom: 0 };
  // Letters may come out wider than here: nearly up to the edge is better than a word on the next line.
  const room = box.width - left - right;
  const set = runs.map((run) => paragraphOf(run, align, runs.length > 1 ? undefined : room, tools));
  const [only] = set;
  const paragraphs = set.map(({ paragraph }) => paragraph);
  if (align === 'left' && set.length === 1 && only?.width !== undefined) {
    return {
      paragraphs,
      anchor,
      insets: { ...insets, right: Math.max(0, box.width - left - only.width) },
      wraps: true,
    };
  }
  const hasRoom = Math.max(...marks.map((mark) => mark.width)) * (1 + SLACK) < room;
  // A badge is as wide as it is tall, and too narrow for anything but its letters.
  const isBadge = Math.abs(box.width - box.height) < 1;
  return { paragraphs, anchor, insets, wraps: hasRoom && !isBadge };
}

/** Words without a shape around them: the text and the box that it stands in. */
export function freeText(
  marks: readonly TextMark[],
  align: Align,
  tools: TextTools,
): { readonly box: Rect; readonly text: OfficeText } {
  const runs = runsOf(marks);
  const all = runs.flat();
  const block = blockOf(runs, tools);
  const x = Math.min(...all.map((mark) => mark.x));
  const right = Math.max(...all.map((mark) => mark.x + mark.width));
  const slack = (right - x) * SLACK + 1;
  const moved = { left: 0, centre: slack / 2, right: slack }[align];
  const box = { x: x - moved, y: block.top, width: right - x + slack, height: block.bottom - block.top };
  const paragraphs = runs.map((run) => paragraphOf(run, align, undefined, tools).paragraph);
  return { box, text: { paragraphs, anchor: 'top', insets: { left: 0, top: 0, right: 0, bottom: 0 }, wraps: false } };
}

/** Letters come out a little wider in some programs. */
const SLACK = 0.02;
/** Px between words and the edge of their shape, at least. */
const EDGE = 2;
/** Words as far from the top as from the bottom stand in the middle, px. */
const MIDDLE = 3;
/** Times the size, where a paragraph has only one line. */
const LEADING = 1.25;

function runsOf(marks: readonly TextMark[]): readonly Run[] {
  return textRuns(marks).flatMap((run) => (Array.isArray(run) ? [run as Run] : []));
}

/** From the top of the first line's box to the bottom of the last one's. */
function blockOf(runs: readonly Run[], { faces }: TextTools): { readonly top: number; readonly bottom: number } {
  const edges = runs.flatMap((run) => {
    const leading = leadingOf(run);
    return run.map((mark) => {
      const middle = mark.y - (faces[mark.weight].capHeight * mark.size) / 2;
      return { top: middle - leading / 2, bottom: middle + leading / 2 };
    });
  });
  return { top: Math.min(...edges.map(({ top }) => top)), bottom: Math.max(...edges.map(({ bottom }) => bottom)) };
}

function leadingOf(run: Run): number {
  const [first, second] = run;
  if (first === undefined) return 0;
  const step = second === undefined ? 0 : second.y - first.y;
  return step > 0 ? step : first.size * LEADING;
}

/** A paragraph, and the width, up to `room` px, in which the program breaks it as we did, where there is such a width. */
function paragraphOf(
  run: Run,
  align: Align,
  room: number | undefined,
  { faces, sizeStep }: TextTools,
): { readonly paragraph: OfficeParagraph; readonly width?: number } {
  const [first] = run;
  if (first === undefined) throw new Error('A paragraph has a line.');
  const exact = first.size * 0.75;
  const sizePt = Math.max(sizeStep, Math.floor(exact / sizeStep + 1e-6) * sizeStep);
  const scale = sizePt / exact;
  const spaced = run.length > 1 && run.every((mark) => mark.y === first.y);
  const lines = run.map(({ text, joins, width }) => ({ text, width: width * scale, ...(joins && { joins }) }));
  const width =
    spaced || room === undefined ? undefined : steadyWidth(faces[first.weight], lines, first.size * scale, room);
  const whole = lines.map((line) => line.text + (line.joins === 'space' ? ' ' : '')).join('');
  return {
    paragraph: {
      lines: spaced || width !== undefined ? [whole] : lines.map(({ text }) => text),
      sizePt: Math.round(sizePt * 100) / 100,
      bold: first.weight === 'bold',
      color: first.color,
      align,
      leadingPt: leadingOf(run) * 0.75,
      ...(spaced ? { letterSpacingPt: letterSpacing(run) * 0.75 } : {}),
    },
    ...(width === undefined ? {} : { width }),
  };
}

function letterSpacing([first, second]: Run): number {
  return first === undefined || second === undefined ? 0 : Math.max(0, second.x - first.x - first.width);
}
