import { STAGES, type Stage } from '@theory-of-change/model';
import type { BoxMark } from '../picture.ts';
import { type Colour, mix } from './colour.ts';
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

/** The theme of that name. `print` is for paper; the others are for a screen. */
export function theme(name: ThemeName): Theme {
  return THEMES[name];
}

function everyStage(colours: (stage: Stage) => StageColours): Record<Stage, StageColours> {
  return Object.fromEntries(STAGES.map((stage) => [stage, colours(stage)])) as Record<Stage, StageColours>;
}

const WHITE = '#ffffff';
const BLACK = '#000000';

function onWhite(name: ThemeName, paper: Colour): Theme {
  return {
    name,
    paper,
    ink: '#1b1d1f',
    quiet: '#45494d',
    line: '#44484c',
    hairline: '#c4c8cc',
    stages: everyStage((stage) => {
      const base = STAGE_COLOURS[stage];
      return {
        band: base,
        onBand: WHITE,
        card: mix(base, WHITE, 0.1),
        border: mix(base, BLACK, 0.92),
        tint: mix(base, paper, 0.035),
        label: mix(base, BLACK, 0.85),
      };
    }),
    chip: { fill: '#f0f1f2', border: '#5c6166' },
    risk: { fill: '#8c1d18', ink: WHITE },
    enabler: { fill: '#1f5b2f', ink: WHITE },
    draft: '#9b2b22',
    lineWeight: 1,
  };
}

function dark(): Theme {
  const paper = '#1c1f22';
  return {
    name: 'dark',
    paper,
    ink: '#f1f3f4',
    quiet: '#c3c8cc',
    line: '#b4babf',
    hairline: '#4a5056',
    stages: everyStage((stage) => {
      const base = STAGE_COLOURS[stage];
      return {
        band: base,
        onBand: WHITE,
        card: mix(base, paper, 0.3),
        border: mix(base, WHITE, 0.5),
        tint: mix(base, paper, 0.09),
        label: mix(base, WHITE, 0.3),
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

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  print: onWhite('print', WHITE),
  light: onWhite('light', WHITE),
  dark: dark(),
  contrast: contrastTheme('contrast', WHITE, BLACK),
  'contrast-dark': contrastTheme('contrast-dark', BLACK, WHITE),
};
