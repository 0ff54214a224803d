import { PictureSvg } from '@theory-of-change/diagram';
import { type Id, sourceOf, type ViewMessage, wordsIn } from '@theory-of-change/model';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { FindBox } from './find-box.tsx';
import { Stage, type StageFigure } from './stage.tsx';
import type { Shown, ViewerEvent, ViewerState } from './state.ts';
import { type Commands, Toolbar } from './toolbar.tsx';
import type { Holder, Zoom } from './zoom.ts';

interface AppProps {
  readonly state: ViewerState;
  readonly dispatch: (event: ViewerEvent) => void;
  readonly send: (message: ViewMessage) => void;
  readonly tidy: () => void;
  /** Filled while there is a figure. */
  readonly zoom: Holder<Zoom>;
}

/** The editor's own language. */
const WORDS = wordsIn('en');

/** The page: the figure or the words in its place, the note and the tools. */
export function App({ state, dispatch, send, tidy, zoom }: AppProps): JSX.Element {
  const { shown } = state;
  const select = (id: Id) => {
    const message = shown && selectMessage(shown, id);
    if (message) send(message);
  };
  const point = (id: Id) => {
    const place = shown?.places.get(id);
    dispatch({ kind: 'pointed', id });
    if (place) zoom.current?.reveal(place);
  };
  const closeFind = () => {
    // What had the focus goes away: the figure takes it, so that its keys work on.
    document.querySelector<SVGSVGElement>('.toc-surface')?.focus();
    dispatch({ kind: 'finding', open: false });
    dispatch({ kind: 'pointed', id: undefined });
  };
  const commands = {
    zoomIn: () => zoom.current?.in(),
    zoomOut: () => zoom.current?.out(),
    fit: () => zoom.current?.fit(),
    find: () => dispatch({ kind: 'finding', open: true }),
    tidy,
    copy: () => {
      if (shown) send({ kind: 'copy', uri: shown.update.uri, version: shown.update.version });
    },
    export: () => {
      if (shown) send({ kind: 'export', uri: shown.update.uri, version: shown.update.version });
    },
  } satisfies Commands;
  const figure = useMemo(() => shown && stageFigure(shown), [shown]);
  return (
    <>
      <h1 class="toc-hidden">{shown?.picture.title ?? 'Theory of change'}</h1>
      {shown && figure ? (
        <Stage
          figure={figure}
          words={WORDS}
          gestures="all"
          cursor={state.cursor}
          pointed={state.pointed}
          focused={state.focused}
          zoom={zoom}
          onPoint={(id) => dispatch({ kind: 'pointed', id })}
          onFocus={(id) => dispatch({ kind: 'focused', id })}
          onSelect={select}
          onFind={commands.find}
        >
          <Drawing shown={shown} />
        </Stage>
      ) : (
        <p class="toc-instead">{state.instead ?? 'Reading the theory …'}</p>
      )}
      {shown && state.finding && (
        <FindBox
          theory={shown.update.theory}
          words={WORDS.page}
          onPreview={point}
          onChoose={(id) => {
            closeFind();
            point(id);
            select(id);
          }}
          onClose={closeFind}
        />
      )}
      {shown && <Toolbar commands={commands} words={WORDS.page} />}
      <p class="toc-note" role="status">
        {state.note ?? ''}
      </p>
    </>
  );
}

function stageFigure({ update, picture, places }: Shown): StageFigure {
  const { width, height, title, background } = picture;
  return { theory: update.theory, places, width, height, title, background };
}

/** The picture. Its title would pop up wherever the pointer rests: the surface has it as its name. */
function Drawing({ shown }: { readonly shown: Shown }): JSX.Element {
  const { picture } = shown;
  const untitled = useMemo(() => ({ ...picture, title: '' }), [picture]);
  return <PictureSvg picture={untitled} />;
}

/** The message that a choice sends; nothing for what the text does not hold (a key, a heading). */
function selectMessage({ update }: Shown, id: Id): ViewMessage | undefined {
  const source = sourceOf(update.theory, id);
  if (source === undefined) return undefined;
  const { uri, version } = update;
  return { kind: 'select', uri, version, id, range: source.range, source: source.uri ?? uri };
}
