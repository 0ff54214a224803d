import { emptyTheory, plainArrow, plainCard } from '@theory-of-change/model';
import { expect, test } from 'vitest';
import { toMermaid } from './to-mermaid.ts';

const source = plainCard('x', 'aims', 'X').source;
const theory = {
  ...emptyTheory('memory:/t.toc'),
  title: 'A {garden}; for #1',
  ceiling: 'aims' as const,
  columns: [
    { stage: 'aims' as const, heading: 'Aims', groups: ['For all'], source },
    { stage: 'impact' as const, heading: 'Impact', timeframe: 'in years', groups: [], source },
  ],
  cards: [
    { ...plainCard('end', 'aims', '1. Say "hi" & `go`'), name: 'end', group: 'For all' },
    { ...plainCard('é-t', 'aims', 'Meet'), name: 'é-t' },
    { ...plainCard('p', 'aims', 'Part'), parent: 'é-t' },
    plainCard('impact/Joy', 'impact', 'Joy'),
  ],
  arrows: [plainArrow('end & é-t -> impact/Joy'), plainArrow('impact/Joy ~> end')],
};

test('columns, groups and cards with parts are frames; what leads on together meets in a dot', () => {
  const lines = toMermaid(theory, { notes: false }).split('\n');
  const from = lines.findIndex((line) => line.includes('subgraph'));
  expect(
    lines.slice(
      from,
      lines.findIndex((line) => line.includes('style')),
    ),
  ).toEqual([
    '  subgraph column_aims["Aims"]',
    '    subgraph card_e_t["Meet"]',
    '      card_3["Part"]',
    '    end',
    '    subgraph column_aims_group_1["For all"]',
    '      card_end["1#46; Say #34;hi#34; #38; #96;go#96;"]',
    '    end',
    '  end',
    '  subgraph column_impact["Impact #40;in years#41;"]',
    '    card_4["Joy"]',
    '  end',
    '  arrow_1(( ))',
    '  card_end & card_e_t --- arrow_1',
    '  arrow_1 --> card_4',
    '  card_4 -.-> card_end',
  ]);
});

test('the title and the description for screen readers hold nothing that ends them', () => {
  const [, title, open, ...rest] = toMermaid(theory, { notes: false }).split('\n');
  expect(title).toBe('  accTitle: A (garden), for ,1');
  expect(open).toBe('  accDescr {');
  expect(rest.slice(0, rest.indexOf('  }')).join()).not.toMatch(/[{};#]/);
});

test('columns beyond the ceiling are dashed', () => {
  const text = toMermaid(theory, { notes: false });
  expect(text).toMatch(/style column_impact .*stroke-dasharray/);
  expect(text).not.toMatch(/style column_aims .*stroke-dasharray/);
});

test('a large theory stays within what Mermaid takes, as long as it can', () => {
  const cards = Array.from({ length: 300 }, (_, at) =>
    plainCard(`c${at}`, 'aims', `Card ${at} ${'with many words '.repeat(5)}`),
  );
  const text = toMermaid({ ...theory, cards, arrows: [] }, { notes: false });
  expect(text.length).toBeLessThan(50_000);
  expect(text).toContain('Card 299');
});
