import type { Point, Rect } from '@theory-of-change/diagram';
import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { TREMBLE } from './clicks.ts';

/** How far in and out: 1 is the size that the figure is drawn at (96 px to the inch). */
const SCALES: [number, number] = [0.05, 8];
const STEP = 1.25;
/** Free around the figure when it is fitted, px on the screen. */
const MARGIN = 16;

/** Pan and zoom of one figure. */
export interface Zoom {
  /** Shows all of the figure, never larger than it is drawn. */
  fit(): void;
  /** Where all of the figure is smaller than `least` times its size: shows its beginning, at the scale `readable`. Says whether. */
  begin(least: number, readable: number): boolean;
  in(): void;
  out(): void;
  /** Moves what is in sight, by so many px on the screen: to the right and down. */
  look(right: number, down: number): void;
  /** Brings a rectangle of the figure into sight, at the same scale, and as little as that takes. */
  reveal(rect: Rect): void;
  /** The middle of what is in sight, in px of the figure. */
  middle(): Point;
  /**
   * The figure has a new size, and what the eye holds on to has moved in it `by` so many px: it stays where it is on the
   * screen. A figure that was fitted and no longer is, is fitted anew.
   */
  redrawn(figure: Size, by: Point): void;
  dispose(): void;
}

/**
 * `all`: the figure has the whole page. `shared`: the page around it scrolls, so that a turn of the wheel without Ctrl or Cmd,
 * and one finger on a figure that is all in sight, are the page's.
 */
export type Gestures = 'all' | 'shared';

/** A place for something that comes and goes. */
export interface Holder<T> {
  current: T | undefined;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Makes an element pan and zoom: drag or scroll to pan; pinch, or scroll with Ctrl or Cmd held, to zoom.
 * `onChange` gets the transform after each change, for the figure to be drawn with.
 */
export function createZoom(
  surface: SVGSVGElement,
  gestures: Gestures,
  onChange: (transform: ZoomTransform, fitted: boolean) => void,
): Zoom {
  let figure: Size = { width: 0, height: 0 };
  let current = zoomIdentity;
  let fitted = true;
  const isPages = (event: Event) => gestures === 'shared' && fitted && touchesOf(event) === 1;
  const selection = select<SVGSVGElement, unknown>(surface);
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent(SCALES)
    .filter(
      (event: MouseEvent) =>
        !event.button && (event.type !== 'wheel' || event.ctrlKey || event.metaKey) && !isPages(event),
    )
    .clickDistance(TREMBLE)
    .constrain((transform) => keptInSight(transform, figure, sizeOf(surface)))
    .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      current = event.transform;
      if (event.sourceEvent) fitted = false;
      surface.toggleAttribute('data-fitted', fitted);
      onChange(current, fitted);
    });
  // A double click belongs to the card under it.
  selection.call(behaviour).on('dblclick.zoom', null);

  const pan = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey || gestures === 'shared') return;
    event.preventDefault();
    fitted = false;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    selection.call(behaviour.translateBy, (-dx * unit) / current.k, (-dy * unit) / current.k);
  };
  surface.addEventListener('wheel', pan, { passive: false });

  const fit = () => {
    if (figure.width === 0 || figure.height === 0) return;
    fitted = true;
    selection.call(behaviour.transform, fitting(figure, sizeOf(surface)));
  };
  const observer = new ResizeObserver(() => {
    if (fitted) fit();
    else selection.call(behaviour.translateBy, 0, 0);
  });
  observer.observe(surface);

  const by = (factor: number) => {
    fitted = false;
    selection.call(behaviour.scaleBy, factor);
  };
  return {
    fit,
    begin(least, readable) {
      if (current.k >= least) return false;
      fitted = false;
      selection.call(behaviour.transform, zoomIdentity.scale(readable));
      return true;
    },
    in: () => by(STEP),
    out: () => by(1 / STEP),
    look(right, down) {
      fitted = false;
      selection.call(behaviour.translateBy, -right / current.k, -down / current.k);
    },
    reveal(rect) {
      const { width, height } = sizeOf(surface);
      const dx = shift(current.applyX(rect.x), current.applyX(rect.x + rect.width), width);
      const dy = shift(current.applyY(rect.y), current.applyY(rect.y + rect.height), height);
      if (dx === 0 && dy === 0) return;
      fitted = false;
      selection.call(behaviour.translateBy, dx / current.k, dy / current.k);
    },
    middle() {
      const { width, height } = sizeOf(surface);
      const [x, y] = current.invert([width / 2, height / 2]);
      return { x, y };
    },
    redrawn(next, by) {
      const first = figure.width === 0;
      figure = next;
      if (!first) selection.call(behaviour.translateBy, -by.x, -by.y);
      if (first || (fitted && !isInside(current, figure, sizeOf(surface)))) fit();
    },
    dispose() {
      observer.disconnect();
      surface.removeEventListener('wheel', pan);
      selection.on('.zoom', null);
    },
  };
}

/** How many fingers an event is made with: none for a mouse. */
function touchesOf(event: Event): number {
  return 'touches' in event && event.touches instanceof TouchList ? event.touches.length : 0;
}

function sizeOf(surface: SVGSVGElement): Size {
  const { width, height } = surface.getBoundingClientRect();
  return { width, height };
}

/** All of the figure in the middle of the view. */
export function fitting(figure: Size, view: Size): ZoomTransform {
  const room = { width: Math.max(1, view.width - 2 * MARGIN), height: Math.max(1, view.height - 2 * MARGIN) };
  const k = Math.max(SCALES[0], Math.min(1, room.width / figure.width, room.height / figure.height));
  return zoomIdentity.translate((view.width - figure.width * k) / 2, (view.height - figure.height * k) / 2).scale(k);
}

/** How far a stretch from `start` to `end` must move to be inside 0 to `length`; its start counts more than its end. */
export function shift(start: number, end: number, length: number): number {
  if (start < MARGIN || end - start > length - 2 * MARGIN) return MARGIN - start;
  return end > length - MARGIN ? length - MARGIN - end : 0;
}

function isInside(transform: ZoomTransform, figure: Size, view: Size): boolean {
  const right = transform.applyX(figure.width);
  const bottom = transform.applyY(figure.height);
  return transform.x >= 0 && transform.y >= 0 && right <= view.width && bottom <= view.height;
}

/** A figure cannot be lost: a quarter of the view, or all of a smaller figure, stays in sight. */
function keptInSight(transform: ZoomTransform, figure: Size, view: Size): ZoomTransform {
  const x = within(transform.x, figure.width * transform.k, view.width);
  const y = within(transform.y, figure.height * transform.k, view.height);
  return x === transform.x && y === transform.y ? transform : zoomIdentity.translate(x, y).scale(transform.k);
}

function within(start: number, length: number, view: number): number {
  const kept = Math.min(length, view / 4);
  return Math.min(view - kept, Math.max(kept - length, start));
}
