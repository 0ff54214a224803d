import { type Arrow, type ArrowEvidence, evidenceOf, type Id, wordsFor } from '@theory-of-change/model';
import { arrowSentence } from '../describe/sentences.ts';
import type { AssumptionBadge } from '../graph/sized-figure.ts';
import type { Direction, PlacedLink, Point } from '../layout-types.ts';
import type { LineMark, Mark, Subject } from '../picture.ts';
import { badge } from './badges.ts';
import { type Brush, lineOf } from './context.ts';
import { loopMark } from './loop-mark.ts';
import { commonEnd, interrupt, lengthOf, shorten, vector } from './polyline.ts';

/** How the line of an arrow looks. Widths and dashes are px of the drawing. */
export interface Stroke {
  readonly width: number;
  readonly dash?: readonly number[];
}

/** A line that was drawn already, with its stroke. */
export interface DrawnLine {
  readonly points: readonly Point[];
  readonly stroke: Stroke;
}

/**
 * An arrow: its lines and its head. Where its lines run on into those of `drawn`, they end there: a trunk
 * that is drawn twice looks bolder than it is.
 */
export function paintArrow(
  arrow: Arrow,
  placed: PlacedLink,
  words: ReadonlyMap<Id, string>,
  brush: Brush,
  drawn: readonly DrawnLine[] = [],
): readonly Mark[] {
  const { style, shown, theory } = brush.sized;
  const { headLength } = style.spacing;
  const subject: Subject = {
    role: 'arrow',
    id: arrow.id,
    label: arrowSentence(arrow, words, wordsFor(theory)),
    ...lineOf(arrow.source),
  };
  const stroke = strokeOf(arrow.kind, shown.evidence ? evidenceOf(arrow, theory) : undefined, brush);
  const marks: Mark[] = [];
  placed.paths.forEach((path, i) => {
    // Also where another arrow has painted the head: elbows before it are alike then.
    const leadsToHead = i === placed.paths.length - 1;
    const covered = coveredBy(drawn, path, stroke, style.elbowRadius);
    if (covered >= lengthOf(path)) return;
    const points = shorten(path, Math.max(covered, leadsToHead ? headLength - 1 : 0));
    for (const piece of interrupt(points, placed.gaps, style.spacing.lineGap * 0.5)) {
      marks.push(line(subject, piece, stroke, brush));
    }
  });
  const trunk = placed.paths.at(-1)?.[0];
  if (placed.paths.length > 1 && trunk !== undefined) marks.push(dot(subject, trunk, style.arrowWidth * 1.9, brush));
  if (!placed.head.shared) marks.push(head(subject, placed.head.tip, placed.head.direction, brush));
  if (arrow.kind === 'feedback' && !placed.head.shared) {
    const back = vector(placed.head.direction);
    const away = headLength + LOOP_RADIUS * style.bodySize;
    const centre = { x: placed.head.tip.x - back.x * away, y: placed.head.tip.y - back.y * away };
    marks.push(...loopMark(subject, centre, LOOP_RADIUS * style.bodySize, brush.theme));
  }
  return marks;
}

/** The badges of an arrow: painted after all arrows, since another line may pass under one where several leave a card. */
export function paintArrowBadges(arrow: Arrow, placed: PlacedLink, brush: Brush): readonly Mark[] {
  const badges = brush.sized.assumptionsOf.get(arrow.id) ?? [];
  const inReadingOrder = [...placed.badges].sort((a, b) => a.x - b.x || a.y - b.y);
  return inReadingOrder.flatMap((centre, i) => {
    const assumed = badges[i];
    return assumed === undefined ? [] : assumptionBadge(assumed, centre, brush);
  });
}

/** The lines of an arrow, as `paintArrow` wants to know of those before. */
export function linesOf(arrow: Arrow, placed: PlacedLink, brush: Brush): readonly DrawnLine[] {
  const { shown, theory } = brush.sized;
  const stroke = strokeOf(arrow.kind, shown.evidence ? evidenceOf(arrow, theory) : undefined, brush);
  return placed.paths.map((points) => ({ points, stroke }));
}

