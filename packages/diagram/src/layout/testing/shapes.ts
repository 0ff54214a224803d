import type { Stage } from '@theory-of-change/model';
import type { Graph, GraphBox, GraphLink, InnerBox } from '../../graph.ts';
import { SPACING } from './generate.ts';

const WIDTH = 190;
const LINE_HEIGHT = 17;

function box(id: string, band: Stage, lines: number, more: Partial<GraphBox> = {}): GraphBox {
  return { id, band, width: WIDTH, height: lines * LINE_HEIGHT + 16, inner: [], ...more };
}

function arrow(id: string, from: string, to: string, more: Partial<GraphLink> = {}): GraphLink {
  return { id, kind: 'leads-to', from: from.split(' '), to, badges: 0, ...more };
}

/** Included cards, one above the other under `lines` lines of words. */
function including(id: string, band: Stage, lines: number, inner: readonly (readonly [string, number])[]): GraphBox {
  let y = lines * LINE_HEIGHT + 12;
  const placed = inner.map(([innerId, innerLines]): InnerBox => {
    const one = { id: innerId, x: 9, y, width: WIDTH - 18, height: innerLines * LINE_HEIGHT + 10 };
    y += one.height + 6;
    return one;
  });
  return { id, band, width: WIDTH, height: y + 3, inner: placed };
}

/** Shaped like the clinical example: 22 cards in six stages, one including four others, a joint arrow, feedback, badges, a ceiling. */
export function clinicalShape(): Graph {
  const stages: readonly Stage[] = ['problems', 'aims', 'activities', 'short-term', 'medium-term', 'long-term'];
  return {
    bands: stages.map((id) => ({ id, minWidth: 130 })),
    boxes: [
      box('carer', 'problems', 4),
      box('misread', 'problems', 5),
      box('cues', 'problems', 5),
      box('ghosts', 'problems', 7),
      box('mind', 'aims', 6),
      box('reflect', 'aims', 5),
      box('secure', 'aims', 3),
      including('therapy', 'activities', 3, [
        ['trauma', 2],
        ['strengths', 2],
        ['play', 1],
        ['sleep', 2],
      ]),
      box('signpost', 'activities', 6),
      box('assess', 'activities', 4),
      box('warmth', 'short-term', 6),
      box('invite', 'short-term', 4),
      box('needs', 'short-term', 5),
      box('calm', 'short-term', 6),
      box('quality', 'medium-term', 4),
      box('relaxed', 'medium-term', 3),
      box('trust', 'medium-term', 6),
      box('sustain', 'medium-term', 4),
      box('health', 'long-term', 6),
      box('referral', 'long-term', 7),
      box('next', 'long-term', 5),
      box('cost', 'long-term', 3),
    ],
    groups: [],
    chips: [{ id: 'clinical.health', side: 'right', width: 110, height: 40 }],
    links: [
      arrow('l1', 'carer ghosts', 'mind'),
      arrow('l2', 'misread', 'reflect', { badges: 1 }),
      arrow('l3', 'cues', 'mind'),
      arrow('l4', 'cues', 'secure'),
      arrow('l5', 'mind', 'trauma'),
      arrow('l6', 'reflect', 'strengths'),
      arrow('l7', 'secure', 'therapy', { badges: 1 }),
      arrow('l8', 'mind', 'signpost'),
      arrow('l9', 'therapy', 'warmth', { badges: 2 }),
      arrow('l10', 'strengths', 'warmth', { badges: 1 }),
      arrow('l11', 'play', 'invite'),
      arrow('l12', 'assess', 'needs'),
      arrow('l13', 'signpost', 'needs'),
      arrow('l14', 'trauma', 'calm'),
      arrow('l15', 'warmth', 'quality'),
      arrow('l16', 'warmth', 'relaxed'),
      arrow('l17', 'invite', 'relaxed'),
      arrow('l18', 'needs', 'trust'),
      arrow('l19', 'calm', 'sustain', { badges: 1 }),
      arrow('l20', 'signpost', 'sustain'),
      arrow('l21', 'quality', 'health'),
      arrow('l22', 'relaxed', 'health'),
      arrow('l23', 'relaxed', 'referral'),
      arrow('l24', 'trust', 'referral'),
      arrow('l25', 'sustain', 'next'),
      arrow('l26', 'referral', 'cost'),
      arrow('l27', 'health', 'clinical.health'),
      arrow('f1', 'relaxed', 'warmth', { kind: 'feedback' }),
      arrow('f2', 'trust', 'signpost', { kind: 'feedback', badges: 1 }),
    ],
    bandLinks: [{ id: 'b1', kind: 'leads-to', from: 'problems', to: 'aims' }],
    ceilingAfter: 'medium-term',
    spacing: SPACING,
  };
}

/** Two groups and a card without one in a stage that also has arrows inside it. */
export function groupedShape(): Graph {
  return {
    bands: [
      { id: 'activities', minWidth: 130 },
      { id: 'short-term', minWidth: 130 },
      { id: 'impact', minWidth: 300 },
    ],
    boxes: [
      box('a1', 'activities', 3),
      box('a2', 'activities', 4),
      box('a3', 'activities', 2),
      box('b1', 'short-term', 3, { group: 'baby' }),
      box('p1', 'short-term', 4, { group: 'parent' }),
      box('b2', 'short-term', 2, { group: 'baby' }),
      box('p2', 'short-term', 3, { group: 'parent' }),
      box('b3', 'short-term', 3, { group: 'baby' }),
      box('free', 'short-term', 3),
      box('end', 'impact', 3),
    ],
    groups: [
      { id: 'baby', band: 'short-term', labelHeight: 22, padding: 8 },
      { id: 'parent', band: 'short-term', labelHeight: 22, padding: 8 },
    ],
    chips: [{ id: 'from', side: 'left', width: 100, height: 36 }],
    links: [
      arrow('c1', 'from', 'a2'),
      arrow('1', 'a1', 'b1'),
      arrow('2', 'a1', 'p1'),
      arrow('3', 'a2', 'b2'),
      arrow('4', 'a3', 'p1'),
      arrow('5', 'b1', 'b3'),
      arrow('6', 'p1', 'p2'),
      arrow('7', 'b2', 'b3'),
      arrow('8', 'a3', 'free'),
      arrow('9', 'b3', 'end'),
      arrow('10', 'p2 free', 'end'),
      arrow('11', 'a1', 'end'),
      arrow('12', 'end', 'a2', { kind: 'feedback' }),
    ],
    bandLinks: [],
    spacing: SPACING,
  };
}
