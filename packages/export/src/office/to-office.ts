import { bySubject, type Figure, type SubjectGroup } from '@theory-of-change/diagram';
import type { Theory } from '@theory-of-change/model';
import { arrowItems } from './arrows.ts';
import { columnArrowItems } from './column-arrows.ts';
import { namingOf } from './naming.ts';
import type { OfficeDrawing, OfficeItem, OfficeShape, OfficeStroke } from './office-drawing.ts';
import { shapesOf, strokeOf } from './shapes.ts';
import type { TextTools } from './text.ts';

/**
 * A figure of the family `office` as shapes with their words inside and connectors that stick to them. `tools.faces` are those that
 * the figure was measured with. The same figure gives the same drawing.
 */
export function toOffice(theory: Theory, figure: Figure, tools: TextTools): OfficeDrawing {
  const { picture, layout } = figure;
  const groups = bySubject(picture.marks);
  const naming = namingOf(groups.map(({ subject }) => subject));
  const arrowGroups = new Map(
    groups.flatMap((group) => (group.subject.role === 'arrow' ? [[group.subject.id, group] as const] : [])),
  );
  const usualStroke = firstStroke([...arrowGroups.values()]);
  const placed = new Map(layout.links.map((link) => [link.id, link]));
  const shapes = new Map<string, OfficeShape>();

  /** All arrows, at the place of the first: one whose line runs under those of others has no marks of its own. */
  const arrows = (): readonly OfficeItem[] =>
    theory.arrows.flatMap((arrow) => {
      const link = placed.get(arrow.id);
      const group = arrowGroups.get(arrow.id) ?? { subject: { role: 'arrow', id: arrow.id }, marks: [] };
      return link === undefined
        ? []
        : arrowItems(arrow, link, group, { ...tools, figure, shapes, naming, usualStroke });
    });

  const firstArrow = groups.find(({ subject }) => subject.role === 'arrow');
  let card: string | undefined;
  const items = groups.flatMap((group): readonly OfficeItem[] => {
    const { role, id, parent } = group.subject;
    if (role === 'arrow') return group === firstArrow ? arrows() : [];
    if (role === 'column-arrow') return columnArrowItems(group, naming);
    const made = shapesOf(group, naming, tools);
    const [first] = made;
    const isPart = card !== undefined && ((role === 'card' && parent !== undefined) || role === 'badge');
    if (!isPart) card = role === 'card' && first?.kind === 'shape' ? first.key : undefined;
    const placed = isPart && card !== undefined ? made.map((item) => within(item, card)) : made;
    const [shape] = placed;
    const isEnd = (role === 'card' || role === 'chip') && id !== undefined && !shapes.has(id);
    if (isEnd && shape?.kind === 'shape') shapes.set(id, shape);
    return placed;
  });
  return { width: picture.width, height: picture.height, items };
}

function within(item: OfficeItem, card: string | undefined): OfficeItem {
  return item.kind === 'shape' && card !== undefined ? { ...item, within: card } : item;
}

function firstStroke(groups: readonly SubjectGroup[]): OfficeStroke {
  for (const mark of groups.flatMap(({ marks }) => marks)) {
    const stroke = mark.kind === 'line' && !mark.closed ? strokeOf(mark) : undefined;
    if (stroke !== undefined) return stroke;
  }
  return { color: '#000000', width: 1 };
}
