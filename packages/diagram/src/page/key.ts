import { type ArrowEvidence, type ArrowKind, evidenceOf, wordsFor } from '@theory-of-change/model';
import { detailSign } from '../graph/to-graph.ts';
import { dot, head, line, strokeOf } from '../paint/arrows.ts';
import { type BadgeKind, badge } from '../paint/badges.ts';
import { HEAVY_BORDER } from '../paint/cards.ts';
import type { Brush } from '../paint/context.ts';
import { loopMark } from '../paint/loop-mark.ts';
import { place, textMarks } from '../paint/marks.ts';
import type { Mark, Subject } from '../picture.ts';
import { type Block, NOTHING } from './block.ts';
import { type PageBrush, small } from './context.ts';

/** One sign with its meaning. `sign` paints it in a box `width` px wide, its middle line at y 0, in the drawing's px. */
interface Item {
  readonly meaning: string;
  readonly width: number;
  readonly sign: (subject: Subject, brush: Brush) => readonly Mark[];
}

type Sign = Omit<Item, 'meaning'>;

/** Width of an arrow's sign in the drawing's px (body 12). */
const SIGN = 26;

/** What each sign in the figure means: only the signs that occur. Lengths are px. */
export function key(brush: PageBrush, width: number): Block {
  if (!brush.sized.shown.key) return NOTHING;
  const setting = small(brush);
  const scale = setting.size / KEY_BODY;
  const gap = setting.size * 0.45;
  const between = setting.size * 1.5;
  const subject: Subject = { role: 'key' };
  const rowHeight = setting.leading * 1.1;
  const drawingBrush: Brush = { ...brush, sized: atKeySize(brush) };
  let x = 0;
  let row = 0;
  const placed = items(brush).map((item) => {
    const text = setting.face.advance(item.meaning) * setting.size;
    const signWidth = item.width * scale;
    const needed = signWidth + gap + text;
    if (x > 0 && x + needed > width) {
      x = 0;
      row += 1;
    }
    const at = { item, x, row, text, signWidth };
    x += needed + between;
    return at;
  });
  const pad = setting.size * 0.4;
  return {
    height: (row + 1) * rowHeight + pad,
    marks: (left, top) =>
      placed.flatMap(({ item, x: from, row: nth, text, signWidth }) => {
        const about: Subject = { ...subject, label: item.meaning };
        const y = top + pad + nth * rowHeight;
        const origin = { x: left + from, y: y + rowHeight / 2 };
        return [
          ...item.sign(about, drawingBrush).map((mark) => place(mark, scale, origin)),
          ...textMarks(
            about,
            [{ text: item.meaning, width: text }],
            { x: left + from + signWidth + gap, y: y + (rowHeight - setting.leading) / 2 },
            setting,
          ),
        ];
      }),
  };
}

/** The drawing's size of words that a sign is made for. */
const KEY_BODY = 12;

function atKeySize({ sized }: PageBrush): Brush['sized'] {
  const scale = KEY_BODY / sized.style.bodySize;
  const { spacing } = sized.style;
  return {
    ...sized,
    style: {
      ...sized.style,
      bodySize: KEY_BODY,
      arrowWidth: sized.style.arrowWidth * scale,
      spacing: {
        ...spacing,
        headLength: spacing.headLength * scale,
        headHalfWidth: spacing.headHalfWidth * scale,
        badge: spacing.badge * scale,
      },
    },
  };
}

function items(brush: PageBrush): readonly Item[] {
  const { theory, shown, graph, assumptionsOf } = brush.sized;
  const drawn = new Set(graph.links.map((link) => link.id));
  const arrows = theory.arrows.filter((arrow) => drawn.has(arrow.id));
  const has = (kind: ArrowKind): boolean => arrows.some((arrow) => arrow.kind === kind);
  const words = wordsFor(theory).figure;
  const { key, letters } = words;
  const found: Item[] = [];
  if (shown.evidence) {
    const strengths = new Set(arrows.filter((arrow) => arrow.kind === 'leads-to').map((a) => evidenceOf(a, theory)));
    for (const { strength, alike } of EVIDENCE_MEANINGS) {
      if (alike.some((one) => strengths.has(one))) found.push(arrowItem(key.evidence[strength], 'leads-to', strength));
    }
  } else found.push(arrowItem(key.leadsTo, 'leads-to'));
  if (graph.links.some((link) => link.from.length > 1)) found.push({ ...jointItem, meaning: key.together });
  if (has('feedback')) found.push({ ...feedbackItem, meaning: key.feedsBack });
  if (graph.bandLinks.length > 0) found.push({ ...columnItem, meaning: key.columnLeadsToColumn });
  if (graph.ceilingAfter !== undefined) found.push({ ...ceilingItem, meaning: key.ceiling });
  if (assumptionsOf.size > 0) found.push(badgeItem('assumption', `${letters.assumption}1`, words.assumption));
  if (shown.enablers && theory.enablers.length > 0)
    found.push(badgeItem('enabler', `${letters.enabler}1`, words.enabler));
  if (shown.risks && theory.risks.length > 0) found.push(badgeItem('risk', `${letters.risk}1`, words.risk));
  const detail = detailSign(brush.faces);
  if (detail !== undefined && theory.cards.some((card) => card.detailedIn !== undefined))
    found.push(badgeItem('detail', detail, key.detailed));
  if (theory.cards.some((card) => card.unfinished === true)) found.push(boxItem(key.unfinished, { dash: [4, 3] }));
  const { funder } = brush.sized;
  if (funder !== undefined) found.push(boxItem(key.paidForBy(funder), { heavy: true }));
  const chips = theory.externals.filter(({ id }) => graph.chips.some((chip) => chip.id === id));
  if (chips.some(({ place: there }) => there === undefined)) found.push(boxItem(key.otherTheory, { radius: 6 }));
  if (chips.some(({ place: there }) => there !== undefined)) found.push(boxItem(key.otherPage, { radius: 6 }));
  return found;
}

