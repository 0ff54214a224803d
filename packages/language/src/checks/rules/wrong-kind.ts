import { isEnd } from '../../generated/ast.ts';
import type { Observation } from '../finding.ts';
import { anyOf, kindOf, oneOf, wantedKinds } from '../kinds.ts';
import { rangeOf } from '../places.ts';
import type { Rule } from '../rule.ts';

/** A name of the wrong kind after a detail's word: `who kips`. The ends of arrows have a rule of their own. */
export const wrongKind: Rule = {
  check: (file) =>
    file.uses.flatMap((use): readonly Observation[] => {
      if (isEnd(use.container) || !('ref' in use.reference)) return [];
      const target = use.reference.ref;
      const kind = target && kindOf(target);
      const wanted = wantedKinds(use.container);
      if (!kind || !wanted || wanted.includes(kind)) return [];
      const keyword = 'keyword' in use.container ? String(use.container.keyword) : '';
      return [
        {
          range: use.reference.$refNode?.range ?? rangeOf(use.container),
          message: `\`${use.reference.$refText}\` is ${oneOf(kind)}, but \`${keyword}\` takes ${anyOf(wanted)}`,
        },
      ];
    }),
  passing: `theory "A garden for the street"
stakeholders { neighbour "Neighbours" }
activities { dig "Dig together" { who neighbour } }
`,
  failing: `theory "A garden for the street"
activities {
  dig "Dig together" { who eat }
  eat "Eat together"
}
`,
};
