import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Figure,
  type Logo,
  loadFace,
  makeFigure,
  type Page,
  page,
  pairFaces,
  readLogo,
  theme,
} from '@theory-of-change/diagram';
import { createElk } from '@theory-of-change/diagram/elk';
import type { ExportResources } from '@theory-of-change/export';
import type { Settings, Theme, Theory } from '@theory-of-change/model';
import { CallError } from '../options.ts';

/** How a figure is to look, all defaults filled in. */
export type FigureWishes = Required<Pick<Settings, 'page' | 'orientation' | 'theme' | 'minText'>> &
  Pick<Settings, 'colours'>;

/** What the diagram calls the themes that people choose from. */
const THEME_NAMES = { print: 'print', dark: 'dark', 'high-contrast': 'contrast' } as const satisfies Record<
  Theme,
  string
>;

/** Measures, lays out and paints a theory. Loads fonts and the layout engine: only an export needs them. */
export async function drawFigure(
  theory: Theory,
  wishes: FigureWishes,
  fonts: ExportResources['fonts'],
): Promise<Figure> {
  const faces = pairFaces(loadFace(fonts.regular), loadFace(fonts.bold));
  const sheet = pageOf(wishes);
  const logo = theory.logo === undefined ? undefined : await readLogoFile(theory.uri, theory.logo);
  return makeFigure(theory, {
    faces,
    engine: await createElk(),
    theme: theme(THEME_NAMES[wishes.theme], wishes.colours),
    minTextPt: wishes.minText,
    ...(sheet === undefined ? {} : { page: sheet }),
    ...(logo === undefined ? {} : { logo }),
  });
}

function pageOf({ page: name, orientation }: FigureWishes): Page | undefined {
  return name === 'none' ? undefined : page(name, orientation);
}

/** The picture that a theory names as its logo, relative to the theory. */
async function readLogoFile(theoryUri: string, logo: string): Promise<Logo> {
  const file = path.resolve(path.dirname(fileURLToPath(theoryUri)), logo);
  try {
    const read = readLogo(await readFile(file));
    if (read) return read;
  } catch (error) {
    throw new CallError(`the logo ${logo} cannot be read`, 'check the name behind `logo`, from the theory on', error);
  }
  throw new CallError(`the logo ${logo} is no picture that can be drawn`, 'save it as PNG, JPEG or SVG with a size');
}
