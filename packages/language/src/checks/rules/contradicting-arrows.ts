import { GrammarUtils } from 'langium';
import { replace } from '../edits.ts';
import { sameEnd } from '../ends.ts';
import type { Fix, Observation } from '../finding.ts';
import { rangeFromTo } from '../places.ts';
import type { Rule } from '../rule.ts';

/** `->` and `~>` between one pair: a step is either a cause or a feedback loop. */
export const contradictingArrows: Rule = {
  check: (file) =>
    file.steps.flatMap((step, index): readonly Observation[] => {
      const other = file.steps
        .slice(0, index)
        .find(
          (one) =>
            one.kind !== step.kind &&
            sameEnd(one.to, step.to) &&
            one.from.some((end) => step.from.some((own) => sameEnd(end, own))),
        );
      if (!other) return [];
      const head = GrammarUtils.findNodeForProperty(step.statement.$cstNode, 'heads', step.head);
      const alone = step.statement.heads.length === 1 && step.statement.details.length > 0;
      const fixes: readonly Fix[] =
        head && alone ? [{ title: `Write \`${other.kind}\` here too`, edits: [replace(head.range, other.kind)] }] : [];
      return [
        {
          range: rangeFromTo(step.fromNode, step.toNode),
          message: `Another line draws this arrow as \`${other.kind}\`: is it a cause (\`->\`) or a feedback loop (\`~>\`)?`,
          related: [
            {
              uri: file.document.uri.toString(),
              range: rangeFromTo(other.fromNode, other.toNode),
              message: `Here it is \`${other.kind}\``,
            },
          ],
          fixes,
        },
      ];
    }),
  passing: `theory "A garden for the street"
activities { dig "Dig together" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet
meet ~> dig
`,
  failing: `theory "A garden for the street"
activities { dig "Dig together" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet
dig ~> meet { because "Work side by side makes talk easy" }
`,
};
