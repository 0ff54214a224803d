import type { LineMark, SubjectGroup } from '@theory-of-change/diagram';
import type { Naming } from './naming.ts';
import type { OfficeItem } from './office-drawing.ts';
import { lineShape, strokeOf } from './shapes.ts';

/** The broad arrow of a column: a block arrow between neighbours, else a broad line over the headings that ends in a head. */
export function columnArrowItems({ subject, marks }: SubjectGroup, naming: Naming): readonly OfficeItem[] {
  const altText = naming.altText(subject);
  const about = { role: subject.role, name: naming.name(subject), ...(altText === undefined ? {} : { altText }) };
  const lines = marks.filter((mark): mark is LineMark => mark.kind === 'line');
  const line = lines.find((mark) => !mark.closed);
  const tip = lines.find((mark) => mark.closed)?.points[0];
  const stroke = line && strokeOf(line);
  if (line === undefined || stroke === undefined || tip === undefined) {
    return lines.map((mark) => lineShape(mark, about, naming.key(subject)));
  }
  const points = [...line.points.slice(0, -1), tip];
  return [{ kind: 'connector', ...about, arrow: subject.id ?? '', points, stroke, head: true }];
}
