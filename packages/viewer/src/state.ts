import type { Picture } from '@theory-of-change/diagram';
import type { HostMessage, Id, TheoryUpdate } from '@theory-of-change/model';
import type { Outcome } from './draw-queue.ts';
import { type Places, placesOf } from './places.ts';
import type { Surroundings } from './theme.ts';
import type { Order } from './worker/messages.ts';

/** A figure on the screen, with the text that it was drawn from. */
export interface Shown {
  readonly update: TheoryUpdate;
  readonly picture: Picture;
  readonly places: Places;
  readonly order: Order;
}

/** All that the page shows, as a value. */
export interface ViewerState {
  readonly surroundings: Surroundings;
  /** The newest text that the host told of. */
  readonly latest: TheoryUpdate | undefined;
  /** The last readable figure: it stays until there is a newer one. */
  readonly shown: Shown | undefined;
  /** A word beside the figure: why it is not the newest, what could not be read. */
  readonly note: string | undefined;
  /** Words where there is no figure. */
  readonly instead: string | undefined;
  /** The card or arrow that the cursor of the text stands in. */
  readonly cursor: Id | undefined;
  /** The card or arrow under the pointer. */
  readonly pointed: Id | undefined;
  /** The card that the keyboard is on. */
  readonly focused: Id | undefined;
  readonly finding: boolean;
}

/** Nothing told yet. */
export function initialState(surroundings: Surroundings): ViewerState {
  return { ...NO_FIGURE, surroundings, latest: undefined, instead: undefined, finding: false };
}

const NO_FIGURE = {
  shown: undefined,
  note: undefined,
  cursor: undefined,
  pointed: undefined,
  focused: undefined,
} as const;

export type ViewerEvent =
  | { readonly kind: 'told'; readonly message: HostMessage }
  | { readonly kind: 'outcome'; readonly update: TheoryUpdate; readonly outcome: Outcome }
  | { readonly kind: 'surroundings'; readonly surroundings: Surroundings }
  | { readonly kind: 'pointed'; readonly id: Id | undefined }
  | { readonly kind: 'focused'; readonly id: Id | undefined }
  | { readonly kind: 'finding'; readonly open: boolean };

export function reduce(state: ViewerState, event: ViewerEvent): ViewerState {
  switch (event.kind) {
    case 'told':
      return told(state, event.message);
    case 'outcome':
      return drawn(state, event.update, event.outcome);
    case 'surroundings':
      return { ...state, surroundings: event.surroundings };
    case 'pointed':
      return { ...state, pointed: event.id };
    case 'focused':
      return { ...state, focused: event.id };
    case 'finding':
      return { ...state, finding: event.open };
  }
}

function told(state: ViewerState, message: HostMessage): ViewerState {
  switch (message.kind) {
    case 'theory':
      return isStale(state, message) ? state : newText(state, message);
    case 'reveal': {
      const current = message.uri === state.latest?.uri && message.version >= state.latest.version;
      return current ? { ...state, cursor: message.id } : state;
    }
    case 'status':
      return message.uri === state.shown?.update.uri
        ? { ...state, note: message.words }
        : { ...state, ...NO_FIGURE, latest: undefined, instead: message.words };
    case 'command':
      return message.command === 'find' ? { ...state, finding: true } : state;
  }
}

/** Of one document only what is newer counts. */
function isStale({ latest }: ViewerState, update: TheoryUpdate): boolean {
  return latest?.uri === update.uri && update.version < latest.version;
}

function newText(state: ViewerState, update: TheoryUpdate): ViewerState {
  const isOther = state.shown !== undefined && state.shown.update.uri !== update.uri;
  const next = { ...state, ...(isOther ? NO_FIGURE : {}), latest: update };
  const reason = reasonNotToDraw(update);
  if (reason === undefined) return next;
  if (next.shown && update.errors > 0) {
    return { ...next, note: 'The text cannot be read as it is. The figure is from before.' };
  }
  return { ...next, ...NO_FIGURE, instead: reason };
}

function hasEntries({ measures, interventions, evidence, stakeholders }: TheoryUpdate['theory']): boolean {
  return [measures, interventions, evidence, stakeholders].some((list) => list.length > 0);
}

/** Whether a text has something to draw; if not, why. */
export function reasonNotToDraw({ theory, errors }: TheoryUpdate): string | undefined {
  // Also without its `theory` line: who types it anew does not lose the figure meanwhile.
  if (theory.cards.length > 0) return undefined;
  if (theory.kind === 'library' && errors === 0 && hasEntries(theory)) {
    return 'This file is a library: other theories import its measures, interventions and evidence. It has no figure of its own.';
  }
  return errors > 0
    ? 'No card can be read here yet. Problems says why.'
    : 'No cards yet. Write the first one: problems { need "What is hard for people here?" }';
}

function drawn(state: ViewerState, update: TheoryUpdate, outcome: Outcome): ViewerState {
  if (update.uri !== state.latest?.uri || update.version < (state.shown?.update.version ?? 0)) return state;
  if (reasonNotToDraw(state.latest) !== undefined) return state;
  if (outcome.kind === 'failed') {
    return state.shown
      ? { ...state, note: 'This change could not be drawn. The figure is from before it.' }
      : { ...state, instead: outcome.words };
  }
  const { picture, order } = outcome;
  const shown = { update, picture, order, places: placesOf(picture) };
  return { ...state, shown, note: noteOn(update), instead: undefined };
}

function noteOn({ errors }: TheoryUpdate): string | undefined {
  if (errors === 0) return undefined;
  return errors === 1
    ? '1 error in the text. All else is drawn.'
    : `${errors} errors in the text. All that can be read is drawn.`;
}
