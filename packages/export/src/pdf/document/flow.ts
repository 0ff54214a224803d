import type { Point } from '@theory-of-change/diagram';
import { innerWidth, type PageFormat, px } from '../../docx/measures.ts';
import type { OpenPage, Room } from './page.ts';

/** Something that stands on one page as a whole: some lines, a row of a table. Lengths are px. */
export interface Unit {
  readonly height: number;
  /** Kept free above it, but at the top of a page. */
  readonly before?: number;
  /** The next one stands on the same page: a heading never stands alone at the foot. */
  readonly isKept?: boolean;
  /** Stands first on a page that begins with this unit: the headings of a table that goes on. */
  readonly again?: Unit;
  /** Puts it on a page, its top left corner at that point. */
  readonly place: (page: OpenPage, at: Point) => void;
}

/** Fills pages with units, one below the other. */
export class Flow {
  readonly #pages: OpenPage[] = [];
  #y = 0;
  #kept: Unit[] = [];

  get pages(): readonly OpenPage[] {
    return this.#pages;
  }

  /** The room on a page of that format. */
  static roomOn(format: PageFormat): Room {
    const { margins, height } = format;
    return {
      x: px(margins.side),
      width: px(innerWidth(format)),
      top: px(margins.top),
      bottom: px(height - margins.bottom),
    };
  }

  /** Goes on on a new page. */
  open(format: PageFormat): OpenPage {
    this.#settle();
    return this.#begin(format);
  }

  #begin(format: PageFormat): OpenPage {
    const page: OpenPage = { number: this.#pages.length, format, pieces: [], anchors: [] };
    this.#pages.push(page);
    this.#y = Flow.roomOn(format).top;
    return page;
  }

  add(...units: readonly Unit[]): void {
    for (const unit of units) {
      this.#kept.push(unit);
      if (unit.isKept !== true) this.#settle();
    }
  }

  /** The pages, when all is on them. */
  finish(): readonly OpenPage[] {
    this.#settle();
    return this.#pages;
  }

  /** Places what is kept together: on this page where it has room for all of it, else on the next. */
  #settle(): void {
    const units = this.#kept;
    this.#kept = [];
    const [first] = units;
    if (first === undefined) return;
    let page = this.#pages.at(-1);
    if (page === undefined) throw new Error('A flow wants a page first');
    if (!this.#fits(units, page)) page = this.#turn(first, page.format);
    for (const unit of units) {
      if (!this.#fits([unit], page)) page = this.#turn(unit, page.format);
      this.#put(unit, page);
    }
  }

  #put(unit: Unit, page: OpenPage): void {
    const { x, top } = Flow.roomOn(page.format);
    const y = this.#y === top ? top : this.#y + (unit.before ?? 0);
    unit.place(page, { x, y });
    this.#y = y + unit.height;
  }

  /** Begins a page with what has to stand again above the unit. */
  #turn(unit: Unit, format: PageFormat): OpenPage {
    const page = this.#begin(format);
    if (unit.again) this.#put(unit.again, page);
    return page;
  }

  /** What is at the top of a page stands there however tall it is. */
  #fits(units: readonly Unit[], page: OpenPage): boolean {
    const { top, bottom } = Flow.roomOn(page.format);
    if (this.#y === top) return true;
    const height = units.reduce((sum, unit) => sum + (unit.before ?? 0) + unit.height, 0);
    return this.#y + height <= bottom + TOLERANCE;
  }
}

/** Px. */
const TOLERANCE = 0.01;
