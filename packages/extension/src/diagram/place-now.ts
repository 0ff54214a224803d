import { type Range, sourceOf, type TheoryUpdate, type ViewMessage } from '@theory-of-change/model';

export type Select = Extract<ViewMessage, { kind: 'select' }>;

/** Where something is written. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** The text that a figure was drawn from, as it is by now. */
export interface PresentText {
  /** Counts up with each change. Nothing where no editor holds the text: then nobody changes it. */
  readonly version: () => number | undefined;
  /** The theory that was last read from it, which may be of an older version. */
  readonly latest: () => TheoryUpdate | undefined;
  /** Has the text of this moment read. */
  readonly read: () => Promise<TheoryUpdate | undefined>;
}

/** How often a text is read anew that changes while it is read. */
const READINGS = 3;

/**
 * Where a gesture's card or arrow stands in the text as it is now, also where the text went on since the figure was
 * drawn: whoever types and then clicks is quicker than server and figure. Nothing where the text holds it no more.
 */
export async function placeNow(gesture: Select, text: PresentText): Promise<Place | undefined> {
  const asDrawn = { uri: gesture.source, range: gesture.range };
  const isImported = gesture.source !== gesture.uri;
  if (isImported || isOf(text, gesture)) return asDrawn;
  let update = text.latest();
  for (let reading = 0; reading < READINGS && !isOf(text, update); reading++) update = await text.read();
  if (update === undefined || !isOf(text, update)) return undefined;
  const source = sourceOf(update.theory, gesture.id);
  return source && { uri: source.uri ?? gesture.uri, range: source.range };
}

function isOf(text: PresentText, what: { readonly version: number } | undefined): boolean {
  const version = text.version();
  return version === undefined || version === what?.version;
}
