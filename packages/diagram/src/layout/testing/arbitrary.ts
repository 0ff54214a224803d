import { STAGES } from '@theory-of-change/model';
import fc from 'fast-check';
import type { Graph, GraphBox, GraphChip, GraphGroup, GraphLink, InnerBox } from '../../graph.ts';
import { SPACING } from './generate.ts';

const inner = (heights: readonly number[], id: string, width: number): readonly InnerBox[] => {
  let y = 40;
  return heights.map((height, i) => {
    const one = { id: `${id}.${i}`, x: 9, y, width: width - 18, height };
    y += height + 6;
    return one;
  });
};

/** Graphs of every kind: groups, included cards, chips, joint, feedback and backward arrows, cycles, cards without arrows, empty columns. */
export const anyGraph: fc.Arbitrary<Graph> = fc
  .record({
    bands: fc.integer({ min: 0, max: STAGES.length }),
    boxes: fc.array(
      fc.record({
        band: fc.nat(8),
        height: fc.integer({ min: 30, max: 160 }),
        inner: fc.oneof(
          { weight: 4, arbitrary: fc.constant([]) },
          fc.array(fc.integer({ min: 26, max: 60 }), { maxLength: 4 }),
        ),
        group: fc.option(fc.nat(1), { freq: 4 }),
      }),
      { maxLength: 24 },
    ),
    chips: fc.array(fc.constantFrom('left' as const, 'right' as const), { maxLength: 3 }),
    links: fc.array(
      fc.record({
        from: fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }),
        to: fc.nat(60),
        kind: fc.constantFrom('leads-to' as const, 'leads-to' as const, 'leads-to' as const, 'feedback' as const),
        badges: fc.constantFrom(0, 0, 0, 1, 2),
      }),
      { maxLength: 40 },
    ),
    ceiling: fc.option(fc.nat(8)),
  })
  .map(({ bands: count, boxes: cards, chips: sides, links: arrows, ceiling }): Graph => {
    const bands = STAGES.slice(0, count);
    const groups = new Map<string, GraphGroup>();
    const boxes: GraphBox[] = [];
    for (const [i, card] of cards.entries()) {
      const band = bands[card.band % Math.max(1, count)];
      if (band === undefined) continue;
      const width = 140 + 20 * (bands.indexOf(band) % 3);
      const included = inner(card.inner, `n${i}`, width);
      const last = included.at(-1);
      const height = last === undefined ? card.height : last.y + last.height + 9;
      const group = card.group === null ? undefined : `${band} ${card.group}`;
      if (group !== undefined) groups.set(group, { id: group, band, labelHeight: 20, padding: 8 });
      boxes.push({ id: `n${i}`, band, width, height, inner: included, ...(group === undefined ? {} : { group }) });
    }
    const chips = sides.map((side, i): GraphChip => ({ id: `chip${i}`, side, width: 90, height: 34 }));
    const ids = [
      ...boxes.flatMap((box) => [box.id, ...box.inner.map((one) => one.id)]),
      ...chips.map((chip) => chip.id),
    ];
    const pick = (n: number): string => ids[n % Math.max(1, ids.length)] ?? 'nothing';
    const seen = new Set<string>();
    const links: GraphLink[] = [];
    for (const [i, arrow] of arrows.entries()) {
      const from = [...new Set(arrow.from.map(pick))];
      const to = pick(arrow.to);
      const key = `${from.toSorted().join(' ')} ${to}`;
      if (seen.has(key) || from.includes(to)) continue;
      seen.add(key);
      links.push({ id: `l${i}`, kind: arrow.kind, from, to, badges: arrow.badges });
    }
    const after = ceiling === null ? undefined : bands[ceiling % Math.max(1, count)];
    return {
      bands: bands.map((id) => ({ id, minWidth: 100 })),
      boxes,
      groups: [...groups.values()],
      chips,
      links,
      bandLinks: [],
      spacing: SPACING,
      ...(after === undefined ? {} : { ceilingAfter: after }),
    };
  });
