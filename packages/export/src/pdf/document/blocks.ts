import type { Faces } from '@theory-of-change/diagram';
import type { Block } from '../../document/document.ts';
import type { Told } from '../../document/told.ts';
import type { PageFormat } from '../../docx/measures.ts';
import { px } from '../../docx/measures.ts';
import type { Growing } from '../structure-node.ts';
import { Flow, type Unit } from './flow.ts';
import { listUnits } from './lists.ts';
import type { Room } from './page.ts';
import { childOf, paragraphUnits } from './paragraphs.ts';
import { tableUnits } from './tables.ts';
import { STYLES } from './type.ts';

const ABOVE = { heading: px(6), subheading: px(3.5), caption: px(2.6), paragraph: px(1.9), after: px(1.6) };

/** What the parts of one document have in common. */
export interface Setting {
  readonly faces: Faces;
  /** Of headings and labels, where it is not the document's. */
  readonly lang: { readonly lang?: string };
}

/** A section under its heading on pages of that format, as a part of `root`. */
export function addSection(
  flow: Flow,
  root: Growing,
  { id, heading, blocks }: Pick<Told, 'id' | 'heading' | 'blocks'>,
  format: PageFormat,
  setting: Setting,
): void {
  const section = childOf(root, 'Sect', { title: heading });
  const room = Flow.roomOn(format);
  flow.add(...headingUnits(heading, id, section, room.width, setting));
  for (const [i, block] of blocks.entries()) {
    flow.add(...blockUnits(block, section, room, { heading, isFirst: i === 0 }, setting));
  }
}

/** A section's heading, which links and bookmarks lead to. */
export function headingUnits(
  text: string,
  anchor: string,
  section: Growing,
  width: number,
  { faces, lang }: Setting,
): readonly Unit[] {
  const look = { style: STYLES.heading, width, before: ABOVE.heading, isKept: true };
  return paragraphUnits([{ text }], childOf(section, 'H2', lang), look, faces).map((unit) => ({
    ...unit,
    place: (page, at) => {
      page.anchors.push({ name: anchor, y: at.y });
      unit.place(page, at);
    },
  }));
}

function blockUnits(
  block: Block,
  section: Growing,
  room: Room,
  within: { readonly heading: string; readonly isFirst: boolean },
  setting: Setting,
): readonly Unit[] {
  const { width } = room;
  const { faces, lang } = setting;
  switch (block.kind) {
    case 'paragraph': {
      const before = within.isFirst ? px(1.6) : ABOVE.paragraph;
      return paragraphUnits(block.runs, childOf(section, 'P'), { style: STYLES.body, width, before }, faces);
    }
    case 'subheading': {
      const before = within.isFirst ? px(1.6) : ABOVE.subheading;
      const look = { style: STYLES.subheading, width, before, isKept: true };
      return paragraphUnits([{ text: block.text }], childOf(section, 'H3'), look, faces);
    }
    case 'list':
      return listUnits(block, section, width, faces);
    case 'table': {
      // A caption that only says the heading again is left to screen readers.
      const caption =
        block.caption === within.heading
          ? []
          : paragraphUnits(
              [{ text: block.caption }],
              childOf(section, 'P', lang),
              { style: STYLES.caption, width, before: within.isFirst ? px(1.6) : ABOVE.caption, isKept: true },
              faces,
            );
      const [head, ...rows] = tableUnits(block, section, { width, page: room.bottom - room.top, faces, ...lang });
      if (head === undefined) return caption;
      return [...caption, { ...head, before: ABOVE.after }, ...rows];
    }
  }
}
