import type { TextReading } from '@theory-of-change/model';
import type { FigureView } from './figure-html.ts';
import type { Place } from './theories-in-markdown.ts';

/** What the figures of pages need from the editor. */
export interface PreviewTools {
  /** The address of a place's text, for its imports; nothing where the page has none. */
  readonly addressOf: (place: Place) => string | undefined;
  /** The text of a file as it is now. Rejects, in words for people, where it cannot be read. */
  readonly textOf: (address: string) => Promise<string>;
  readonly read: (address: string, text: string) => Promise<TextReading | undefined>;
  /** Draws a theory for the editor's colours, as a `data:` address. Rejects, in words for people, where it cannot. */
  readonly draw: (reading: TextReading) => Promise<string>;
  /** Stands for all that a drawing depends on beside the theory: the editor's colours. */
  readonly look: () => string;
  /** Has the pages rendered anew. */
  readonly refresh: () => void;
}

/** What is known of a place. */
interface Known {
  readonly view: FigureView;
  /** The block's text that it was read from; a file has none. */
  readonly text?: string;
  /** It has to be read anew where it is next asked for. */
  readonly isStale: boolean;
  /** What the image was drawn from. */
  readonly drawnFrom?: string;
}

/** So many places are remembered: those that were shown last. */
const REMEMBERED = 60;

const NOTHING_YET: FigureView = { alt: '', words: [], isDrawing: true };

/**
 * The figures of Markdown pages. A preview renders at once and cannot wait: it gets what is known, and is rendered anew
 * when there is something newer. The last figure of a place stays until then. One figure is drawn at a time.
 */
export class PreviewFigures {
  readonly #tools: PreviewTools;
  readonly #known = new Map<string, Known>();
  readonly #waiting = new Map<string, Place>();
  #isAtWork = false;
  /** What is being made now: it need not be made again for being asked for again. */
  #making: { readonly key: string; readonly text: string | undefined; readonly age: number } | undefined;
  /** How often something that figures depend on has changed. */
  #age = 0;

  constructor(tools: PreviewTools) {
    this.#tools = tools;
  }

  /** What to show at a place now; where that is not the newest, it is made. */
  viewOf(place: Place): FigureView {
    const key = keyOf(place);
    const text = place.kind === 'block' ? place.text : undefined;
    if (text?.trim() === '') return { alt: '', words: [], isDrawing: false };
    const known = this.#known.get(key);
    if (known && !known.isStale && known.text === text) {
      this.#remember(key, known);
      return known.view;
    }
    const making = this.#making;
    const isBeingMade = making?.key === key && making.text === text && making.age === this.#age;
    if (!isBeingMade) {
      this.#waiting.delete(key);
      this.#waiting.set(key, place);
    }
    void this.#work();
    return known ? { ...known.view, isDrawing: true } : NOTHING_YET;
  }

  /** A file or the editor's colours changed: what is shown has to be read anew. Tells whether anything is. */
  outdate(): boolean {
    this.#age++;
    for (const [key, known] of this.#known) this.#known.set(key, { ...known, isStale: true });
    return this.#known.size > 0;
  }

  async #work(): Promise<void> {
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    try {
      for (let next = this.#take(); next; next = this.#take()) {
        const [key, place] = next;
        const age = this.#age;
        this.#making = { key, text: place.kind === 'block' ? place.text : undefined, age };
        const known = await this.#make(place, this.#known.get(key));
        this.#remember(key, { ...known, isStale: age !== this.#age });
        this.#tools.refresh();
      }
    } finally {
      this.#making = undefined;
      this.#isAtWork = false;
    }
  }

  /** The page that was rendered last comes first, from its top: another one may hold a hundred figures, and be closed by now. */
  #take(): readonly [string, Place] | undefined {
    const waiting = [...this.#waiting];
    const page = waiting.at(-1)?.[1].page;
    const next = waiting.find(([, place]) => place.page === page);
    if (next) this.#waiting.delete(next[0]);
    return next;
  }

  async #make(place: Place, before: Known | undefined): Promise<Known> {
    const own = place.kind === 'block' ? { text: place.text } : {};
    try {
      return { ...own, isStale: false, ...(await this.#read(place, before)) };
    } catch (error) {
      const words = [error instanceof Error ? error.message : String(error)];
      return { ...own, isStale: false, view: { alt: '', words, isDrawing: false } };
    }
  }

  async #read(place: Place, before: Known | undefined): Promise<Pick<Known, 'view' | 'drawnFrom'>> {
    const address = this.#tools.addressOf(place) ?? `untitled:/${keyOf(place)}.toc`;
    const text = place.kind === 'block' ? place.text : await this.#tools.textOf(address);
    const reading = await this.#tools.read(address, text);
    const isBlock = place.kind === 'block';
    if (reading === undefined) return { view: withoutFigure(isBlock ? [] : ['Another program wrote this .toc file.']) };
    const words = errorWords(reading, isBlock ? 'the block' : fileName(address));
    if (reading.theory.cards.length === 0) {
      const why = words.length > 0 || isBlock ? words : [`There is no card in ${fileName(address)} yet.`];
      return { view: withoutFigure(why) };
    }
    const drawnFrom = JSON.stringify([reading.theory, reading.settings, this.#tools.look()]);
    const image =
      before?.drawnFrom === drawnFrom && before.view.image !== undefined
        ? before.view.image
        : await this.#tools.draw(reading);
    const alt = `Theory of change: ${reading.theory.title || fileName(address)}`;
    return { drawnFrom, view: { image, alt, words, isDrawing: false } };
  }

  /** As the one that was shown last; the one that was shown longest ago is forgotten. */
  #remember(key: string, known: Known): void {
    this.#known.delete(key);
    this.#known.set(key, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
  }
}

function keyOf(place: Place): string {
  const page = place.page ?? '';
  return place.kind === 'block' ? `${page}#${place.index}` : `${page}!${place.path}`;
}

function withoutFigure(words: readonly string[]): FigureView {
  return { alt: '', words, isDrawing: false };
}

/** So many mistakes are told; a page is no list of problems. */
const TOLD = 4;

function errorWords({ errors }: TextReading, where: string): readonly string[] {
  const told = errors.slice(0, TOLD).map(({ line, message }) => `Line ${line + 1} of ${where}: ${message}`);
  const left = errors.length - told.length;
  return left > 0 ? [...told, `${left} more ${left === 1 ? 'mistake' : 'mistakes'} in ${where}.`] : told;
}

function fileName(address: string): string {
  return decodeURIComponent(address.split('/').at(-1) ?? address);
}
