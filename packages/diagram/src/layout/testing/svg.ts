import type { Graph } from '../../graph.ts';
import type { Layout, Point, Rect } from '../../layout-types.ts';

const COLOURS = ['#fdeaea', '#fdf3d7', '#eee', '#e3effc', '#e8e8d8', '#e4f4e6', '#dcf1ee', '#ebe6f7', '#f4e6f0'];

/** A plain picture of a layout, to look at while working on it. */
export function debugSvg(graph: Graph, layout: Layout): string {
  const margin = 20;
  const parts: string[] = [];
  const rect = (r: Rect, style: string): void => {
    parts.push(`<rect x="${r.x}" y="${r.y}" width="${r.width}" height="${r.height}" ${style}/>`);
  };
  for (const band of layout.bands) rect(band, 'fill="#f7f7f7"');
  for (const group of layout.groups) rect(group, 'fill="none" stroke="#999" rx="4"');
  if (layout.ceilingX !== undefined) {
    parts.push(`<path d="M${layout.ceilingX} 0V${layout.height}" stroke="#b00" stroke-dasharray="6 4"/>`);
  }
  const bandIndex = new Map(graph.bands.map((band, i) => [band.id, i]));
  for (const placed of [...layout.boxes, ...layout.chips]) {
    const box = graph.boxes.find((one) => one.id === placed.id);
    const fill = box === undefined ? '#fff' : COLOURS[bandIndex.get(box.band) ?? 0];
    rect(placed, `fill="${fill}" stroke="#555" rx="4"`);
    parts.push(`<text x="${placed.x + 8}" y="${placed.y + 16}">${placed.id}</text>`);
    for (const inner of box?.inner ?? []) {
      rect({ ...inner, x: placed.x + inner.x, y: placed.y + inner.y }, 'fill="#fff" stroke="#777" rx="3"');
      parts.push(`<text x="${placed.x + inner.x + 6}" y="${placed.y + inner.y + 14}">${inner.id}</text>`);
    }
  }
  for (const link of layout.links) {
    const dash = link.kind === 'feedback' ? ' stroke-dasharray="5 4"' : '';
    for (const path of link.paths) {
      parts.push(`<path d="${rounded(path)}" fill="none" stroke="#444" stroke-width="1.5"${dash}/>`);
    }
    const { tip, direction } = link.head;
    const back = direction === 'left' ? 8 : -8;
    parts.push(`<path d="M${tip.x} ${tip.y}l${back} -4v8z" fill="#444"/>`);
    for (const gap of link.gaps) parts.push(`<circle cx="${gap.x}" cy="${gap.y}" r="2.5" fill="#f7f7f7"/>`);
    for (const badge of link.badges) {
      parts.push(`<circle cx="${badge.x}" cy="${badge.y}" r="${graph.spacing.badge / 2}" fill="#fff" stroke="#06c"/>`);
    }
  }
  const [width, height] = [layout.width + 2 * margin, layout.height + 2 * margin];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12"><rect x="${-margin}" y="${-margin}" width="${width}" height="${height}" fill="#fff"/>${parts.join('')}</svg>`;
}

function rounded(points: readonly Point[]): string {
  const [first] = points;
  if (first === undefined) return '';
  let d = `M${first.x} ${first.y}`;
  for (let i = 1; i < points.length; i++) {
    const [before, at, after] = [points[i - 1] ?? first, points[i] ?? first, points[i + 1]];
    if (after === undefined) {
      d += `L${at.x} ${at.y}`;
      continue;
    }
    const towards = (other: Point): Point => {
      const length = Math.hypot(other.x - at.x, other.y - at.y) || 1;
      const part = Math.min(5, length / 2) / length;
      return { x: at.x + (other.x - at.x) * part, y: at.y + (other.y - at.y) * part };
    };
    const [a, b] = [towards(before), towards(after)];
    d += `L${a.x} ${a.y}Q${at.x} ${at.y} ${b.x} ${b.y}`;
  }
  return d;
}
