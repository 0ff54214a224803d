import { type Id, sourceOf, type ViewMessage } from '@theory-of-change/model';
import type { JSX } from 'preact';
import { FindBox } from './find-box.tsx';
import { Stage } from './stage.tsx';
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
  const commands: Commands = {
    zoomIn: () => zoom.current?.in(),
    zoomOut: () => zoom.current?.out(),
    fit: () => zoom.current?.fit(),
    find: () => dispatch({ kind: 'finding', open: true }),
    tidy,
    export: () => {
      if (shown) send({ kind: 'export', uri: shown.update.uri, version: shown.update.version });
    },
  };
  return (
    <>
      <h1 class="toc-hidden">{shown?.picture.title ?? 'Theory of change'}</h1>
      {shown ? (
        <Stage
          shown={shown}
          cursor={state.cursor}
          pointed={state.pointed}
          focused={state.focused}
          zoom={zoom}
          onPoint={(id) => dispatch({ kind: 'pointed', id })}
          onFocus={(id) => dispatch({ kind: 'focused', id })}
          onSelect={select}
          onFind={commands.find}
        />
      ) : (
        <p class="toc-instead">{state.instead ?? 'Reading the theory …'}</p>
      )}
      {shown && state.finding && (
        <FindBox
          theory={shown.update.theory}
          onPreview={point}
          onChoose={(id) => {
            closeFind();
            point(id);
            select(id);
          }}
          onClose={closeFind}
        />
      )}
      {shown && <Toolbar commands={commands} />}
      <p class="toc-note" role="status">
        {state.note ?? ''}
      </p>
    </>
  );
}

/** The message that a choice sends; nothing for what the text does not hold (a key, a heading). */
function selectMessage({ update }: Shown, id: Id): ViewMessage | undefined {
  const source = sourceOf(update.theory, id);
  if (source === undefined) return undefined;
  const { uri, version } = update;
  return { kind: 'select', uri, version, id, range: source.range, source: source.uri ?? uri };
}
