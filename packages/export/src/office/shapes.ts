import type { BoxMark, LineMark, Mark, Rect, Subject, SubjectGroup, TextMark } from '@theory-of-change/diagram';
import { boxAround } from './course.ts';
import type { Naming } from './naming.ts';
import type { Geometry, OfficeItem, OfficeParagraph, OfficeShape, OfficeStroke } from './office-drawing.ts';
import { freeText, type TextTools, textIn } from './text.ts';

/** The shapes of what is neither arrow nor connector: boxes with the words that stand in them, lines, words alone, pictures. */
export function shapesOf({ subject, marks }: SubjectGroup, naming: Naming, tools: TextTools): readonly OfficeItem[] {
  const texts = marks.filter((mark) => mark.kind === 'text');
  const owner = ownersOf(marks, texts);
  const items: OfficeItem[] = [];
  let told = false;
  const tell = (): { role: Subject['role']; name: string; altText?: string } => {
    const altText = told ? undefined : naming.altText(subject);
    told = true;
    return { role: subject.role, name: naming.name(subject), ...(altText === undefined ? {} : { altText }) };
  };
  const signs = { role: subject.role, name: naming.name(subject) };
  const isSigned = subject.role === 'key' || subject.role === 'list-item';
  for (const mark of marks) {
    if (mark.kind === 'image') {
      const { x, y, width, height, data, mediaType } = mark;
      items.push({ kind: 'image', ...tell(), x, y, width, height, data, mediaType });
    } else if (mark.kind === 'line') items.push(lineShape(mark, isSigned ? signs : tell(), naming.key(subject)));
    else if (mark.kind === 'box') {
      const inside = texts.filter((text) => owner.get(text) === mark);
      const about = isSigned && inside.length === 0 ? signs : tell();
      items.push(boxShape(mark, inside, about, naming.key(subject), tools));
    }
  }
  for (const words of alone(
    texts.filter((text) => owner.get(text) === undefined),
    subject,
  )) {
    const { box, text } = freeText(words, alignOf(subject, words, marks), tools);
    items.push({ kind: 'shape', key: naming.key(subject), geometry: { kind: 'rectangle' }, ...box, text, ...tell() });
  }
  return items;
}

/** The first box of a subject that a text stands in. */
function ownersOf(marks: readonly Mark[], texts: readonly TextMark[]): ReadonlyMap<TextMark, BoxMark> {
  const boxes = marks.filter((mark) => mark.kind === 'box');
  const found = new Map<TextMark, BoxMark>();
  for (const text of texts) {
    const box = boxes.find((one) => holds(one, text));
    if (box !== undefined) found.set(text, box);
  }
  return found;
}

function holds(box: Rect, { x, y, width, size }: TextMark): boolean {
  const middle = y - size * 0.35;
  return x >= box.x - 0.5 && x + width <= box.x + box.width + 0.5 && middle > box.y && middle < box.y + box.height;
}

/** Words at the left and at the right of a footer are two texts. */
function alone(texts: readonly TextMark[], subject: Subject): readonly (readonly TextMark[])[] {
  if (texts.length === 0) return [];
  const last = texts.at(-1);
  if (subject.role !== 'footer' || last === undefined || texts.length === 1) return [texts];
  return [texts.slice(0, -1), [last]];
}

function alignOf(subject: Subject, words: readonly TextMark[], marks: readonly Mark[]): OfficeParagraph['align'] {
  if (subject.role === 'ceiling') return 'centre';
  return subject.role === 'footer' && words.at(-1) === marks.at(-1) ? 'right' : 'left';
}

/** Left like the words of cards, or in the middle of their shape. */
function alignIn(box: BoxMark, { role }: Subject): OfficeParagraph['align'] {
  const isSign = (role === 'key' || role === 'list-item') && box.width <= box.height * 1.01;
  return role === 'heading' || role === 'draft' || role === 'badge' || isSign ? 'centre' : 'left';
}

type About = Pick<OfficeShape, 'role' | 'name' | 'altText'>;

export function boxShape(
  mark: BoxMark,
  words: readonly TextMark[],
  about: About,
  key: string,
  tools: TextTools,
): OfficeShape {
  const { x, y, width, height, radius, fill, pattern } = mark;
  const box = { x, y, width, height };
  const stroke = strokeOf(mark);
  return {
    kind: 'shape',
    key,
    ...about,
    ...box,
    geometry: radius > 0 ? { kind: 'rounded', radius: Math.min(radius, width / 2, height / 2) } : { kind: 'rectangle' },
    ...(fill === undefined ? {} : { fill }),
    ...(stroke === undefined ? {} : { stroke }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(words.length === 0 ? {} : { text: textIn(box, words, alignIn(mark, mark.subject), tools) }),
  };
}

/** A line, or a filled figure, as a free form. */
export function lineShape(mark: LineMark, about: About, key: string): OfficeShape {
  const box = boxAround(mark.points);
  const stroke = strokeOf(mark);
  return {
    kind: 'shape',
    key,
    ...about,
    ...box,
    geometry: blockArrow(mark, box) ?? {
      kind: 'freeform',
      points: mark.points.map(({ x, y }) => ({ x: x - box.x, y: y - box.y })),
      closed: mark.closed,
    },
    ...(mark.fill === undefined ? {} : { fill: mark.fill }),
    ...(stroke === undefined ? {} : { stroke }),
  };
}

/** The broad arrow between two headings: a polygon of seven corners whose fourth is the tip. */
function blockArrow({ points, closed, subject }: LineMark, box: Rect): Geometry | undefined {
  const [tail, neck, , tip] = points;
  if (subject.role !== 'column-arrow' || !closed || points.length !== 7) return undefined;
  if (tail === undefined || neck === undefined || tip === undefined) return undefined;
  const shaft = (2 * (tip.y - tail.y)) / box.height;
  return { kind: 'block arrow', shaft, head: tip.x - neck.x };
}

export function strokeOf({ stroke, strokeWidth, dash }: BoxMark | LineMark): OfficeStroke | undefined {
  if (stroke === undefined) return undefined;
  return { color: stroke, width: strokeWidth ?? 1, ...(dash === undefined ? {} : { dash }) };
}