type KeyStrength = Exclude<ArrowEvidence, 'none' | 'unstated'>;

const EVIDENCE_MEANINGS: readonly { readonly strength: KeyStrength; readonly alike: readonly ArrowEvidence[] }[] = [
  { strength: 'strong', alike: ['strong'] },
  { strength: 'promising', alike: ['promising'] },
  { strength: 'mixed', alike: ['mixed'] },
  { strength: 'weak', alike: ['weak', 'none', 'unstated'] },
  { strength: 'harm', alike: ['harm'] },
];

function arrowItem(meaning: string, kind: ArrowKind, evidence?: ArrowEvidence): Item {
  return {
    meaning,
    width: SIGN,
    sign: (subject, brush) => [
      line(
        subject,
        [
          { x: 0, y: 0 },
          { x: SIGN - 6, y: 0 },
        ],
        strokeOf(kind, evidence, brush),
        brush,
      ),
      head(subject, { x: SIGN, y: 0 }, 'right', brush),
    ],
  };
}

const jointItem: Sign = {
  width: SIGN,
  sign: (subject, brush) => {
    const stroke = strokeOf('leads-to', undefined, brush);
    return [
      line(
        subject,
        [
          { x: 0, y: -4 },
          { x: 10, y: -4 },
          { x: 10, y: 0 },
        ],
        stroke,
        brush,
      ),
      line(
        subject,
        [
          { x: 0, y: 4 },
          { x: 10, y: 4 },
          { x: 10, y: 0 },
        ],
        stroke,
        brush,
      ),
      line(
        subject,
        [
          { x: 10, y: 0 },
          { x: SIGN - 6, y: 0 },
        ],
        stroke,
        brush,
      ),
      dot(subject, { x: 10, y: 0 }, stroke.width * 1.9, brush),
      head(subject, { x: SIGN, y: 0 }, 'right', brush),
    ];
  },
};

/** Width of the feedback's sign. */
const LOOP = 36;

const feedbackItem: Sign = {
  width: LOOP,
  sign: (subject, brush) => [
    line(
      subject,
      [
        { x: 0, y: 0 },
        { x: LOOP - 16, y: 0 },
      ],
      strokeOf('feedback', undefined, brush),
      brush,
    ),
    ...loopMark(subject, { x: LOOP - 12, y: 0 }, 5, brush.theme),
    head(subject, { x: LOOP, y: 0 }, 'right', brush),
  ],
};

const columnItem: Sign = {
  width: 18,
  sign: (subject, { theme }) => [
    {
      kind: 'line',
      subject,
      points: [
        { x: 0, y: -2 },
        { x: 10, y: -2 },
        { x: 10, y: -5 },
        { x: 18, y: 0 },
        { x: 10, y: 5 },
        { x: 10, y: 2 },
        { x: 0, y: 2 },
      ],
      radius: 0,
      closed: true,
      fill: theme.line,
    },
  ],
};

const ceilingItem: Sign = {
  width: 3,
  sign: (subject, { theme }) => [
    {
      kind: 'line',
      subject,
      points: [
        { x: 1.5, y: -6.5 },
        { x: 1.5, y: 6.5 },
      ],
      radius: 0,
      closed: false,
      stroke: theme.quiet,
      strokeWidth: 1.25 * theme.lineWeight,
      dash: [4, 2],
    },
  ],
};

function badgeItem(kind: BadgeKind, text: string, meaning: string): Item {
  return {
    meaning,
    width: 14,
    sign: (subject, brush) => badge(subject, kind, text, { x: 7, y: 0 }, 14, brush.faces.bold, brush.theme),
  };
}

function boxItem(meaning: string, look: { dash?: readonly number[]; heavy?: boolean; radius?: number }): Item {
  return {
    meaning,
    width: 22,
    sign: (subject, { theme, sized }) => [
      {
        kind: 'box',
        subject,
        x: 0,
        y: -5.5,
        width: 22,
        height: 11,
        radius: look.radius ?? 3,
        fill: theme.chip.fill,
        stroke: theme.line,
        strokeWidth: sized.style.borderWidth * (look.heavy === true ? HEAVY_BORDER : 1),
        ...(look.dash === undefined ? {} : { dash: look.dash }),
      },
    ],
  };
}
