import { loops } from '@theory-of-change/model';
import { byId } from '../by-id.ts';
import { drawnBy } from '../drawn.ts';
import { replace } from '../edits.ts';
import type { Observation } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../written.ts';

/** A loop of `->`, none of whose arrows is marked as a feedback. */
export const unmarkedCycle: Rule = {
  check: (file) =>
    loops(file.theory).flatMap(({ cards, closing }): readonly Observation[] => {
      const words = [...cards, ...cards.slice(0, 1)].map((id) => quoted(byId(file.theory.cards).get(id)?.words ?? id));
      return drawnBy(file, [closing]).map(({ range, head }) => ({
        range,
        message: `These lead back to where they start (${words.join(' → ')}): is it a circle that feeds itself? Then mark its last arrow \`~>\``,
        ...(head
          ? { fixes: [{ title: 'Mark the last arrow as a feedback: `~>`', edits: [replace(head, '~>')] }] }
          : {}),
      }));
    }),
  passing: `theory "A garden for the street"
problems {
  strangers "Neighbours do not know each other"
  indoors "People stay indoors"
}
strangers -> indoors
indoors ~> strangers
`,
  failing: `theory "A garden for the street"
problems {
  strangers "Neighbours do not know each other"
  indoors "People stay indoors"
}
strangers -> indoors -> strangers
`,
};
