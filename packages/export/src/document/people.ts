import { entryItem } from './details.ts';
import type { Block } from './document.ts';
import { bullets } from './runs.ts';
import type { Teller } from './teller.ts';

/** The people whom the theory is about and who answer for it. */
export function people(teller: Teller): readonly Block[] {
  const { stakeholders } = teller.theory;
  return stakeholders.length === 0 ? [] : [bullets(stakeholders.map((one) => entryItem(teller, one)))];
}
