import { STAGES, type Stage } from '@theory-of-change/model';
import type { BoxMark } from '../picture.ts';
import { type Colour, contrast, mix } from './colour.ts';
import type { StageColours, Theme, ThemeName } from './theme.ts';

/**
 * One colour a stage. Chosen by search so that any two differ by 15 or more (CIE 1976) for usual sight, protanopia and
 * deuteranopia, and all carry white text at 5:1; neighbours also differ in lightness, for a black-and-white printer.
 */
export const STAGE_COLOURS: Readonly<Record<Stage, Colour>> = {
  problems: '#a8322c',
  aims: '#8d6a02',
  inputs: '#57707e',
  activities: '#1d75aa',
  outputs: '#174f4d',
  'short-term': '#175212',
  'medium-term': '#037f4f',
  'long-term': '#612ca5',
  impact: '#861979',
};

/** The high-contrast themes' second sign of a stage. */
const PATTERNS: Readonly<Record<Stage, NonNullable<BoxMark['pattern']>['kind']>> = {
  problems: 'diagonal',
  aims: 'dots',
  inputs: 'horizontal',
  activities: 'vertical',
  outputs: 'cross',
  'short-term': 'diagonal',
  'medium-term': 'dots',
  'long-term': 'horizontal',
  impact: 'cross',
};

/** An organisation's own colours for some columns. */
export type OwnColours = Readonly<Partial<Record<Stage, Colour>>>;

/**
 * The theme of that name. `print` is for paper; the others are for a screen. Own colours (`#rrggbb`) take the place of
 * the stages', made darker or lighter where words or lines could not be seen; the high-contrast themes have no colours.
 */
export function theme(name: ThemeName, own: OwnColours = {}): Theme {
  const colours = { ...STAGE_COLOURS, ...own };
  switch (name) {
    case 'print':
    case 'light':
      return onWhite(name, WHITE, colours);
    case 'dark':
      return dark(colours);
    case 'contrast':
      return contrastTheme(name, WHITE, BLACK);
    case 'contrast-dark':
      return contrastTheme(name, BLACK, WHITE);
  }
}

function everyStage(colours: (stage: Stage) => StageColours): Record<Stage, StageColours> {
  return Object.fromEntries(STAGES.map((stage) => [stage, colours(stage)])) as Record<Stage, StageColours>;
}

const WHITE = '#ffffff';
const BLACK = '#000000';

function onWhite(name: ThemeName, paper: Colour, colours: Readonly<Record<Stage, Colour>>): Theme {
  return {
    name,
    paper,
    ink: '#1b1d1f',
    quiet: '#45494d',
    line: '#44484c',
    hairline: '#c4c8cc',
    stages: everyStage((stage) => {
      const base = colours[stage];
      const card = mix(base, WHITE, 0.1);
      const tint = mix(base, paper, 0.035);
      return {
        band: base,
        onBand: legibleOn(base),
        card,
        border: seenOn(card, LINES, mix(base, BLACK, 0.92), BLACK),
        tint,
        label: seenOn(tint, TEXT, mix(base, BLACK, 0.85), BLACK),
      };
    }),
    chip: { fill: '#f0f1f2', border: '#5c6166' },
    risk: { fill: '#8c1d18', ink: WHITE },
    enabler: { fill: '#1f5b2f', ink: WHITE },
    draft: '#9b2b22',
    lineWeight: 1,
  };
}

function dark(colours: Readonly<Record<Stage, Colour>>): Theme {
  const paper = '#1c1f22';
  return {
    name: 'dark',
    paper,
    ink: '#f1f3f4',
    quiet: '#c3c8cc',
    line: '#b4babf',
    hairline: '#4a5056',
    stages: everyStage((stage) => {
      const base = colours[stage];
      const card = mix(base, paper, 0.3);
      const tint = mix(base, paper, 0.09);
      return {
        band: base,
        onBand: legibleOn(base),
        card,
        border: seenOn(card, LINES, mix(base, WHITE, 0.5), WHITE),
        tint,
        label: seenOn(tint, TEXT, mix(base, WHITE, 0.3), WHITE),
      };
    }),
    chip: { fill: '#2b2f33', border: '#9aa1a7' },
    risk: { fill: '#ffb4a8', ink: '#3b0906' },
    enabler: { fill: '#a9e5b8', ink: '#06280f' },
    draft: '#ffb4a8',
    lineWeight: 1,
  };
}

function contrastTheme(name: ThemeName, paper: Colour, ink: Colour): Theme {
  return {
    name,
    paper,
    ink,
    quiet: ink,
    line: ink,
    hairline: ink,
    stages: everyStage((stage) => ({
      band: ink,
      onBand: paper,
      card: paper,
      border: ink,
      tint: paper,
      label: ink,
      pattern: { kind: PATTERNS[stage], color: ink },
    })),
    chip: { fill: paper, border: ink },
    risk: { fill: ink, ink: paper },
    enabler: { fill: paper, ink },
    draft: ink,
    lineWeight: 1.5,
  };
}

/** White where it can be read, else black: on any colour one of them has 4.58:1 or more. */
function legibleOn(ground: Colour): Colour {
  return contrast(WHITE, ground) >= TEXT ? WHITE : BLACK;
}

/** `colour`, moved towards `end` as far as it must to be seen on `ground`. */
function seenOn(ground: Colour, least: number, colour: Colour, end: Colour): Colour {
  for (let share = 1; share > 0; share -= 0.1) {
    const moved = mix(colour, end, share);
    if (contrast(moved, ground) >= least) return moved;
  }
  return end;
}

/** Contrast ratios of WCAG 2.2: 1.4.3 and 1.4.11, with a little to spare for rounding. */
const TEXT = 4.55;
const LINES = 3.05;
