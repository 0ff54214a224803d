import { groupBy } from '@theory-of-change/model';
import type { Graph } from '../../graph.ts';
import type { Layout, Point, Rect } from '../../layout-types.ts';

/** A drawing by Graphviz dot, in px. */
export interface DotDrawing {
  readonly boxes: ReadonlyMap<string, Rect>;
  readonly edges: readonly { readonly from: string; readonly to: string; readonly points: readonly Point[] }[];
}

/** px to the inch and to the point. */
const INCH = 96;
const POINT = 96 / 72;

/** The graph as dot source, with the sub-columns of one of our layouts as ranks, so that both draw the same columns. */
export function toDot(graph: Graph, columns: readonly (readonly string[])[]): string {
  const lines = [
    'digraph g {',
    'rankdir=LR; nodesep=0.15; ranksep=0.5;',
    'node [shape=box, fixedsize=true, label=""];',
  ];
  for (const box of graph.boxes) {
    lines.push(`"${box.id}" [width=${(box.width / INCH).toFixed(3)}, height=${(box.height / INCH).toFixed(3)}];`);
  }
  for (const [i, column] of columns.entries()) {
    const members = column.map((id) => `"${id}"`).join('; ');
    lines.push(`{ rank=same; "column ${i}" [style=invis, width=0.01, height=0.01]; ${members} }`);
  }
  lines.push(`${columns.map((_, i) => `"column ${i}"`).join(' -> ')} [style=invis, weight=0];`);
  for (const link of graph.links) for (const from of link.from) lines.push(`"${from}" -> "${link.to}";`);
  lines.push('}');
  return lines.join('\n');
}

interface DotJson {
  readonly bb: string;
  readonly objects?: readonly { _gvid: number; name: string; pos?: string; width?: string; height?: string }[];
  readonly edges?: readonly { tail: number; head: number; pos?: string; style?: string }[];
}

/** Reads the answer of `dot -Tjson`. */
export function fromDotJson(json: string): DotDrawing {
  const drawing: DotJson = JSON.parse(json);
  const height = Number(drawing.bb.split(',')[3]);
  const at = (text: string): Point => {
    const [x, y] = text.split(',').map(Number);
    return { x: (x ?? 0) * POINT, y: (height - (y ?? 0)) * POINT };
  };
  const names = new Map(drawing.objects?.map((one) => [one._gvid, one.name]));
  const boxes = new Map<string, Rect>();
  for (const one of drawing.objects ?? []) {
    if (one.pos === undefined || one.name.startsWith('column ')) continue;
    const centre = at(one.pos);
    const [width, boxHeight] = [Number(one.width) * INCH, Number(one.height) * INCH];
    boxes.set(one.name, { x: centre.x - width / 2, y: centre.y - boxHeight / 2, width, height: boxHeight });
  }
  const edges = (drawing.edges ?? []).flatMap((edge) => {
    if (edge.pos === undefined || edge.style === 'invis') return [];
    const parts = edge.pos.split(' ');
    const tip = parts.find((part) => part.startsWith('e,'));
    const curve = parts.filter((part) => !/^[es],/.test(part)).map(at);
    const points = [...alongCurve(curve), ...(tip === undefined ? [] : [at(tip.slice(2))])];
    return [{ from: names.get(edge.tail) ?? '', to: names.get(edge.head) ?? '', points }];
  });
  return { boxes, edges };
}

/** Points along dot's chain of cubic Bézier curves. */
function alongCurve(curve: readonly Point[]): readonly Point[] {
  const points = curve.slice(0, 1);
  for (let i = 0; i + 3 < curve.length; i += 3) {
    const [a, b, c, d] = curve.slice(i, i + 4);
    if (a === undefined || b === undefined || c === undefined || d === undefined) break;
    for (let step = 1; step <= 8; step++) {
      const t = step / 8;
      const mix = (p: number, q: number, r: number, s: number): number =>
        (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t ** 2 * r + t ** 3 * s;
      points.push({ x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) });
    }
  }
  return points;
}

/** Pairs of edges that cross; those that share an end are not counted where they part. */
export function dotCrossings(drawing: DotDrawing): number {
  let count = 0;
  for (const [i, a] of drawing.edges.entries()) {
    for (const b of drawing.edges.slice(i + 1)) {
      if (a.to === b.to || a.from === b.from) continue;
      if (cross(a.points, b.points)) count++;
    }
  }
  return count;
}

function cross(a: readonly Point[], b: readonly Point[]): boolean {
  const side = (p: Point, q: Point, r: Point): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  for (let i = 1; i < a.length; i++) {
    for (let j = 1; j < b.length; j++) {
      const [p, q, r, s] = [a[i - 1], a[i], b[j - 1], b[j]];
      if (p === undefined || q === undefined || r === undefined || s === undefined) continue;
      if (side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0) return true;
    }
  }
  return false;
}

/** The ids of the cards of each of our columns, from left to right. */
export function columnsOf(layout: Layout): readonly (readonly string[])[] {
  const columns = groupBy(layout.boxes, (box) => Math.round(box.x));
  return [...columns].sort(([a], [b]) => a - b).map(([, boxes]) => boxes.map((box) => box.id));
}
