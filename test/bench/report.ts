import { GOALS, MEASURES, type Measure } from './goals.ts';
import type { Size } from './options.ts';

/** One number of the benchmark: ours divided by a peer's, for a number of cards. */
export interface Finding {
  readonly measure: Measure;
  readonly cards: Size;
  readonly ratio: number;
}

/** Rows of figures by number of cards, such as seconds by program. */
export interface Table {
  readonly title: string;
  readonly rows: ReadonlyMap<string, ReadonlyMap<Size, number>>;
  /** Digits after the point. */
  readonly digits: number;
}

/** What a part of the benchmark found. */
export interface SectionResult {
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
}

const NAME_WIDTH = 52;
const CELL_WIDTH = 18;

/** A table of figures as text. */
export function tableText({ title, rows, digits }: Table): string {
  const sizes = inOrder([...rows.values()].flatMap((values) => [...values.keys()]));
  const lines = [...rows].map(([name, values]) =>
    line(
      name,
      sizes.map((size) => values.get(size)?.toFixed(digits) ?? '–'),
    ),
  );
  return [
    line(
      title,
      sizes.map((size) => `${size} cards`),
    ),
    ...lines,
  ].join('\n');
}

/** All ratios with the goal that each met or missed, and a last line that counts them. */
export function goalsText(findings: readonly Finding[]): string {
  const sizes = inOrder(findings.map(({ cards }) => cards));
  const measures = [...new Set(findings.map((finding) => finding.measure))];
  const rows = measures.map((measure) =>
    line(
      MEASURES[measure],
      sizes.map((size) => {
        const finding = findings.find((one) => one.measure === measure && one.cards === size);
        return finding === undefined ? '–' : judged(finding);
      }),
    ),
  );
  const verdicts = findings.map(isMet).filter((met) => met !== undefined);
  const met = verdicts.filter(Boolean).length;
  return [
    line(
      'ours ÷ theirs (goal)',
      sizes.map((size) => `${size} cards`),
    ),
    ...rows,
    '',
    `${met} of ${verdicts.length} goals met${met === verdicts.length ? '' : '; ✗ marks those that are not'}.`,
  ].join('\n');
}

function inOrder(sizes: readonly Size[]): readonly Size[] {
  return [...new Set(sizes)].toSorted((a, b) => a - b);
}

function judged(finding: Finding): string {
  const goal = GOALS[finding.measure]?.[finding.cards];
  const ratio = rounded(finding.ratio);
  return goal === undefined ? ratio : `${ratio} (≤ ${goal}) ${isMet(finding) ? '✓' : '✗'}`;
}

function isMet({ measure, cards, ratio }: Finding): boolean | undefined {
  const goal = GOALS[measure]?.[cards];
  return goal === undefined ? undefined : ratio <= goal;
}

function rounded(ratio: number): string {
  return ratio >= 10 ? ratio.toFixed(1) : ratio.toFixed(2);
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(CELL_WIDTH)).join('');
}
