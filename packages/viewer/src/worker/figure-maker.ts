import {
  type Faces,
  type Figure,
  type LayoutEngine,
  loadFace,
  makeFigure,
  pairFaces,
  theme,
} from '@theory-of-change/diagram';
import { createElk } from '@theory-of-change/diagram/elk';
import type { Theory } from '@theory-of-change/model';
import type { Job } from './messages.ts';

/** A font's two weights, as whole TrueType files. */
interface FontBytes {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
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
  async forScreen(theory: Theory, { surroundings, colours, order }: Omit<Job, 'theory'>): Promise<Figure> {
    const tools = await this.#load();
    const seed = order === undefined ? {} : { seed: order };
    return makeFigure(theory, { ...tools, theme: theme(surroundings, colours), effort: 'live', ...seed });
  }

  #load() {
    this.#tools ??= createElk().then((engine) => ({
      engine,
      faces: pairFaces(loadFace(this.#fonts.regular), loadFace(this.#fonts.bold)),
    }));
    return this.#tools;
  }
}
