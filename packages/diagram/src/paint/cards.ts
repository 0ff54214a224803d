import { type Card, type Theory, wordsFor } from '@theory-of-change/model';
import { type CardBadge, type SizedCard, wordsOf } from '../graph/card-size.ts';
import type { Point } from '../layout-types.ts';
import type { Mark, Subject } from '../picture.ts';
import { badge } from './badges.ts';
import { type Brush, bodySetting, lineOf } from './context.ts';
import { textMarks } from './marks.ts';

/** Times an ordinary border: a card that the named funder pays for. */
export const HEAVY_BORDER = 2.4;

/** A card with its words, its badges and the cards that it includes, its top left corner at `at`. */
export function paintCard(sized: SizedCard, at: Point, brush: Brush): readonly Mark[] {
  const { style, theory } = brush.sized;
  const { card } = sized;
  const colours = brush.theme.stages[card.stage];
  const subject: Subject = {
    role: 'card',
    id: card.id,
    stage: card.stage,
    label: card.unfinished === true ? `${wordsOf(card)} (unfinished)` : wordsOf(card),
    ...(card.parent === undefined ? {} : { parent: card.parent }),
    ...lineOf(card.source),
  };
  const isInner = card.parent !== undefined;
  const radius = isInner ? style.cornerRadius * 0.7 : style.cornerRadius;
  const { funder } = brush.sized;
  const isFunded = funder !== undefined && card.fundedBy.includes(funder);
  const strokeWidth = style.borderWidth * brush.theme.lineWeight * (isFunded ? HEAVY_BORDER : isInner ? 0.75 : 1);
  const lineSize = style.bodySize * style.lineHeight;
  const marks: Mark[] = [
    {
      kind: 'box',
      subject,
      x: at.x,
      y: at.y,
      width: sized.width,
      height: sized.height,
      radius,
      fill: isInner ? brush.theme.paper : colours.card,
      stroke: colours.border,
      strokeWidth,
      ...(card.unfinished === true ? { dash: [4 * style.borderWidth, 3 * style.borderWidth] } : {}),
    },
  ];
  if (colours.pattern !== undefined && !isInner) {
    const inset = strokeWidth / 2;
    const height = sized.height - 2 * inset;
    marks.push({
      kind: 'box',
      subject,
      x: at.x + inset,
      y: at.y + inset,
      width: style.card.padX * 0.6,
      height,
      radius: 0,
      pattern: colours.pattern,
    });
  }
  const corner = { x: at.x + sized.text.x, y: at.y + sized.text.y };
  marks.push(...textMarks(subject, sized.lines, corner, bodySetting(brush)));
  for (const { id, kind, text, x, y } of sized.badges) {
    const centre = { x: at.x + x + lineSize / 2, y: at.y + y + lineSize / 2 };
    const about = badgeSubject(card, { id, kind, text }, theory);
    marks.push(...badge(about, kind, text, centre, lineSize - 1, brush.faces.bold, brush.theme));
  }
  for (const part of sized.inner) marks.push(...paintCard(part, { x: at.x + part.x, y: at.y + part.y }, brush));
  return marks;
}

function badgeSubject(card: Card, { id, kind, text }: CardBadge, theory: Theory): Subject {
  const { figure } = wordsFor(theory);
  if (kind === 'detail') {
    return { role: 'badge', id, label: figure.toldIn(card.detailedIn ?? ''), ...lineOf(card.source) };
  }
  const entry = [...theory.risks, ...theory.enablers].find((item) => item.id === id);
  return {
    role: 'badge',
    id,
    label: `${capital(figure[kind === 'risk' ? 'risk' : 'enabler'])} ${text}: ${entry?.words ?? ''}`,
    ...(entry === undefined ? {} : lineOf(entry.source)),
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