/** How much of the end of `path` lines with the same stroke show already, px; both elbows before it stay round. */
function coveredBy(drawn: readonly DrawnLine[], path: readonly Point[], stroke: Stroke, radius: number): number {
  const alike = drawn.filter((other) => other.stroke.width === stroke.width && isDashedAs(other.stroke, stroke));
  const together = Math.max(0, ...alike.map((other) => commonEnd(path, other.points)));
  return together >= lengthOf(path) - 1e-3 ? together + 1 : Math.max(0, together - 2 * radius);
}

function isDashedAs(a: Stroke, b: Stroke): boolean {
  return String(a.dash) === String(b.dash);
}

/** Times the size of the cards' words: no larger, or the next loop's line would touch the mark. */
const LOOP_RADIUS = 0.36;

/** A filled head with its tip at `tip`. */
export function head(subject: Subject, tip: Point, direction: Direction, brush: Brush, scale = 1): LineMark {
  const { headLength, headHalfWidth } = brush.sized.style.spacing;
  const { x, y } = vector(direction);
  const base = { x: tip.x - x * headLength * scale, y: tip.y - y * headLength * scale };
  const half = headHalfWidth * scale;
  return {
    kind: 'line',
    subject,
    points: [tip, { x: base.x - y * half, y: base.y + x * half }, { x: base.x + y * half, y: base.y - x * half }],
    radius: 0,
    closed: true,
    fill: brush.theme.line,
  };
}

/** A1 on an arrow. */
export function assumptionBadge(assumed: AssumptionBadge, centre: Point, brush: Brush): readonly Mark[] {
  const entry = brush.sized.theory.assumptions.find((assumption) => assumption.id === assumed.id);
  const subject: Subject = {
    role: 'badge',
    id: assumed.id,
    label: `Assumption ${assumed.text}: ${entry?.words ?? ''}`,
    ...(entry === undefined ? {} : lineOf(entry.source)),
  };
  return badge(
    subject,
    'assumption',
    assumed.text,
    centre,
    brush.sized.style.spacing.badge,
    brush.faces.bold,
    brush.theme,
  );
}

export function line(subject: Subject, points: readonly Point[], stroke: Stroke, brush: Brush): LineMark {
  return {
    kind: 'line',
    subject,
    points,
    radius: brush.sized.style.elbowRadius,
    closed: false,
    stroke: brush.theme.line,
    strokeWidth: stroke.width,
    ...(stroke.dash === undefined ? {} : { dash: stroke.dash }),
  };
}

/** Where cards lead on together. */
export function dot(subject: Subject, centre: Point, radius: number, brush: Brush): Mark {
  return {
    kind: 'box',
    subject,
    x: centre.x - radius,
    y: centre.y - radius,
    width: 2 * radius,
    height: 2 * radius,
    radius,
    fill: brush.theme.line,
  };
}

/** Feedback is dashed; evidence, where it is shown, decides weight and dash of the others. */
export function strokeOf(kind: Arrow['kind'], evidence: ArrowEvidence | undefined, { sized, theme }: Brush): Stroke {
  const width = sized.style.arrowWidth * theme.lineWeight;
  if (kind === 'feedback') return { width, dash: [4.5 * width, 3 * width] };
  switch (evidence) {
    case 'strong':
      return { width: width * 2 };
    case 'mixed':
      return { width, dash: [7 * width, 2.5 * width] };
    case 'weak':
    case 'none':
    case 'unstated':
      return { width, dash: [width, 2.2 * width] };
    case 'harm':
      return { width: width * 1.6, dash: [7 * width, 2.5 * width, width, 2.5 * width] };
    case 'promising':
    case undefined:
      return { width };
  }
}
