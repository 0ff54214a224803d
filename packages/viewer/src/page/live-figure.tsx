import type { Id, Words } from '@theory-of-change/model';
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { FindBox } from '../find-box.tsx';
import type { LensId } from '../lens/lens.ts';
import { lensOf } from '../lens/lens-of.ts';
import { LensPicker } from '../lens/lens-picker.tsx';
import { Stage, type StageFigure } from '../stage.tsx';
import { Toolbar } from '../toolbar.tsx';
import type { Zoom } from '../zoom.ts';
import { Details } from './details.tsx';
import { detailsOf } from './page-parts.ts';
import { StaticDrawing } from './static-drawing.tsx';

interface LiveFigureProps {
  readonly figure: StageFigure;
  /** The figure as it was drawn. */
  readonly drawing: SVGSVGElement;
  readonly words: Words;
}

/** How far a button moves what is in sight, px on the screen. */
const STRIDE = 120;

/** Of the size that a figure is drawn at: words are too small to be read below the first, and can be read at the second. */
const ILLEGIBLE = 0.4;
const LEGIBLE = 0.8;

/** A figure that was drawn before, live in a page: its tools, its lenses, and the details of what is chosen. */
export function LiveFigure({ figure, drawing, words }: LiveFigureProps): JSX.Element {
  const zoom = useRef<Zoom | undefined>(undefined);
  const [pointed, setPointed] = useState<Id>();
  const [focused, setFocused] = useState<Id>();
  const [chosen, setChosen] = useState<Id>();
  const [finding, setFinding] = useState(false);
  const [lensId, setLensId] = useState<LensId>();
  const { theory, places } = figure;
  const lens = useMemo(() => lensId && lensOf(lensId, theory, words), [lensId, theory, words]);
  // On a phone all of a figure is a few grey lines: it begins where it can be read.
  useLayoutEffect(() => {
    const [first] = places.values();
    if (zoom.current?.begin(ILLEGIBLE, LEGIBLE) && first) zoom.current.reveal(first);
  }, [places]);

  const reveal = (id: Id) => {
    const place = places.get(id);
    if (place) zoom.current?.reveal(place);
  };
  const choose = (id: Id) => {
    if (detailsOf(id) === undefined) return;
    setChosen(id);
    reveal(id);
  };
  /** The focus goes back to the card, or to the figure, whose keys then work on. */
  const close = () => {
    focusOn(chosen);
    setChosen(undefined);
  };
  const closeFind = (id?: Id) => {
    setFinding(false);
    setPointed(undefined);
    focusOn(id);
  };
  const look = (right: number, down: number) => () => zoom.current?.look(right * STRIDE, down * STRIDE);
  const commands = {
    find: () => setFinding(true),
    zoomIn: () => zoom.current?.in(),
    zoomOut: () => zoom.current?.out(),
    fit: () => zoom.current?.fit(),
    left: look(-1, 0),
    up: look(0, -1),
    down: look(0, 1),
    right: look(1, 0),
  };
  return (
    <>
      <LensPicker words={words.page} lens={lens} onPick={setLensId} />
      <div class="toc-beside toc-wide" data-chosen={chosen !== undefined}>
        <div class="toc-viewer" style={{ aspectRatio: `${figure.width} / ${figure.height}` }}>
          <Stage
            figure={figure}
            words={words}
            gestures="shared"
            lens={lens}
            cursor={chosen}
            pointed={pointed ?? (focused === undefined ? chosen : undefined)}
            focused={focused}
            zoom={zoom}
            onPoint={setPointed}
            onFocus={setFocused}
            onSelect={choose}
            onFind={commands.find}
          >
            <StaticDrawing drawing={drawing} withEvidence={lensId === 'evidence'} />
          </Stage>
          {finding && (
            <FindBox
              theory={theory}
              words={words.page}
              onPreview={(id) => {
                setPointed(id);
                reveal(id);
              }}
              onChoose={(id) => {
                closeFind();
                choose(id);
              }}
              onClose={() => closeFind()}
            />
          )}
          <Toolbar commands={commands} words={words.page} />
        </div>
        {chosen !== undefined && <Details id={chosen} words={words.page} onShow={choose} onClose={close} />}
      </div>
    </>
  );
}

/** Puts the focus on a card of the live figure, else on the figure. */
function focusOn(id: Id | undefined): void {
  const surface = document.querySelector<SVGSVGElement>('.toc-surface');
  const cards = [...(surface?.querySelectorAll<SVGElement>('[data-role="card"]') ?? [])];
  (cards.find((card) => card.dataset.id === id) ?? surface)?.focus({ preventScroll: true });
}
