import type { Graph } from '../graph.ts';
import type { Channel } from './channels.ts';
import type { Frame } from './heights.ts';
import type { Layered } from './layered.ts';

/** Where the layers and the lanes between them stand from left to right. */
export interface Widths {
  /** Left edge of each layer's boxes, and how wide they are together. */
  readonly layers: readonly { readonly x: number; readonly width: number }[];
  /** For each channel, the x of each lane. */
  readonly lanes: readonly (readonly number[])[];
  readonly bands: readonly { readonly x: number; readonly width: number; readonly subColumns: number }[];
  readonly ceilingX?: number;
  readonly width: number;
}

/**
 * Sets the layers as close as the lanes between them allow. `badgeRoom` px are kept free in a channel beside the cards
 * on its left, for badges.
 */
export function setWidths(
  graph: Graph,
  layered: Layered,
  channels: readonly Channel[],
  frames: readonly Frame[],
  badgeRoom: readonly number[],
): Widths {
  const { spacing } = graph;
  const layers: { x: number; width: number }[] = [];
  const lanes: number[][] = [];
  const bands = new Map<string, { x: number; width: number; subColumns: number }>();
  let ceilingX: number | undefined;
  let x = 0;

  const addChannel = (index: number): void => {
    const channel = channels[index];
    const [left, right] = [layered.layers[index - 1], layered.layers[index]];
    const count = channel?.lanes ?? 0;
    const sameBand = left?.band !== undefined && left.band === right?.band;
    const headRoom = spacing.headLength + Math.max(3, spacing.lineToBox / 2);
    const heads = channel?.wires.some((wire) => wire.right.some((port) => port.vertex.kind !== 'line')) ?? false;
    const hooks = channel?.wires.some((wire) => wire.kind === 'hook') ?? false;
    const ceiling = left?.band !== undefined && left.band === graph.ceilingAfter && !sameBand;
    const badges = badgeRoom[index] ?? 0;
    const beside = badges > 0 ? Math.max(spacing.lineGap, spacing.badge / 2 + 2) : spacing.lineGap;
    // A line as high as the figure needs more air beside the cards than an arrow that passes one.
    const ceilingInset = 1.8 * spacing.lineToBox;
    const ceilingRoom = ceiling ? ceilingInset + beside : 0;
    const leftRoom = left === undefined ? 0 : ceilingRoom + Math.max(hooks ? headRoom : spacing.lineToBox, badges);
    const rightRoom = right === undefined ? 0 : heads ? headRoom : spacing.lineToBox;
    const needed = leftRoom + rightRoom + Math.max(0, count - 1) * spacing.lineGap;
    const least = left === undefined || right === undefined ? 0 : sameBand ? subColumnGap(graph) : spacing.bandGap;
    const width = Math.max(count > 0 || ceiling || badges > 0 ? needed : 0, least);
    if (ceiling) ceilingX = x + ceilingInset;
    const free = width - needed;
    const step = count > 1 ? spacing.lineGap + Math.min(spacing.lineGap / 2, free / (count - 1)) : 0;
    const start = x + leftRoom + (width - leftRoom - rightRoom - step * Math.max(0, count - 1)) / 2;
    lanes.push(Array.from({ length: count }, (_, lane) => start + lane * step));
    x += width;
  };

  addChannel(0);
  for (const layer of layered.layers) {
    const boxes = layer.vertices.filter((vertex) => vertex.kind !== 'line');
    const padding = Math.max(
      0,
      ...frames
        .filter((frame) => frame.firstLayer <= layer.index && layer.index <= frame.lastLayer)
        .map((frame) => frame.group.padding),
    );
    const content = Math.max(0, ...boxes.map((vertex) => vertex.width)) + 2 * padding;
    const band = graph.bands.find((one) => one.id === layer.band);
    const last = band !== undefined && layered.layers[layer.index + 1]?.band !== band.id;
    const missing = last ? band.minWidth - (x - (bands.get(band.id)?.x ?? x)) : 0;
    const width = Math.max(content, missing);
    layers.push({ x: x + padding + (width - content) / 2, width: content - 2 * padding });
    if (layer.band !== undefined) {
      const placed = bands.get(layer.band) ?? { x, width: 0, subColumns: 0 };
      placed.width = x + width - placed.x;
      placed.subColumns++;
      bands.set(layer.band, placed);
    }
    x += width;
    addChannel(layer.index + 1);
  }
  return {
    layers,
    lanes,
    bands: graph.bands.map((band) => bands.get(band.id) ?? { x: 0, width: band.minWidth, subColumns: 1 }),
    ...(ceilingX === undefined ? {} : { ceilingX }),
    width: x,
  };
}

/** Between two sub-columns: a straight arrow with its head. */
function subColumnGap(graph: Graph): number {
  return Math.min(graph.spacing.bandGap, graph.spacing.headLength + 2 * graph.spacing.lineToBox);
}
