import type { Theory } from '@theory-of-change/model';
import { longDescription } from './describe/describe.ts';
import { SHOW_ALL, type Shown } from './graph/sized-figure.ts';
import { officeStyle, paperStyle, screenStyle } from './graph/style.ts';
import { toGraph } from './graph/to-graph.ts';
import type { LayoutEngine } from './layout/engine.ts';
import { layout } from './layout/layout.ts';
import type { Layout } from './layout-types.ts';
import type { Fitted } from './page/bench.ts';
import { type Composed, composePage, composeScreen, type LayoutPlace } from './page/compose.ts';
import { fitToSheet } from './page/fit.ts';
import type { Logo } from './page/logo.ts';
import { type Page, pt, px, pxOfPt } from './page/pages.ts';
import { type FigureWarning, missingCharactersIn, smallText } from './page/warnings.ts';
import { measureDrawing } from './paint/drawing.ts';
import type { Theme, ThemeName } from './paint/theme.ts';
import { theme as themeNamed } from './paint/themes.ts';
import type { Picture } from './picture.ts';
import { averageCharacter, type Faces } from './text/face.ts';

export interface FigureOptions {
  readonly faces: Faces;
  readonly engine: LayoutEngine;
  /** The sheet to fill; without one the figure is as large as it is, with room: for a screen. */
  readonly page?: Page;
  /** `print` where nothing is said. */
  readonly theme?: ThemeName | Theme;
  /** `office`: arrows meet cards in the middle of their sides, where office programs glue connectors. Only with a page. */
  readonly for?: 'paper' | 'office';
  /** Smaller words than this, in pt, bring a warning; 8 where nothing is said. Only with a page. */
  readonly minTextPt?: number;
  /** The order of the layout before, so that nothing jumps. Only without a page. */
  readonly seed?: Layout['order'];
  readonly logo?: Logo;
  /** `live` while someone types; `export` (the default) searches longer. */
  readonly effort?: 'live' | 'export';
  /** As written after `funded by`: its cards are marked. */
  readonly funder?: string;
  readonly show?: Partial<Shown>;
}

export interface Figure {
  readonly picture: Picture;
  readonly layout: Layout;
  /** Where the layout stands in the picture. */
  readonly layoutAt: LayoutPlace;
  /** The size of the cards' words as they come out, pt. */
  readonly textSizePt: number;
  readonly warnings: readonly FigureWarning[];
}

/**
 * From a theory to its picture: measured, laid out, fitted to the page and painted. The same theory and options give the
 * same picture. The team's own words (notes, questions, ideas) are never in it.
 */
export async function makeFigure(theory: Theory, options: FigureOptions): Promise<Figure> {
  const { faces, page } = options;
  const look = typeof options.theme === 'object' ? options.theme : themeNamed(options.theme ?? 'print');
  const shown: Shown = { ...SHOW_ALL, ...options.show };
  const { fitted, composed } =
    page === undefined
      ? await forScreen(theory, options, look, shown)
      : await forPage(theory, options, page, look, shown);
  const textSizePt = Math.round(pt(fitted.sized.style.bodySize * fitted.scale) * 100) / 100;
  const warnings = [
    page === undefined ? undefined : smallText(theory, textSizePt, options.minTextPt ?? LEAST_TEXT_PT, page),
    missingCharactersIn(theory, faces),
  ].filter((warning) => warning !== undefined);
  const author = theory.authors ?? theory.organisation;
  const picture: Picture = {
    width: composed.width,
    height: composed.height,
    title: theory.title,
    description: longDescription(theory),
    language: theory.language,
    ...(author === undefined ? {} : { author }),
    ...(theory.date === undefined ? {} : { date: theory.date }),
    background: look.paper,
    textSizePt,
    fontFamily: faces.family,
    marks: composed.marks,
  };
  return { picture, layout: fitted.layout, layoutAt: composed.layoutAt, textSizePt, warnings };
}

/** The smallest type, pt, that passes without a warning where no funder says another. */
export const LEAST_TEXT_PT = 8;

interface Made {
  readonly fitted: Fitted;
  readonly composed: Composed;
}

async function forPage(theory: Theory, options: FigureOptions, page: Page, theme: Theme, shown: Shown): Promise<Made> {
  const { faces, engine, logo, funder, effort } = options;
  const size = { width: px(page.width), height: px(page.height), margin: px(page.margin) };
  const enlargement = Math.min(page.width, page.height) / A4_SHORT_SIDE;
  const sheet = {
    width: size.width - 2 * size.margin,
    height: size.height - 2 * size.margin,
    largestBody: pxOfPt(LARGEST_TEXT_PT * enlargement),
    comfortableBody: pxOfPt(COMFORTABLE_TEXT_PT * enlargement),
  };
  const optional = { ...(logo === undefined ? {} : { logo }), ...(funder === undefined ? {} : { funder }) };
  const tries = effort === 'live' ? 2 : Math.max(1, Math.min(10, Math.round(90 / Math.max(1, theory.cards.length))));
  const fitted = await fitToSheet(
    {
      theory,
      faces,
      style: options.for === 'office' ? officeStyle : paperStyle,
      shown,
      theme,
      engine,
      tries,
      ...optional,
    },
    sheet,
  );
  return { fitted, composed: composePage(fitted, size, { theme, faces, ...optional }) };
}

/** On A4, pt: a small theory is not blown up beyond it; larger sheets in proportion. */
const LARGEST_TEXT_PT = 15;
/** On A4, pt: words of this size need no lines of less than a comfortable length. */
const COMFORTABLE_TEXT_PT = 9.8;
/** Mm. */
const A4_SHORT_SIDE = 210;

async function forScreen(theory: Theory, options: FigureOptions, theme: Theme, shown: Shown): Promise<Made> {
  const { faces, engine, seed, effort, funder, logo } = options;
  const style = screenStyle;
  const width = SCREEN_MEASURE * averageCharacter(faces.regular) * style.bodySize + 2 * style.card.padX;
  const sized = toGraph(theory, {
    faces,
    style,
    shown,
    widths: () => width,
    ...(funder === undefined ? {} : { funder }),
  });
  const placed = await layout(sized.graph, engine, {
    effort: effort ?? 'live',
    ...(seed === undefined ? {} : { seed }),
  });
  const size = measureDrawing(placed, { sized, theme, faces });
  const fitted: Fitted = { sized, layout: placed, scale: 1, ...size, widths: new Map() };
  return {
    fitted,
    composed: composeScreen(fitted, SCREEN_MARGIN, { theme, faces, ...(logo === undefined ? {} : { logo }) }),
  };
}

/** Characters a line on a screen. */
const SCREEN_MEASURE = 25;
/** Px. */
const SCREEN_MARGIN = 28;
