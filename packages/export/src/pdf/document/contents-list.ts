import type { Mark } from '@theory-of-change/diagram';
import { px } from '../../docx/measures.ts';
import type { Content } from '../pieces.ts';
import type { Growing } from '../structure-node.ts';
import type { Setting } from './blocks.ts';
import type { Unit } from './flow.ts';
import type { OpenPage } from './page.ts';
import { childOf, paragraphUnits } from './paragraphs.ts';
import { lineMark, SetText } from './text.ts';
import { LINK_COLOR, STYLES } from './type.ts';

/** Px that the numbers of pages have at the right. */
const NUMBERS = px(14);

/** What a list of contents names. */
export interface Entry {
  readonly anchor: string;
  readonly heading: string;
}

/** The list of a document's sections, each a link, and its page. */
export class ContentsList {
  readonly #numbers: { readonly anchor: string; readonly marks: Mark[]; readonly right: number; readonly y: number }[] =
    [];
  readonly #setting: Setting;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  units(heading: string, entries: readonly Entry[], root: Growing, width: number): readonly Unit[] {
    const { faces, lang } = this.#setting;
    const look = { style: STYLES.subheading, width, before: px(9), isKept: true };
    const section = childOf(root, 'Sect', { title: heading });
    const title = paragraphUnits([{ text: heading }], childOf(section, 'H2', lang), look, faces);
    const list = childOf(section, 'TOC', lang);
    return [...title, ...entries.map((entry) => this.#entry(entry, list, width))];
  }

  #entry({ anchor, heading }: Entry, list: Growing, width: number): Unit {
    const { faces } = this.#setting;
    const item = childOf(childOf(list, 'TOCI'), 'Reference');
    const text = new SetText([{ text: heading, anchor }], STYLES.body, width - NUMBERS, faces);
    return {
      height: text.height(),
      before: px(1.2),
      place: (page, at) => {
        text.place(page, item, at);
        const marks: Mark[] = [];
        const content: Content = { kind: 'content', marks };
        page.pieces.push(content);
        item.children.push(content);
        const y = at.y + text.height() - text.style.leading / 2 + (faces.regular.capHeight * text.style.size) / 2;
        this.#numbers.push({ anchor, marks, right: at.x + width, y });
      },
    };
  }

  /** Writes the numbers, when every section has its page. */
  number(pages: readonly Pick<OpenPage, 'number' | 'anchors'>[]): void {
    const { faces } = this.#setting;
    for (const { anchor, marks, right, y } of this.#numbers) {
      const page = pages.find(({ anchors }) => anchors.some(({ name }) => name === anchor));
      if (page === undefined) continue;
      const text = `${page.number + 1}`;
      const style = { ...STYLES.body, color: LINK_COLOR };
      const width = faces.regular.advance(text) * style.size;
      marks.push(lineMark(text, { x: right - width, y }, style, faces));
    }
  }
}
