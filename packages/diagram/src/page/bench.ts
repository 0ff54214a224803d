import type { Stage, Theory } from '@theory-of-change/model';
import type { Shown, SizedFigure } from '../graph/sized-figure.ts';
import type { FigureStyle } from '../graph/style.ts';
import { toGraph } from '../graph/to-graph.ts';
import type { LayoutEngine } from '../layout/engine.ts';
import { layout } from '../layout/layout.ts';
import type { Layout } from '../layout-types.ts';
import { measureDrawing } from '../paint/drawing.ts';
import type { Theme } from '../paint/theme.ts';
import type { Faces } from '../text/face.ts';
import { furniture } from './furniture.ts';
import type { Logo } from './logo.ts';
import { largestScale, type Sheet } from './sheet.ts';
import type { Widths } from './widths.ts';

/** What is fitted to a sheet, and with what. */
export interface Fitting {
  readonly theory: Theory;
  readonly faces: Faces;
  readonly style: FigureStyle;
  readonly shown: Shown;
  readonly theme: Theme;
  readonly engine: LayoutEngine;
  readonly logo?: Logo;
  readonly funder?: string;
  /** Columns whose cards stand side by side in several sub-columns. */
  readonly subColumns?: ReadonlyMap<Stage, number>;
  /** How many layouts may be tried. */
  readonly tries: number;
}

/** A layout and how large it comes out on the sheet. Lengths are px of the drawing. */
export interface Fitted {
  readonly sized: SizedFigure;
  readonly layout: Layout;
  /** From the drawing to the sheet. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly widths: Widths;
}

/** Where layouts are tried on a sheet. */
export interface Bench {
  readonly fitting: Fitting;
  readonly sheet: Sheet;
  /** Lays out with these widths (and another style, if it is given) and scales the result to the sheet. */
  attempt(widths: Widths, style?: FigureStyle): Promise<Fitted>;
  /** Of title, lists, key and footer around words of that size, px. */
  furnitureHeight(body: number): number;
}

export function bench(fitting: Fitting, sheet: Sheet): Bench {
  const { theory, faces, shown, engine, theme, funder, logo, subColumns } = fitting;
  const size = (widths: Widths, style: FigureStyle): SizedFigure => {
    const narrowest = Math.min(...widths.values());
    return toGraph(theory, {
      faces,
      style,
      shown,
      widths: (stage: Stage) => widths.get(stage) ?? narrowest,
      ...(funder === undefined ? {} : { funder }),
      ...(subColumns === undefined ? {} : { subColumns }),
    });
  };
  // Title, lists and key do not ask how wide the cards are.
  const anySized = size(new Map(), fitting.style);
  const known = new Map<number, number>();
  // The first layout finds the best order; how wide cards are does not change it.
  let order: Layout['order'] | undefined;
  const furnitureHeight = (body: number): number => {
    const step = Math.ceil(body * STEPS);
    const height =
      known.get(step) ??
      furniture({ sized: anySized, theme, faces, body: step / STEPS }, sheet.width, logo, true).height;
    known.set(step, height);
    return height;
  };
  return {
    fitting,
    sheet,
    furnitureHeight,
    attempt: async (widths, style = fitting.style) => {
      const sized = size(widths, style);
      const placed = await layout(sized.graph, engine, order === undefined ? {} : { seed: order });
      order ??= placed.order;
      const drawing = measureDrawing(placed, { sized, theme, faces });
      const scale = largestScale(drawing, style.bodySize, sheet, furnitureHeight);
      return { sized, layout: placed, scale, ...drawing, widths };
    },
  };
}

/** Steps to the px in which the furniture is measured. */
const STEPS = 4;
