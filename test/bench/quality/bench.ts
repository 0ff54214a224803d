import { mustRun } from '../../support/run.ts';
import { bundleScript } from '../bundle.ts';
import { type GeneratedTheory, generateTheory } from '../generate.ts';
import type { BenchOptions, Size } from '../options.ts';
import type { Peer } from '../peers.ts';
import type { Finding, SectionResult } from '../report.ts';
import { median } from '../statistics.ts';
import type { OurLayouts } from './child.ts';
import { crossedPairs } from './crossings.ts';
import { drawWithDot } from './dot-drawing.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import { editsOf } from './edits.ts';
import { type Change, changeBetween } from './stability.ts';

interface Quality {
  readonly crossings: number;
  readonly change: Change;
}

/** How good the drawing is and how calm it stays, beside dot with the same boxes in the same columns. */
export async function benchQuality(options: BenchOptions, peers: readonly Peer[]): Promise<SectionResult> {
  const script = await bundleScript('quality/child.ts');
  const hasDot = peers.some((peer) => peer.name === 'dot');
  const rows = new Map<string, Map<Size, number>>();
  const findings: Finding[] = [];
  const note = (name: string, cards: Size, figure: number) => {
    rows.set(name, (rows.get(name) ?? new Map<Size, number>()).set(cards, figure));
  };
  for (const cards of options.sizes) {
    const theory = generateTheory(cards);
    const layouts: OurLayouts = JSON.parse(
      await mustRun(process.execPath, [script, String(cards)], { timeoutMs: 300_000 }),
    );
    const cold = drawingOf(theory, layouts.cold);
    const edited = editsOf(theory).map((edit, i) => drawingOf(edit, layoutAt(layouts, i)));
    const ours = { crossings: crossedPairs(cold), change: changeOf(theory, drawingOf(theory, layouts.opened), edited) };
    const bends = cold.arrows.map(({ points }) => points.length - 2);
    note('pairs of arrows that cross', cards, ours.crossings);
    note('bends an arrow', cards, bends.reduce((sum, count) => sum + count, 0) / bends.length);
    note('straight arrows, %', cards, (100 * bends.filter((count) => count === 0).length) / bends.length);
    note('when a card is added: mean move, px', cards, ours.change.moved);
    note('when a card is added: flipped pairs, %', cards, ours.change.flippedPercent);
    findings.push({ measure: 'quality/flips', cards, ratio: ours.change.flippedPercent });
    if (!hasDot) continue;
    const dot = await dotQuality(theory);
    note('dot: pairs of arrows that cross', cards, dot.crossings);
    note('dot: mean move, px', cards, dot.change.moved);
    note('dot: flipped pairs, %', cards, dot.change.flippedPercent);
    findings.push(
      { measure: 'quality/crossings', cards, ratio: ours.crossings / dot.crossings },
      { measure: 'quality/moved', cards, ratio: ours.change.moved / dot.change.moved },
    );
  }
  return { tables: [{ title: 'quality of the layout', rows, digits: 1 }], findings };
}

async function dotQuality(theory: GeneratedTheory): Promise<Quality> {
  const drawing = await drawWithDot(theory);
  const edited = await Promise.all(editsOf(theory).map(drawWithDot));
  return { crossings: crossedPairs(drawing), change: changeOf(theory, drawing, edited) };
}

/** The median over the edits. */
function changeOf(theory: GeneratedTheory, old: Drawing, edited: readonly Drawing[]): Change {
  const changes = edited.map((next) => changeBetween(theory, old, next));
  return {
    moved: median(changes.map((change) => change.moved)),
    flippedPercent: median(changes.map((change) => change.flippedPercent)),
  };
}

function layoutAt({ edited }: OurLayouts, index: number): OurLayouts['cold'] {
  const layout = edited[index];
  if (layout === undefined) throw new Error(`No layout after edit ${index}`);
  return layout;
}
