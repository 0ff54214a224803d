import {
  type Faces,
  type Figure,
  type FigureWarning,
  type LayoutEngine,
  LEAST_TEXT_PT,
  type Logo,
  loadFace,
  makeFigure,
  page,
  pairFaces,
  readLogo,
  smallText,
  type Theme,
  theme,
} from '@theory-of-change/diagram';
import { createElk } from '@theory-of-change/diagram/elk';
import type { Settings, Theory } from '@theory-of-change/model';
import { ExportError } from './export-error.ts';
import type { ExportResources, Family } from './resources.ts';
import type { Sheet } from './sheet.ts';

/** What of a project's settings its figures go by. */
export type Look = Pick<Settings, 'theme' | 'colours' | 'minText'>;

/** What figures are drawn with. */
export interface DrawingTools {
  readonly fonts: ExportResources['fonts'];
  readonly look: Look;
  /** The bytes of the theory's logo: PNG, JPEG or SVG. */
  readonly logo?: Uint8Array;
  /** As written after `funded by`: its cards are marked. */
  readonly funder?: string;
}

/** How a figure is wanted. */
export interface DrawingWishes {
  readonly family: Family;
  /** Absent: as large as the figure is. */
  readonly sheet?: Sheet;
  /** With lines that tell how strong the evidence for each arrow is; without it they all look alike. */
  readonly evidence?: boolean;
}

/** What the diagram calls the themes that a project chooses from. */
const THEME_NAMES = { print: 'print', dark: 'dark', 'high-contrast': 'contrast' } as const;

/**
 * Draws figures for files. Each is measured, laid out and painted once, however many formats ask for it: what they show is the
 * same to the line. Fonts and engine are loaded at the first figure.
 */
export class Drawings {
  readonly #tools: DrawingTools;
  readonly #faces = new Map<Family, Promise<Faces>>();
  readonly #figures = new WeakMap<Theory, Map<string, Promise<Figure>>>();
  #engine: Promise<LayoutEngine> | undefined;

  constructor(tools: DrawingTools) {
    this.#tools = tools;
  }

  /** The figure of a theory, or of a part of one. Rejects with an `ExportError` where its logo cannot be read. */
  figure(theory: Theory, wishes: DrawingWishes): Promise<Figure> {
    const { family, sheet, evidence = false } = wishes;
    const key = `${family} ${sheet?.name} ${sheet?.orientation} ${evidence}`;
    const known = this.#figures.get(theory) ?? new Map<string, Promise<Figure>>();
    this.#figures.set(theory, known);
    const figure = known.get(key) ?? this.#draw(theory, wishes);
    known.set(key, figure);
    return figure;
  }

  /** The smallest type, pt, that the project or its funder wants; absent where nobody says. */
  get minText(): number | undefined {
    return this.#tools.look.minText;
  }

  /** What to know of a figure where a format sets its cards' words at `pt`: they may come out smaller than they were drawn. */
  warningsAt(pt: number, theory: Theory, { warnings }: Figure, sheet: Sheet): readonly FigureWarning[] {
    const least = this.#tools.look.minText ?? LEAST_TEXT_PT;
    const small = smallText(theory, pt, least, page(sheet.name, sheet.orientation));
    const others = warnings.filter(({ code }) => code !== 'small-text');
    return small === undefined ? others : [small, ...others];
  }

  /** The theme that figures are drawn in. */
  theme(): Theme {
    const { look } = this.#tools;
    return theme(THEME_NAMES[look.theme ?? 'print'], look.colours);
  }

  /** The dark theme with the project's own colours: for screens that ask for one. Undefined where the project chose its theme. */
  darkTheme(): Theme | undefined {
    const { look } = this.#tools;
    return look.theme === undefined || look.theme === 'print' ? theme('dark', look.colours) : undefined;
  }

  async #draw(theory: Theory, { family, sheet, evidence = false }: DrawingWishes): Promise<Figure> {
    const { look, logo, funder } = this.#tools;
    this.#engine ??= createElk();
    return makeFigure(theory, {
      faces: await this.faces(family),
      engine: await this.#engine,
      theme: this.theme(),
      for: family,
      show: { evidence },
      ...(look.minText === undefined ? {} : { minTextPt: look.minText }),
      ...(sheet === undefined ? {} : { page: page(sheet.name, sheet.orientation) }),
      ...(logo === undefined ? {} : { logo: readable(logo) }),
      ...(funder === undefined ? {} : { funder }),
    });
  }

  /** The faces that figures of a family are measured with. */
  faces(family: Family): Promise<Faces> {
    const faces =
      this.#faces.get(family) ??
      this.#tools.fonts(family).then(({ regular, bold }) => pairFaces(loadFace(regular), loadFace(bold)));
    this.#faces.set(family, faces);
    return faces;
  }
}

function readable(bytes: Uint8Array): Logo {
  const logo = readLogo(bytes);
  if (logo) return logo;
  throw new ExportError('The logo is no picture that can be drawn: save it as PNG, JPEG or SVG with a size.');
}
