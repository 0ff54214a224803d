import { drawnBy, sayOf } from '../drawn.ts';
import type { Observation } from '../finding.ts';
import { headingOf } from '../gathered.ts';
import type { Rule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import { causalSteps } from '../steps-into.ts';

/** A step into an outcome that does not say why one should lead to the other. */
export const arrowWithoutReason: Rule = {
  check: (file) => {
    if (isSketch(file.theory)) return [];
    const steps = causalSteps(file);
    const silent = steps.filter(({ because }) => because === undefined);
    const [first] = silent;
    const stage = first && file.graph.stageOf(first.to);
    const heading = stage && headingOf(file, stage);
    if (silent.length === steps.length && silent.length > 3 && heading) {
      return [
        {
          range: heading,
          message: 'No arrow says why yet: which steps would a doubter ask about first? Say `because` there',
        },
      ];
    }
    return drawnBy(file, silent).map((drawn): Observation => {
      const to = drawn.arrows[0] && file.graph.stageOf(drawn.arrows[0].to);
      const reason = sayOf(file, drawn, 'because "Why does one lead to the other?"');
      return {
        range: drawn.range,
        message: 'This step gives no reason: why does one lead to the other?',
        ...(to ? { within: to } : {}),
        ...(reason ? { fixes: [{ title: 'Add a reason', edits: [reason] }] } : {}),
      };
    });
  },
  together: (_, count) => `${count} steps into these outcomes give no reason: which would a doubter ask about first?`,
  passing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet { because "Talk comes easily to people who work side by side" }
`,
  failing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" }
dig -> meet
`,
};
