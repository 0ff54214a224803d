import { type Faces, type Line, wrap } from '@theory-of-change/diagram';
import type { Run } from '../document/document.ts';
import { textOf } from '../document/runs.ts';

/** Running text set at a size and width, px. */
export interface Setting {
  readonly faces: Faces;
  readonly size: number;
  readonly width: number;
  readonly bold: boolean;
}

/** Programs set words a little wider than we measure them: lines are reckoned so much shorter, times the size of the type. */
const CAUTION = 0.1;

/** The lines that runs take; one at least. */
export function linesOf(runs: readonly Run[], { faces, size, width, bold }: Setting): readonly Line[] {
  const isBold = bold || runs.some(({ strong }) => strong === true);
  return wrap(isBold ? faces.bold : faces.regular, textOf(runs), size, Math.max(size, width - CAUTION * size));
}

/** Runs parted behind the first `count` of their lines. */
export function partedRuns(
  runs: readonly Run[],
  lines: readonly Line[],
  count: number,
): readonly [head: readonly Run[], tail: readonly Run[]] {
  const text = textOf(runs);
  let at = 0;
  for (const line of lines.slice(0, count)) {
    const found = text.indexOf(line.text, at);
    at = (found < 0 ? at : found) + line.text.length;
  }
  const blanks = /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
  return [cutRuns(runs, 0, at), cutRuns(runs, at + blanks, text.length)];
}

function cutRuns(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let start = 0;
  return runs.flatMap((run) => {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, run.text.length)];
    start += run.text.length;
    return first < last ? [{ ...run, text: run.text.slice(first, last) }] : [];
  });
}
