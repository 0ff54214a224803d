import { entryItem } from './details.ts';
import type { Block } from './document.ts';
import { bullets } from './runs.ts';
import type { Teller } from './teller.ts';

/** The people whom the theory is about and who answer for it; those whom an imported library names too, once. */
export function people(teller: Teller): readonly Block[] {
  const told = teller.theory.stakeholders.map((one) => entryItem(teller, one));
  const once = [...new Map(told.map((item) => [JSON.stringify(item), item])).values()];
  return once.length === 0 ? [] : [bullets(once)];
}
