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
  theme,
} from '@theory-of-change/diagram';
import { createElk } from '@theory-of-change/diagram/elk';
import type { Settings, Theory } from '@theory-of-change/model';
import type { Job } from '../worker/messages.ts';

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

/** What of a project's settings a figure on paper goes by. */
export type PaperLook = Pick<Settings, 'theme' | 'colours' | 'minText'>;

/** What the diagram calls the themes that a project chooses from. */
const PAPER_THEMES = { print: 'print', dark: 'dark', 'high-contrast': 'contrast' } as const;

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
  async forScreen(theory: Theory, { surroundings, colours, order }: Omit<Job, 'theory'>): Promise<Figure> {
    const tools = await this.#load();
    const seed = order === undefined ? {} : { seed: order };
    return makeFigure(theory, { ...tools, theme: theme(surroundings, colours), effort: 'live', ...seed });
  }

  /** A figure for paper, fitted to a sheet; without one as large as it is. `logo`: the bytes of a PNG, JPEG or SVG. */
  async forPaper(theory: Theory, sheet: Sheet | undefined, look: PaperLook, logo?: Uint8Array): Promise<Figure> {
    const tools = await this.#load();
    const read = logo === undefined ? undefined : readLogo(logo);
    return makeFigure(theory, {
      ...tools,
      theme: theme(PAPER_THEMES[look.theme ?? 'print'], look.colours),
      ...(look.minText === undefined ? {} : { minTextPt: look.minText }),
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
