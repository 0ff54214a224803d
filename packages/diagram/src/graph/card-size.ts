import type { Card, Id } from '@theory-of-change/model';
import type { InnerBox } from '../graph.ts';
import type { Face } from '../text/face.ts';
import { wrapSteadily } from '../text/steady.ts';
import { type Line, wrap, wrapEvenly } from '../text/wrap.ts';
import { clearOfMiddle, withMiddle } from './middle.ts';
import type { FigureStyle } from './style.ts';

/** A mark on a card: a risk's or an enabler's (R1, E2), or ↗ where another theory tells the card in full. */
export interface CardBadge {
  /** Of the risk or enabler; of the card itself for ↗. */
  readonly id: Id;
  readonly kind: 'risk' | 'enabler' | 'detail';
  readonly text: string;
}

/** A card with its words broken into lines, and all of it measured. Offsets are px from its top left corner. */
export interface SizedCard {
  readonly card: Card;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** Left end of the first line's box. */
  readonly text: { readonly x: number; readonly y: number };
  /** Top left corners; a badge is a square of one line's height. */
  readonly badges: readonly (CardBadge & { readonly x: number; readonly y: number })[];
  /** Cards that it includes, with their places in it. */
  readonly inner: readonly (SizedCard & { readonly x: number; readonly y: number })[];
}

/** What a card needs to be sized: the type, and what stands on or in it. */
export interface CardContents {
  readonly face: Face;
  readonly style: FigureStyle;
  badgesOf(id: Id): readonly CardBadge[];
  includedIn(id: Id): readonly Card[];
  /** Whether an arrow begins or ends at the card. */
  isLinked(id: Id): boolean;
}

/** The words as drawn, without tabs and soft hyphens that were pasted along: a card that has none yet shows its name. */
export function wordsOf(card: Card): string {
  const words = card.words
    .replaceAll('\u00ad', '')
    .replace(/[\t\r\n]+/g, ' ')
    .trim();
  return words === '' ? (card.name ?? '…') : words;
}

/** Wraps a card's words into `width` px and stacks what it includes under them. */
export function sizeCard(card: Card, width: number, contents: CardContents, isInner = false): SizedCard {
  const { face, style } = contents;
  const pad = isInner ? style.inner : style.card;
  const measure = width - 2 * pad.padX;
  const lineHeight = style.bodySize * style.lineHeight;
  const badgesOn = (broken: readonly Line[]): SizedCard['badges'] =>
    placeBadges(contents.badgesOf(card.id), broken, measure, lineHeight, pad);
  const filled = wrap(face, wordsOf(card), style.bodySize, measure);
  const even = WRAPPED[style.lines](face, wordsOf(card), style.bodySize, measure);
  // Full lines may leave room for the badges on the last one.
  const lines = bottomOf(badgesOn(filled)) < bottomOf(badgesOn(even)) ? filled : even;
  const badges = badgesOn(lines);
  const textBottom = Math.max(pad.padY + lines.length * lineHeight, ...badges.map((badge) => badge.y + lineHeight));

  const inner: (SizedCard & { x: number; y: number })[] = [];
  const { gap } = style.inner;
  const isCentred = style.spacing.centredEnds === true;
  const whole = (length: number): number => (isCentred ? Math.ceil(length) : length);
  let bottom = textBottom + pad.padY;
  for (const part of isInner ? [] : contents.includedIn(card.id)) {
    const y = whole(inner.length === 0 ? textBottom + Math.max(gap - 1, 0) : bottom);
    const sized = sizeCard(part, width - 2 * gap, contents, true);
    inner.push({ ...sized, x: gap, y });
    bottom = y + sized.height + gap;
  }
  const text = { x: pad.padX, y: pad.padY };
  if (!isCentred) return { card, width, height: bottom, lines, text, badges, inner };
  const height = withMiddle(bottom);
  if (!contents.isLinked(card.id)) return { card, width, height, lines, text, badges, inner };
  const linked = inner.filter((part) => contents.isLinked(part.card.id));
  const { above, below } = clearOfMiddle(height, linked, style.spacing);
  const moved = inner.map((part) => ({ ...part, y: part.y + above }));
  return { card, width, height: height + above + below, lines, text, badges, inner: moved };
}

const WRAPPED = { filled: wrap, even: wrapEvenly, steady: wrapSteadily } as const;

/** The top of the lowest badge. */
function bottomOf(badges: SizedCard['badges']): number {
  return Math.max(0, ...badges.map((badge) => badge.y));
}

/** Badges close the words: right-aligned on the last line where it has room, else on lines of their own. */
function placeBadges(
  badges: readonly CardBadge[],
  lines: readonly Line[],
  measure: number,
  size: number,
  pad: { readonly padX: number; readonly padY: number },
): SizedCard['badges'] {
  if (badges.length === 0) return [];
  const step = size + BADGE_GAP;
  const perLine = Math.max(1, Math.floor((measure + BADGE_GAP) / step));
  const last = lines.at(-1)?.width ?? 0;
  const roomOnLast = Math.floor((measure - last) / step);
  const firstLine = roomOnLast >= badges.length ? lines.length - 1 : lines.length;
  return badges.map((badge, i) => {
    const row = Math.floor(i / perLine);
    const inRow = Math.min(perLine, badges.length - row * perLine);
    const fromRight = inRow - (i % perLine);
    return {
      ...badge,
      x: pad.padX + measure - fromRight * step + BADGE_GAP,
      y: pad.padY + (firstLine + row) * size,
    };
  });
}

/** Px. */
const BADGE_GAP = 2;

/** The parts of a sized card as the layout wants them: arrows may end at any. */
export function innerBoxes(sized: SizedCard): readonly InnerBox[] {
  return sized.inner.map(({ card, x, y, width, height }) => ({ id: card.id, x, y, width, height }));
}
