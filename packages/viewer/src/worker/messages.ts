import type { Picture } from '@theory-of-change/diagram';
import type { Id, Settings, Theory } from '@theory-of-change/model';
import type { Surroundings } from '../theme.ts';

/** The order of the cards of the last figure, which the next one keeps to. */
export type Order = Readonly<Record<Id, number>>;

/** A figure to be drawn. */
export interface Job {
  readonly theory: Theory;
  readonly surroundings: Surroundings;
  /** The project's own colours of columns. */
  readonly colours?: Settings['colours'];
  /** Absent: laid out afresh, as a pure function of the text. */
  readonly order?: Order;
}

/** To the worker. */
export type WorkerRequest =
  | { readonly kind: 'start'; readonly regular: ArrayBuffer; readonly bold: ArrayBuffer }
  | { readonly kind: 'draw'; readonly ticket: number; readonly job: Job };

/** From the worker: the answer to the job with that ticket. */
export type WorkerAnswer =
  | { readonly kind: 'drawn'; readonly ticket: number; readonly picture: Picture; readonly order: Order }
  | { readonly kind: 'failed'; readonly ticket: number; readonly words: string; readonly detail?: string };
