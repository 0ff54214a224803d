import type { Theory } from '@theory-of-change/model';
import type { Writer } from './format.ts';

/** A format that is text made of the theory alone, by what writes it: UTF-8, without a byte-order mark. */
export function textWriter(write: (theory: Theory, wishes: { readonly notes: boolean }) => string): Writer {
  return async ({ theory, wishes: { notes } }) => ({
    bytes: new TextEncoder().encode(write(theory, { notes })),
    textSizes: [],
    warnings: [],
  });
}
