import type { OfficeDrawing, OfficeItem } from '../office/office-drawing.ts';
import { element } from '../xml/element.ts';

/** The colours of a presentation's theme, `#rrggbb`: those of the figure, so that one choice recolours all slides. */
export interface Palette {
  readonly ink: string;
  readonly paper: string;
  readonly quiet: string;
  readonly tint: string;
  /** Six, by the columns' order. */
  readonly accents: readonly string[];
}

/** For columns that a figure does not have. */
const SPARE = ['#1d75aa', '#175212', '#612ca5', '#a8322c', '#8d6a02', '#57707e'] as const;

/** Ink on white, for notes, which are printed, however dark the slides are. */
export const PRINTED: Palette = {
  ink: '#1b1d1f',
  paper: '#ffffff',
  quiet: '#45494d',
  tint: '#f4f5f6',
  accents: SPARE,
};

/** The colours that a figure is drawn in. */
export function paletteOf({ items }: OfficeDrawing, paper: string): Palette {
  const headings = distinct(items.flatMap((item) => (item.role === 'heading' && fillOf(item)) || []));
  const all = distinct([...headings, ...SPARE]);
  const ink = inkOf(items, 'title') ?? inkOf(items, 'card') ?? '#1b1d1f';
  return {
    ink,
    paper,
    quiet: inkOf(items, 'subtitle') ?? inkOf(items, 'footer') ?? ink,
    tint: items.flatMap((item) => (item.role === 'band' && fillOf(item)) || [])[0] ?? paper,
    accents: all.slice(0, 6),
  };
}

function fillOf(item: OfficeItem): string | undefined {
  return item.kind === 'shape' ? item.fill : undefined;
}

function inkOf(items: readonly OfficeItem[], role: OfficeItem['role']): string | undefined {
  const item = items.find((one) => one.role === role && one.kind === 'shape' && one.text !== undefined);
  return item?.kind === 'shape' ? item.text?.paragraphs[0]?.color : undefined;
}

function distinct(colours: readonly string[]): readonly string[] {
  return [...new Set(colours)];
}

/** A fill of one colour: the theme's own where it has that. */
export function solid(colour: string, palette: Palette): string {
  return element('a:solidFill', {}, colourXml(colour, palette));
}

export function colourXml(colour: string, { ink, paper, quiet, accents }: Palette): string {
  const accent = accents.indexOf(colour);
  const scheme =
    colour === ink
      ? 'tx1'
      : colour === paper
        ? 'bg1'
        : colour === quiet
          ? 'tx2'
          : accent < 0
            ? undefined
            : `accent${accent + 1}`;
  return scheme === undefined ? rgb(colour) : element('a:schemeClr', { val: scheme });
}

export function rgb(colour: string): string {
  return element('a:srgbClr', { val: colour.replace('#', '').toUpperCase() });
}
