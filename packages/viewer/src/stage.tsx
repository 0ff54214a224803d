import { PictureSvg } from '@theory-of-change/diagram';
import type { Id } from '@theory-of-change/model';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useClicks } from './clicks.ts';
import { focusCard, idAt, light, makeReachable, markCurrent } from './decorate.ts';
import { litBy } from './highlight.ts';
import { Marker } from './marker.tsx';
import { movement } from './movement.ts';
import type { Shown } from './state.ts';
import { type Step, walk } from './walk.ts';
import { createZoom, type Holder, type Zoom } from './zoom.ts';

interface StageProps {
  readonly shown: Shown;
  readonly cursor: Id | undefined;
  readonly pointed: Id | undefined;
  readonly focused: Id | undefined;
  /** Holds the zoom while the figure stands. */
  readonly zoom: Holder<Zoom>;
  readonly onPoint: (id: Id | undefined) => void;
  readonly onFocus: (id: Id | undefined) => void;
  readonly onSelect: (id: Id) => void;
  readonly onFind: () => void;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** The figure on its surface: drawn, panned, zoomed, walked through and pointed at. */
export function Stage(props: StageProps): JSX.Element {
  const { shown, cursor, pointed, focused, zoom } = props;
  const { picture, places, update } = shown;
  const surface = useRef<SVGSVGElement>(null);
  const drawing = useRef<SVGGElement>(null);

  useLayoutEffect(() => {
    if (!surface.current) return;
    const made = createZoom(surface.current, (transform) => {
      drawing.current?.setAttribute('transform', transform.toString());
    });
    zoom.current = made;
    return () => {
      zoom.current = undefined;
      made.dispose();
    };
  }, [zoom]);

  const before = useRef(places);
  const held = useRef<Id | undefined>(undefined);
  held.current = focused ?? cursor;
  useLayoutEffect(() => {
    const middle = zoom.current?.middle();
    const by = middle && movement(before.current, places, held.current, middle);
    before.current = places;
    zoom.current?.redrawn(picture, by ?? { x: 0, y: 0 });
  }, [zoom, picture, places]);
  useLayoutEffect(() => {
    if (drawing.current) makeReachable(drawing.current, update.theory, places, focused);
  }, [update, places, focused]);

  const untitled = useMemo(() => ({ ...picture, title: '' }), [picture]);
  const lit = useMemo(() => litOf(shown, pointed ?? focused), [shown, pointed, focused]);
  useLayoutEffect(() => {
    if (drawing.current) light(drawing.current, lit);
  }, [lit, picture]);
  useLayoutEffect(() => {
    if (drawing.current) markCurrent(drawing.current, cursor);
  }, [cursor, picture]);

  // The keyboard's card and the cursor's card come into sight, but not again at each change of the text.
  const cursorPlace = cursor === undefined ? undefined : places.get(cursor);
  const focusPlace = focused === undefined ? undefined : places.get(focused);
  const hasCursorPlace = cursorPlace !== undefined;
  const seen = useRef(places);
  seen.current = places;
  useEffect(() => {
    const place = hasCursorPlace && cursor !== undefined ? seen.current.get(cursor) : undefined;
    if (place) zoom.current?.reveal(place);
  }, [zoom, cursor, hasCursorPlace]);

  const clicks = useClicks(props.onSelect);
  const onKeyDown = (event: TargetedKeyboardEvent<SVGSVGElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step) {
      const next = walk(update.theory, places, focused, step);
      const place = next === undefined ? undefined : places.get(next);
      if (next !== undefined && place && drawing.current) {
        focusCard(drawing.current, next);
        zoom.current?.reveal(place);
      }
    } else if ((event.key === 'Enter' || event.key === ' ') && focused !== undefined) props.onSelect(focused);
    else if (event.key === 'Escape') surface.current?.focus();
    else if (event.key === '/') props.onFind();
    else if (event.key === '+' || event.key === '=') zoom.current?.in();
    else if (event.key === '-') zoom.current?.out();
    else if (event.key === '0') zoom.current?.fit();
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: no element of HTML groups inside SVG
    <svg
      ref={surface}
      class="toc-surface"
      style={{ background: picture.background }}
      tabindex={-1}
      role="group"
      aria-label={picture.title}
      onKeyDown={onKeyDown}
      onPointerOver={(event) => props.onPoint(idAt(event.target))}
      onPointerLeave={() => props.onPoint(undefined)}
      onFocusIn={(event) => props.onFocus(idAt(event.target))}
      onFocusOut={(event) => {
        if (idAt(event.relatedTarget) === undefined) props.onFocus(undefined);
      }}
      {...clicks}
    >
      <g ref={drawing} class="toc-drawing">
        {/* Its title would pop up wherever the pointer rests: the surface has it as its name. */}
        <PictureSvg picture={untitled} />
        {cursorPlace && <Marker rect={cursorPlace} kind="cursor" />}
        {focusPlace && <Marker rect={focusPlace} kind="focus" />}
      </g>
    </svg>
  );
}

function litOf({ update }: Shown, id: Id | undefined) {
  return id === undefined ? undefined : litBy(update.theory, id);
}
