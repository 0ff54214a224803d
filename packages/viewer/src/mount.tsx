import type { HostMessage, TheoryUpdate, ViewMessage } from '@theory-of-change/model';
import { render } from 'preact';
import { App } from './app.tsx';
import { DrawQueue, type StartWorker } from './draw-queue.ts';
import { initialState, reasonNotToDraw, reduce, type ViewerEvent } from './state.ts';
import type { Surroundings } from './theme.ts';
import type { Holder, Zoom } from './zoom.ts';

export interface ViewerOptions {
  readonly surroundings: Surroundings;
  /** Starts a worker that has its fonts. Called again after one had to be ended. */
  readonly startWorker: StartWorker;
  /** Takes what the page tells its host. */
  readonly send: (message: ViewMessage) => void;
}

/** A live figure in a page. */
export interface Viewer {
  receive(message: HostMessage): void;
  setSurroundings(surroundings: Surroundings): void;
  dispose(): void;
}

/**
 * Puts the live figure into an element and takes over all of it. The state of the page stands on `document.body` for
 * whoever waits for it: `data-state` (`starting`, `drawing`, `drawn`, `empty`) and `data-version`, the version of the
 * text that the figure shows.
 */
export function mountViewer(element: HTMLElement, options: ViewerOptions): Viewer {
  const zoom: Holder<Zoom> = { current: undefined };
  let state = initialState(options.surroundings);

  const queue = new DrawQueue<TheoryUpdate>(options.startWorker, (update, outcome) => {
    if (outcome.kind === 'failed') {
      const detail = outcome.detail === undefined ? {} : { detail: outcome.detail };
      options.send({ kind: 'problem', words: outcome.words, ...detail });
    }
    const before = state.shown;
    dispatch({ kind: 'outcome', update, outcome });
    if (state.shown && state.shown !== before) {
      if (before === undefined) zoom.current?.fit();
      options.send({ kind: 'drawn', uri: update.uri, version: update.version });
    }
  });

  /** `afresh`: as a pure function of the text; else with the order of the last figure, so that nothing flips. */
  function draw(afresh: boolean): void {
    const { latest, shown, surroundings } = state;
    if (latest === undefined || reasonNotToDraw(latest) !== undefined) return;
    const seed = !afresh && shown?.update.uri === latest.uri ? { order: shown.order } : {};
    const { theory, settings } = latest;
    const own = settings.colours === undefined ? {} : { colours: settings.colours };
    queue.draw(latest, { theory, surroundings, ...own, ...seed });
  }

  function dispatch(event: ViewerEvent): void {
    const before = state;
    state = reduce(state, event);
    if (state === before) return;
    if (state.latest !== before.latest || state.surroundings !== before.surroundings) draw(false);
    show();
  }

  function show(): void {
    render(<App state={state} dispatch={dispatch} send={options.send} tidy={tidy} zoom={zoom} />, element);
    const { shown, latest, instead } = state;
    const isCurrent = shown !== undefined && shown.update === latest;
    document.body.dataset.state = isCurrent
      ? 'drawn'
      : instead !== undefined
        ? 'empty'
        : latest
          ? 'drawing'
          : 'starting';
    if (shown) document.body.dataset.version = String(shown.update.version);
    else delete document.body.dataset.version;
  }

  function tidy(): void {
    draw(true);
    zoom.current?.fit();
  }

  element.classList.add('toc-viewer');
  show();
  return {
    receive(message) {
      dispatch({ kind: 'told', message });
      if (message.kind !== 'command') return;
      if (message.command === 'tidy') tidy();
      else if (message.command === 'fit') zoom.current?.fit();
    },
    setSurroundings: (surroundings) => dispatch({ kind: 'surroundings', surroundings }),
    dispose() {
      queue.dispose();
      render(null, element);
    },
  };
}
