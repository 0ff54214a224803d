import { type Faces, type Mark, type Point, type RunLine, type TextMark, wrapRuns } from '@theory-of-change/diagram';
import type { Run } from '../../document/document.ts';
import { px } from '../../docx/measures.ts';
import type { Content, LinkTarget } from '../pieces.ts';
import { type Growing, grow } from '../structure-node.ts';
import type { OpenPage } from './page.ts';
import { LINK_COLOR, type TextStyle } from './type.ts';

/** A stretch of text that may lead to a place of the document itself. */
export interface SetRun extends Run {
  readonly anchor?: string;
}

/** Of what the document itself says, not its reader: a place in words that is no role of a figure's. */
const SUBJECT = { role: 'page' } as const;

/** Px below the baseline, and the thickness, of the line under a link. */
const UNDERLINE = { drop: px(0.45), width: px(0.17) };

/** Where words of a run go. */
interface Part {
  readonly inner: Growing;
  readonly link?: LinkTarget;
}

/** A paragraph, broken into lines; each can be placed by itself, since a page may end between two. */
export class SetText {
  readonly lines: readonly RunLine[];
  readonly style: TextStyle;
  readonly #runs: readonly SetRun[];
  readonly #faces: Faces;
  /** Of its links and foreign words, by run and page. */
  readonly #parts = new Map<string, Part>();

  constructor(runs: readonly SetRun[], style: TextStyle, width: number, faces: Faces) {
    this.#runs = runs;
    this.style = style;
    this.#faces = faces;
    const faced = runs.map((run) => ({ text: run.text, face: faces[weightOf(run, style)] }));
    this.lines = wrapRuns(faced, style.size, width);
  }

  /** Px, of all its lines or of so many. */
  height(lines = this.lines.length): number {
    return lines * this.style.leading;
  }

  /** Puts lines on a page, from the top left corner of the first, and what is read of them into `element`. */
  place(page: OpenPage, element: Growing, at: Point, from = 0, to = this.lines.length): void {
    const { leading, size } = this.style;
    const drop = leading / 2 + (this.#faces.regular.capHeight * size) / 2;
    let open: { readonly marks: Mark[]; readonly lang: string | undefined } | undefined;
    for (const [i, line] of this.lines.slice(from, to).entries()) {
      for (const [nth, segment] of line.segments.entries()) {
        const run = this.#runs[segment.run] ?? { text: '' };
        const isLast = nth === line.segments.length - 1;
        const mark: TextMark = {
          kind: 'text',
          subject: SUBJECT,
          text: segment.text,
          x: at.x + segment.x,
          y: at.y + i * leading + drop,
          width: segment.width,
          size,
          weight: weightOf(run, this.style),
          color: targetOf(run) === undefined ? this.style.color : LINK_COLOR,
          ...joinsOf(line, isLast),
        };
        const { inner, link } = this.#part(element, segment.run, run, page);
        if (link !== undefined) {
          const content: Content = { kind: 'content', marks: [mark], link };
          page.pieces.push(content, underline(mark));
          inner.children.push(content);
          open = undefined;
        } else if (open !== undefined && open.lang === run.lang) open.marks.push(mark);
        else {
          open = { marks: [mark], lang: run.lang };
          const content: Content = { kind: 'content', marks: open.marks };
          page.pieces.push(content);
          inner.children.push(content);
        }
      }
    }
  }

  /** The element that a run's words go to: the paragraph's, or one of its own within it; a link has one for each page. */
  #part(paragraph: Growing, nth: number, run: SetRun, page: OpenPage): Part {
    const link = targetOf(run);
    if (link === undefined && run.lang === undefined) return { inner: paragraph };
    const key = `${nth} ${page.number}`;
    const known = this.#parts.get(key);
    if (known) return known;
    const inner = grow(link === undefined ? 'Span' : 'Link', run.lang === undefined ? {} : { lang: run.lang });
    paragraph.children.push(inner);
    const made = { inner, ...(link === undefined ? {} : { link }) };
    this.#parts.set(key, made);
    return made;
  }
}

/** A line of text as marks, from the left end of its baseline: for what is placed by itself. */
export function lineMark(text: string, at: Point, style: TextStyle, faces: Faces): TextMark {
  const width = faces[style.weight].advance(text) * style.size;
  const { size, weight, color } = style;
  return { kind: 'text', subject: SUBJECT, text, ...at, width, size, weight, color };
}

function weightOf(run: Run, style: TextStyle): TextMark['weight'] {
  return run.strong === true ? 'bold' : style.weight;
}

function targetOf({ href, anchor, text }: SetRun): LinkTarget | undefined {
  if (href !== undefined) return { href, words: text };
  return anchor === undefined ? undefined : { anchor, words: text };
}

/** Within a line the next words follow at once; at its end as the text goes on. */
function joinsOf({ joins }: RunLine, isLast: boolean): Pick<TextMark, 'joins'> {
  if (!isLast) return { joins: 'nothing' };
  return joins === undefined ? {} : { joins };
}

function underline({ x, y, width }: TextMark) {
  const below = y + UNDERLINE.drop;
  return {
    kind: 'artifact' as const,
    marks: [
      {
        kind: 'line' as const,
        subject: SUBJECT,
        points: [
          { x, y: below },
          { x: x + width, y: below },
        ],
        radius: 0,
        closed: false,
        stroke: LINK_COLOR,
        strokeWidth: UNDERLINE.width,
      },
    ],
  };
}
