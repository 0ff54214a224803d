import { REASON_GAP } from '../additions.ts';
import { byId } from '../by-id.ts';
import { type Drawn, drawnBy, sayOf } from '../drawn.ts';
import type { Fix, Observation } from '../finding.ts';
import { headingOf } from '../gathered.ts';
import type { Rule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import { broadSteps, causalSteps } from '../steps-into.ts';
import type { TheoryFile } from '../theory-file.ts';
import { arrowsOf, quoted, statementOf } from '../written.ts';

/** A step into an outcome that does not say why one should lead to the other. */
export const arrowWithoutReason: Rule = {
  check: (file) => {
    if (isSketch(file)) return [];
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
    return [...chainsOf(drawnBy(file, silent)).map((chain) => told(file, chain)), ...broad(file)];
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

/** Broad arrows between columns, one question a line. */
function broad(file: TheoryFile): readonly Observation[] {
  const silent = broadSteps(file).filter(({ because }) => because === undefined);
  const statements = new Set(silent.flatMap((arrow) => statementOf(file, arrow) ?? []));
  return [...statements].map((statement) => ({
    range: arrowsOf(statement),
    message: 'From one column to the next without a reason: which cards bring about which, and why?',
  }));
}

/** A chain of several steps is one line, and one question. */
function told(file: TheoryFile, chain: readonly [Drawn, ...Drawn[]]): Observation {
  const [first] = chain;
  const last = chain.at(-1) ?? first;
  const to = first.arrows[0] && file.graph.stageOf(first.arrows[0].to);
  return {
    range: { start: first.range.start, end: last.range.end },
    message:
      chain.length === 1
        ? 'This step gives no reason: why does one lead to the other?'
        : `${chain.length} steps of this chain give no reason: which would a doubter ask about first?`,
    ...(to ? { within: to } : {}),
    get fixes() {
      return chain.flatMap((drawn) => reasonFor(file, drawn, chain.length === 1));
    },
  };
}

function reasonFor(file: TheoryFile, drawn: Drawn, isOnly: boolean): readonly Fix[] {
  const reason = sayOf(file, drawn, REASON_GAP);
  const words = byId(file.theory.cards).get(drawn.arrows[0]?.to)?.words ?? '';
  const title = isOnly ? 'Add a reason' : `Add a reason for the step to ${quoted(words)}`;
  return reason ? [{ title, edits: [reason] }] : [];
}

function chainsOf(all: readonly Drawn[]): readonly (readonly [Drawn, ...Drawn[]])[] {
  const chains = new Map<Drawn['statement'], [Drawn, ...Drawn[]]>();
  for (const drawn of all) {
    const chain = chains.get(drawn.statement);
    if (chain) chain.push(drawn);
    else chains.set(drawn.statement, [drawn]);
  }
  return [...chains.values()];
}
