import type { Faces } from '@theory-of-change/diagram';
import type { List, ListItem } from '../../document/document.ts';
import { px } from '../../docx/measures.ts';
import type { Content } from '../pieces.ts';
import type { Growing } from '../structure-node.ts';
import type { Unit } from './flow.ts';
import { childOf, paragraphUnits } from './paragraphs.ts';
import { lineMark } from './text.ts';
import { STYLES } from './type.ts';

const INDENT = px(6);
const BETWEEN = px(1);
const BULLETS = ['•', '–', '•'];

/** A list in `parent`, `width` px wide; lists inside it are indented. */
export function listUnits({ ordered, items }: List, parent: Growing, width: number, faces: Faces): readonly Unit[] {
  return levelUnits(items, ordered, parent, { width, level: 0, faces });
}

interface Level {
  readonly width: number;
  readonly level: number;
  readonly faces: Faces;
}

function levelUnits(items: readonly ListItem[], ordered: boolean, parent: Growing, at: Level): readonly Unit[] {
  const list = childOf(parent, 'L', { attributes: { of: 'List', numbering: ordered ? 'Decimal' : 'Disc' } });
  return items.flatMap(({ runs, items: inner = [] }, i): readonly Unit[] => {
    const item = childOf(list, 'LI');
    const label = childOf(item, 'Lbl');
    const body = childOf(item, 'LBody');
    const text = ordered ? `${i + 1}.` : (BULLETS[at.level] ?? '•');
    const [first, ...more] = paragraphUnits(
      runs,
      childOf(body, 'P'),
      { style: STYLES.body, width: at.width, indent: INDENT * (at.level + 1), before: BETWEEN },
      at.faces,
    );
    return [
      ...(first === undefined ? [] : [labelled(first, text, label, at)]),
      ...more,
      ...(inner.length === 0 ? [] : levelUnits(inner, false, body, { ...at, level: at.level + 1 })),
    ];
  });
}

/** The first lines of an item with its bullet or number before them. */
function labelled(unit: Unit, text: string, element: Growing, { level, faces }: Level): Unit {
  return {
    ...unit,
    place: (page, at) => {
      const { leading, size } = STYLES.body;
      const y = at.y + leading / 2 + (faces.regular.capHeight * size) / 2;
      const mark = lineMark(text, { x: at.x + INDENT * level + px(1), y }, STYLES.body, faces);
      const content: Content = { kind: 'content', marks: [mark] };
      page.pieces.push(content);
      element.children.push(content);
      unit.place(page, at);
    },
  };
}
