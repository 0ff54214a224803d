import { type Arrow, type Range, STAGES, type Stage, stageIndex, stageKeyword } from '@theory-of-change/model';
import { addItem, freeName } from '../additions.ts';
import { byId } from '../by-id.ts';
import { drawnBy } from '../drawn.ts';
import { replace } from '../edits.ts';
import type { Fix, Observation } from '../finding.ts';
import { headingOf } from '../gathered.ts';
import { perFile } from '../per-file.ts';
import type { Rule } from '../rule.ts';
import { causalSteps } from '../steps-into.ts';
import type { TheoryFile } from '../theory-file.ts';

const WORK: readonly Stage[] = ['inputs', 'activities', 'outputs'];
const FAR: readonly Stage[] = ['long-term', 'impact'];

/** A step from what is done to what is different years later, with nothing between. */
export const missingMiddle: Rule = {
  check: (file) => {
    const leaps = causalSteps(file).filter((arrow) => isLeap(file, arrow));
    const between = middleColumn(file);
    return [
      ...drawnBy(file, leaps).map(({ range, head, arrows }): Observation => {
        const to = arrows[0] && file.graph.stageOf(arrows[0].to);
        return {
          range,
          message: 'From the work to a long-term change in one leap: what changes between, and how would you see it?',
          ...(to ? { within: to } : {}),
          get fixes() {
            return head ? [outcomeBetween(file, between, head)] : [];
          },
        };
      }),
      ...file.theory.columnArrows
        .filter(({ kind, from, to }) => kind === 'leads-to' && WORK.includes(from) && FAR.includes(to))
        .map(({ source }) => ({
          range: source.range,
          message: 'From the work to long-term changes in one leap: what changes between, and how would you see it?',
        })),
    ];
  },
  together: (_, count) =>
    `${count} arrows come here from the work in one leap: what changes between, and how would you see it?`,
  passing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" }
long-term outcomes { home "People want to stay in the street" }
dig -> meet -> home
`,
  failing: `theory "A garden for the street"
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" }
long-term outcomes { home "People want to stay in the street" }
dig -> meet
dig -> home
`,
};

function outcomeBetween(file: TheoryFile, column: Stage, head: Range): Fix {
  const step = freeName(file, 'step');
  const added = addItem(file, column, `${step} "What changes first?"`);
  return { title: 'Put an outcome between', edits: [added, replace(head, `-> ${step} ->`)] };
}

/**
 * A leap that has a way through the middle beside it only says the way's end once more, and work that is told in full in
 * another theory has its middle there: nothing is missing.
 */
function isLeap(file: TheoryFile, { from, to }: Arrow): boolean {
  const { graph, theory } = file;
  const stage = graph.stageOf(to);
  if (stage === undefined || !FAR.includes(stage)) return false;
  return from.some((id) => {
    const start = graph.wholeOf(id);
    const origin = graph.stageOf(id);
    if (origin === undefined || !WORK.includes(origin)) return false;
    if (byId(theory.cards).get(start)?.detailedIn !== undefined) return false;
    // Outputs may stand between: the work leads on from them.
    return !throughMiddle(file, origin, graph.wholeOf(to)).has(start);
  });
}

/** The cards that lead to an end through the middle, as it is seen from a column of work. */
function throughMiddle(file: TheoryFile, origin: Stage, end: string): ReadonlySet<string> {
  const { graph } = file;
  const known = middleWays(file);
  const key = `${origin} ${end}`;
  const found =
    known.get(key) ?? graph.upstreamOfAny([...graph.upstream(end)].filter((id) => isMiddle(graph.stageOf(id), origin)));
  known.set(key, found);
  return found;
}

const middleWays = perFile(() => new Map<string, ReadonlySet<string>>());

function isMiddle(via: Stage | undefined, origin: Stage): boolean {
  return via !== undefined && stageIndex(via) > stageIndex(origin) && !FAR.includes(via) && !WORK.includes(via);
}

/** Where a step between would stand: the first column of outcomes that the file has before the long term. */
function middleColumn(file: TheoryFile): Stage {
  const middle = STAGES.filter((stage) => stageKeyword(stage) !== stage && !FAR.includes(stage));
  return middle.find((stage) => headingOf(file, stage) !== undefined) ?? 'short-term';
}
