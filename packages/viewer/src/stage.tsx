import type { Id, Theory, Words } from '@theory-of-change/model';
import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useClicks } from './clicks.ts';
import { focusCard, idAt, light, makeReachable, markCurrent, showLens } from './decorate.ts';
import { litBy } from './highlight.ts';
import type { Lens } from './lens/lens.ts';
import { LensLabels } from './lens/lens-labels.tsx';
import { Marker } from './marker.tsx';
import { movement } from './movement.ts';
import type { Places } from './places.ts';
import { type Step, walk } from './walk.ts';
import { createZoom, type Gestures, type Holder, type Zoom } from './zoom.ts';

/** A drawn figure with what it shows. Lengths are px of the drawing. */
export interface StageFigure {
  readonly theory: Theory;
  readonly places: Places;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly background: string;
}

interface StageProps {
  readonly figure: StageFigure;
  /** What draws it: SVG elements with the ids of what they show. */
  readonly children: ComponentChildren;
  readonly words: Words;
  /** Who takes a turn of the wheel and a stroke of one finger. */
  readonly gestures: Gestures;
  /** What it shows besides. */
  readonly lens?: Lens | undefined;
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
  const { figure, words, gestures, lens, cursor, pointed, focused, zoom } = props;
  const { theory, places } = figure;
  const surface = useRef<SVGSVGElement>(null);
  const drawing = useRef<SVGGElement>(null);

  useLayoutEffect(() => {
    if (!surface.current) return;
    const made = createZoom(surface.current, gestures, (transform) => {
      drawing.current?.setAttribute('transform', transform.toString());
    });
    zoom.current = made;
    return () => {
      zoom.current = undefined;
      made.dispose();
    };
  }, [zoom, gestures]);

  const before = useRef(places);
  const held = useRef<Id | undefined>(undefined);
  held.current = focused ?? cursor;
  useLayoutEffect(() => {
    const middle = zoom.current?.middle();
    const by = middle && movement(before.current, places, held.current, middle);
    before.current = places;
    zoom.current?.redrawn(figure, by ?? { x: 0, y: 0 });
  }, [zoom, figure, places]);
  useLayoutEffect(() => {
    if (drawing.current) makeReachable(drawing.current, figure, words, focused, lens);
  }, [figure, words, focused, lens]);
  useLayoutEffect(() => {
    if (drawing.current) showLens(drawing.current, lens);
  }, [figure, lens]);

  const at = pointed ?? focused;
  const lit = useMemo(() => (at === undefined ? undefined : litBy(theory, at)), [theory, at]);
  useLayoutEffect(() => {
    if (drawing.current) light(drawing.current, lit);
  }, [lit, figure]);
  useLayoutEffect(() => {
    if (drawing.current) markCurrent(drawing.current, cursor);
  }, [cursor, figure]);

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
      const next = walk(theory, places, focused, step);
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
      style={{ background: figure.background }}
      tabindex={-1}
      role="group"
      aria-label={figure.title}
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
        {props.children}
        {lens && lens.id !== 'evidence' && <LensLabels lens={lens} places={places} />}
        {cursorPlace && <Marker rect={cursorPlace} kind="cursor" />}
        {focusPlace && <Marker rect={focusPlace} kind="focus" />}
      </g>
    </svg>
  );
}
