import type { Id } from '@theory-of-change/model';
import type { Graph } from '../graph.ts';
import type { Layout, PlacedBox, PlacedLink } from '../layout-types.ts';
import { rowLength, withBadges } from './badges.ts';
import { arrangeBlocks } from './blocks.ts';
import { buildChannels } from './channels.ts';
import { arrangeColumns, SEED_COLUMN } from './columns.ts';
import { holders, withKnownEnds, zones } from './ends.ts';
import type { LayoutEngine } from './engine.ts';
import { withGaps } from './gaps.ts';
import { type Frame, settleHeights } from './heights.ts';
import type { Hook, Layered, Tail } from './layered.ts';
import { orderCold, orderWarm } from './order.ts';
import { placeVertices } from './place.ts';
import { orderPorts } from './ports.ts';
import { type Routes, traceRoutes } from './routes.ts';
import { segmentsOf } from './segments.ts';
import { buildLayered } from './strands.ts';
import { shareTrunks } from './trunks.ts';
import { setWidths, type Widths } from './widths.ts';

export interface LayoutOptions {
  /** The `order` of the layout before: what stood over something else still does. Without it the layout is cold, a pure function of the graph. */
  readonly seed?: Layout['order'];
  /** `live` while someone types; `export` (the default) takes longer for fewer crossings. */
  readonly effort?: 'live' | 'export';
}

/**
 * Places the boxes of a graph and routes its links. Lengths are px. Links that name an unknown end are left out.
 * Columns, order, heights on the page and routes are ours; the engine gives the first heights.
 */
export async function layout(graph: Graph, engine: LayoutEngine, options: LayoutOptions = {}): Promise<Layout> {
  const { seed, effort = 'export' } = options;
  const known = withKnownEnds(graph);
  const holder = holders(known);
  const columns = arrangeColumns(known, holder, seed);
  const layered = buildLayered(known, columns, holder, zones(known));
  if (seed === undefined) orderCold(layered, effort);
  else orderWarm(layered, seed);
  arrangeBlocks(layered.layers);
  orderPorts(layered, known.spacing);
  await placeVertices(layered, engine, known.spacing);
  const { frames, height } = settleHeights(layered, known);
  const hops = shareTrunks(layered, known.spacing);
  const channels = buildChannels(layered, hops, known);
  const badgeRoom = channels.map(() => 0);
  for (let round = 0; ; round++) {
    const widths = setWidths(known, layered, channels, frames, badgeRoom);
    const routes = traceRoutes(layered, hops, channels, widths, height, known.spacing);
    const plain = assemble(known, layered, widths, frames, height, routes);
    const segments = segmentsOf(plain);
    const { layout: badged, crowded } = withBadges(known, plain, segments);
    if (round === 1 || crowded.size === 0) return withGaps(badged, segments);
    widenFor(crowded, layered, known, badgeRoom);
  }
}

/** Makes room for the badges of some links, beside the cards where they begin. */
function widenFor(crowded: ReadonlySet<Id>, layered: Layered, graph: Graph, badgeRoom: number[]): void {
  const tails = [
    ...layered.strands.flatMap((strand) => strand.tails),
    ...layered.loops.flatMap(tailsOf),
    ...layered.hooks.flatMap(tailsOf),
  ];
  for (const { link, port } of tails) {
    if (!crowded.has(link.id)) continue;
    const channel = port.vertex.layer + 1;
    const room = rowLength(link.badges, graph.spacing);
    badgeRoom[channel] = Math.max(badgeRoom[channel] ?? 0, room);
  }
}

function tailsOf({ link, tails }: Hook): readonly Tail[] {
  return tails.map((port) => ({ link, port }));
}

/** Puts it all together, moved down by what runs above the cards. */
function assemble(
  graph: Graph,
  layered: Layered,
  widths: Widths,
  frames: readonly Frame[],
  height: number,
  routes: Routes,
): Layout {
  const down = -routes.top;
  const boxes: PlacedBox[] = [];
  const chips: PlacedBox[] = [];
  const order: Record<string, number> = {};
  for (const layer of layered.layers) {
    for (const vertex of layer.vertices) {
      order[vertex.id] = layer.sub * SEED_COLUMN + vertex.pos;
      if (vertex.kind === 'line') continue;
      const place = widths.layers[layer.index];
      const x = (place?.x ?? 0) + ((place?.width ?? 0) - vertex.width) / 2;
      const box = { id: vertex.id, x, y: vertex.y + down, width: vertex.width, height: vertex.height };
      (vertex.kind === 'box' ? boxes : chips).push(box);
    }
  }
  const drawn = new Set<unknown>();
  const links = routes.courses.map((course): PlacedLink => {
    const paths = course.paths.map((path) => path.map(({ x, y }) => ({ x, y: y + down })));
    const trunk = paths.at(-1) ?? [];
    const shared = drawn.has(course.headPort);
    drawn.add(course.headPort);
    return {
      id: course.link.id,
      kind: course.link.kind,
      paths,
      head: { tip: trunk.at(-1) ?? { x: 0, y: 0 }, direction: course.direction, shared },
      badges: [],
      gaps: [],
    };
  });
  return {
    width: widths.width,
    height: routes.bottom + down,
    bands: graph.bands.map((band, i) => ({
      id: band.id,
      x: widths.bands[i]?.x ?? 0,
      y: 0,
      width: widths.bands[i]?.width ?? band.minWidth,
      height: height + down,
      subColumns: widths.bands[i]?.subColumns ?? 1,
    })),
    boxes,
    groups: frames.map(({ group, top, bottom, firstLayer, lastLayer }) => {
      const [first, last] = [widths.layers[firstLayer], widths.layers[lastLayer]];
      const x = (first?.x ?? 0) - group.padding;
      const right = (last?.x ?? 0) + (last?.width ?? 0) + group.padding;
      return { id: group.id, x, y: top + down, width: right - x, height: bottom - top };
    }),
    chips,
    links,
    bandLinks: graph.bandLinks.map(({ id, kind, from, to }) => ({ id, kind, from, to })),
    ...(widths.ceilingX === undefined ? {} : { ceilingX: widths.ceilingX }),
    order,
  };
}
