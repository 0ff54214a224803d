import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Point, Rect } from '@theory-of-change/diagram';
import { mustRun } from '../../support/run.ts';
import type { GeneratedTheory } from '../generate.ts';
import { toSizedDot } from '../graph.ts';
import type { Drawing, DrawnArrow } from './drawing.ts';

/** What `dot -Tjson` gives, as far as it is read here. Lengths are points, sizes inches, and y grows upwards. */
interface DotJson {
  readonly bb: string;
  readonly objects: readonly DotObject[];
  readonly edges: readonly { readonly tail: number; readonly head: number; readonly pos?: string }[];
}

interface DotObject {
  readonly _gvid: number;
  readonly name: string;
  readonly pos?: string;
  readonly width?: string;
  readonly height?: string;
}

const PX_PER_PT = 96 / 72;
const PX_PER_INCH = 96;
/** Straight pieces that a curve is measured with. */
const PIECES = 8;

/** The theory as dot draws it, with the boxes and columns that our layout is given. */
export async function drawWithDot(theory: GeneratedTheory): Promise<Drawing> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'toc-bench-'));
  try {
    const file = path.join(folder, 'theory.dot');
    writeFileSync(file, toSizedDot(theory));
    return readDot(JSON.parse(await mustRun('dot', ['-Tjson', file])), theory);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readDot(json: DotJson, theory: GeneratedTheory): Drawing {
  const height = Number(json.bb.split(',')[3]);
  const names = new Map(json.objects.map((object) => [object._gvid, object.name]));
  const own = new Set(theory.cards.map((card) => card.name));
  const point = (text: string): Point => {
    const [x = Number.NaN, y = Number.NaN] = text.split(',').map(Number);
    return { x: x * PX_PER_PT, y: (height - y) * PX_PER_PT };
  };
  const cards = new Map<string, Rect>();
  for (const object of json.objects) {
    if (!own.has(object.name) || object.pos === undefined) continue;
    const size = sizeOf(object);
    const centre = point(object.pos);
    cards.set(object.name, { x: centre.x - size.width / 2, y: centre.y - size.height / 2, ...size });
  }
  const arrows = json.edges.flatMap((edge): readonly DrawnArrow[] => {
    const [from, to] = [names.get(edge.tail), names.get(edge.head)];
    if (from === undefined || to === undefined || !own.has(from) || !own.has(to)) return [];
    if (edge.pos === undefined) return [];
    return [{ from, to, points: curve(edge.pos, point) }];
  });
  return { cards, arrows };
}

function sizeOf(object: DotObject): Pick<Rect, 'width' | 'height'> {
  return { width: Number(object.width) * PX_PER_INCH, height: Number(object.height) * PX_PER_INCH };
}

/** `e,x,y p0 p1 p2 p3 …`: the arrow head's tip, then the control points of cubic curves end to end. */
function curve(pos: string, point: (text: string) => Point): readonly Point[] {
  const words = pos.split(' ');
  const tip = words.find((word) => word.startsWith('e,'));
  const control = words.filter((word) => !/^[es],/.test(word)).map(point);
  const points = control.slice(0, 1);
  for (let i = 0; i + 3 < control.length; i += 3) {
    const [a, b, c, d] = control.slice(i, i + 4);
    if (a === undefined || b === undefined || c === undefined || d === undefined) break;
    for (let piece = 1; piece <= PIECES; piece++) points.push(onCurve(a, b, c, d, piece / PIECES));
  }
  if (tip !== undefined) points.push(point(tip.slice(2)));
  return points;
}

/** Bernstein's form of a cubic Bézier curve. */
function onCurve(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const u = 1 - t;
  const [wa, wb, wc, wd] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return { x: wa * a.x + wb * b.x + wc * c.x + wd * d.x, y: wa * a.y + wb * b.y + wc * c.y + wd * d.y };
}
