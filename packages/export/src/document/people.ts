import { linkRuns } from './details.ts';
import type { Block, ListItem } from './document.ts';
import { bullets, joined, labelled, plain } from './runs.ts';
import { evidenceRuns, type Teller } from './teller.ts';

/** The people whom the theory is about and who answer for it. */
export function people(teller: Teller): readonly Block[] {
  const { stakeholders } = teller.theory;
  if (stakeholders.length === 0) return [];
  const { labels } = teller.words.document;
  return [
    bullets(
      stakeholders.map((one): ListItem => {
        const items = [
          { runs: labelled(labels.evidence, joined(evidenceRuns(teller, one))) },
          { runs: labelled(labels.readMore, joined(linkRuns(one))) },
        ].filter(({ runs }) => runs.length > 0);
        return { runs: plain(one.words), ...(items.length === 0 ? {} : { items }) };
      }),
    ),
  ];
}
