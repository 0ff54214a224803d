import type { Stage } from '@theory-of-change/model';
import { addItem, freeName } from '../additions.ts';
import { type Drawn, drawnBy, sayOf } from '../drawn.ts';
import type { Fix, Observation } from '../finding.ts';
import { perFile } from '../per-file.ts';
import type { Rule } from '../rule.ts';
import { isSketch } from '../sketch.ts';
import { broadSteps, causalSteps } from '../steps-into.ts';
import type { TheoryFile } from '../theory-file.ts';

/** Where a theory mostly breaks: people have to come, and what they gained has to last. */
const FRAIL: readonly (readonly [from: Stage, to: Stage])[] = [
  ['activities', 'short-term'],
  ['outputs', 'short-term'],
  ['medium-term', 'long-term'],
];

/** A step from the work to its first outcomes, or on to the long term, that assumes nothing. */
export const noAssumption: Rule = {
  check: (file) => {
    const { theory } = file;
    if (isSketch(file)) return [];
    const bare = drawnBy(
      file,
      causalSteps(file).filter((arrow) => arrow.assumes.length === 0 && isFrail(file, arrow)),
    );
    const [first] = bare;
    const isClaimed = first !== undefined || broadSteps(file).length > 0;
    if (isClaimed && theory.assumptions.length === 0 && theory.titleRange) {
      return [
        {
          range: theory.titleRange,
          message: 'Nothing is assumed yet: what must hold, outside your hands, for this to work?',
          fixes: first ? [newAssumption(file, first)].flatMap((fix) => fix ?? []) : [],
        },
      ];
    }
    return bare.map((drawn): Observation => {
      const to = drawn.arrows[0] && file.graph.stageOf(drawn.arrows[0].to);
      return {
        range: drawn.range,
        message:
          to === 'short-term'
            ? 'This step assumes nothing: who must come, agree or have time for it to work?'
            : 'This step assumes nothing: what must last, or stay away, for it to hold?',
        ...(to ? { within: to } : {}),
        get fixes() {
          return [...known(file, drawn), newAssumption(file, drawn)].flatMap((fix) => fix ?? []);
        },
      };
    });
  },
  together: (_, count) => `${count} steps into these outcomes assume nothing: what must hold, outside your hands?`,
  passing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" }
assumptions { dry "It rains on few Saturdays" }
dig -> meet { assumes dry }
`,
  failing: `theory "A garden for the street"
status final
activities { dig "Dig and plant together" }
short-term outcomes { meet "Neighbours know each other" }
assumptions { dry "It rains on few Saturdays" }
dig -> meet
`,
};

function isFrail({ graph }: TheoryFile, { from, to }: Drawn['arrows'][number]): boolean {
  return FRAIL.some(([start, end]) => graph.stageOf(to) === end && from.some((id) => graph.stageOf(id) === start));
}

/** Rests the step on an assumption that the file has. */
function known(file: TheoryFile, drawn: Drawn): readonly (Fix | undefined)[] {
  return unused(file).map(({ name }) => {
    const edit = name === undefined ? undefined : sayOf(file, drawn, `assumes ${name}`);
    return edit && { title: `Assume \`${name}\` here`, edits: [edit] };
  });
}

/** The first assumptions that no arrow rests on. */
const unused = perFile(({ theory }) => {
  const used = new Set(
    [...theory.arrows, ...theory.columnArrows].flatMap(({ assumes }) => assumes.map(({ id }) => id)),
  );
  return theory.assumptions.filter(({ id }) => !used.has(id)).slice(0, 3);
});

function newAssumption(file: TheoryFile, drawn: Drawn): Fix | undefined {
  const name = freeName(file, 'condition');
  const edit = sayOf(file, drawn, `assumes ${name}`);
  if (!edit) return undefined;
  const added = addItem(
    file,
    'assumptions',
    `${name} "What must hold, outside our hands?" { indicator "How would we notice?" }`,
  );
  return { title: 'Add an assumption', edits: [added, edit] };
}
