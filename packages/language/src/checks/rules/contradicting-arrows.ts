import { GrammarUtils } from 'langium';
import { removeNode, replace } from '../edits.ts';
import type { Step } from '../ends.ts';
import type { Fix, Observation } from '../finding.ts';
import { rangeFromTo } from '../places.ts';
import type { Rule } from '../rule.ts';
import type { TheoryFile } from '../theory-file.ts';

/** `->` and `~>` between one pair: a step is either a cause or a feedback loop. */
export const contradictingArrows: Rule = {
  check: (file) => {
    if (!file.steps.some(({ kind }) => kind === '~>')) return [];
    const first = new Map<string, Step>();
    return file.steps.flatMap((step): readonly Observation[] => {
      const keys = memberKeys(file, step);
      const other = keys.map((key) => first.get(key)).find((one) => one && one.kind !== step.kind);
      for (const key of keys) if (!first.has(key)) first.set(key, step);
      return other ? [contradiction(file, step, other)] : [];
    });
  },
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

/** Each end that an arrow starts at, with the one that it ends at: `a & b -> c` speaks of `a -> c` too. */
function memberKeys(file: TheoryFile, step: Step): readonly string[] {
  const to = file.ends.key(step.to);
  if (to === undefined) return [];
  return step.from.map((end) => file.ends.key(end)).flatMap((from) => (from === undefined ? [] : [`${from} ${to}`]));
}

function contradiction(file: TheoryFile, step: Step, other: Step): Observation {
  return {
    range: rangeFromTo(step.fromNode, step.toNode),
    message: `Another line draws this arrow as \`${other.kind}\`: is it a cause (\`->\`) or a feedback loop (\`~>\`)?`,
    related: [
      {
        uri: file.document.uri.toString(),
        range: rangeFromTo(other.fromNode, other.toNode),
        message: `Here it is \`${other.kind}\``,
      },
    ],
    fixes: fixesFor(file, step, other),
  };
}

/** A statement that draws nothing else goes, or, where it has something to say, says it of the other's kind. */
function fixesFor(file: TheoryFile, { statement }: Step, other: Step): readonly Fix[] {
  if (file.stepsOf(statement).length !== 1) return [];
  if (statement.details.length === 0) {
    return [{ title: 'Delete this arrow', edits: [removeNode(file.document.textDocument, statement)] }];
  }
  const head = GrammarUtils.findNodeForProperty(statement.$cstNode, 'heads', 0);
  return head ? [{ title: `Write \`${other.kind}\` here too`, edits: [replace(head.range, other.kind)] }] : [];
}
