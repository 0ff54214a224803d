import {
  type Faces,
  type Figure,
  type LayoutEngine,
  loadFace,
  makeFigure,
  type Orientation,
  type PageName,
  page,
  pairFaces,
  readLogo,
} from '@theory-of-change/diagram';
import { createElk } from '@theory-of-change/diagram/elk';
import type { Theory } from '@theory-of-change/model';
import type { Surroundings } from '../theme.ts';
import type { Order } from '../worker/messages.ts';

/** A font's two weights, as whole TrueType files. */
export interface FontBytes {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** A sheet to fit a figure to. */
export interface Sheet {
  readonly name: PageName;
  readonly orientation: Orientation;
}

/**
 * Makes figures of theories. Reads the fonts and loads the layout engine once, at the first figure; everything runs in
 * the calling thread, so call it from a worker.
 */
export class FigureMaker {
  readonly #fonts: FontBytes;
  #tools: Promise<{ readonly faces: Faces; readonly engine: LayoutEngine }> | undefined;

  constructor(fonts: FontBytes) {
    this.#fonts = fonts;
  }

  /** A figure for a screen, as large as it is. With the order of the last one, what did not change stays in its place. */
  async forScreen(theory: Theory, surroundings: Surroundings, order?: Order): Promise<Figure> {
    const tools = await this.#load();
    const seed = order === undefined ? {} : { seed: order };
    return makeFigure(theory, { ...tools, theme: surroundings, effort: 'live', ...seed });
  }

  /** A figure for paper, fitted to a sheet; without one as large as it is. `logo`: the bytes of a PNG, JPEG or SVG. */
  async forPaper(theory: Theory, sheet: Sheet | undefined, logo?: Uint8Array): Promise<Figure> {
    const tools = await this.#load();
    const read = logo === undefined ? undefined : readLogo(logo);
    return makeFigure(theory, {
      ...tools,
      ...(sheet === undefined ? {} : { page: page(sheet.name, sheet.orientation) }),
      ...(read === undefined ? {} : { logo: read }),
    });
  }

  #load() {
    this.#tools ??= createElk().then((engine) => ({
      engine,
      faces: pairFaces(loadFace(this.#fonts.regular), loadFace(this.#fonts.bold)),
    }));
    return this.#tools;
  }
}
