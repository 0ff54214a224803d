import { nearest, type Theory } from '@theory-of-change/model';
import { CallError } from '../options.ts';

/**
 * Throws `CallError` where no card is funded by `funder`: a slip of the pen would else give a bid that marks nothing.
 * Without a funder all is well.
 */
export function refuseUnknownFunder({ cards }: Theory, funder: string | undefined): void {
  const funders = [...new Set(cards.flatMap(({ fundedBy }) => fundedBy))];
  if (funder === undefined || funders.includes(funder)) return;
  throw new CallError(`no card here is funded by "${funder}"`, helpFor(funder, funders));
}

function helpFor(funder: string, funders: readonly string[]): string {
  if (funders.length === 0) return `write it in the braces of what it pays for: { funded by "${funder}" }`;
  const near = nearest(funder, funders);
  return near === undefined ? `who pays for something: ${funders.join(', ')}` : `did you mean "${near}"?`;
}
