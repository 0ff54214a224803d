import type { RuleRow } from './rule.ts';
import { activityWithoutOutcome } from './rules/activity-without-outcome.ts';
import { aimWithoutActivity } from './rules/aim-without-activity.ts';
import { backwardsArrow } from './rules/backwards-arrow.ts';
import { crowded } from './rules/crowded.ts';
import { levelInterface } from './rules/level-interface.ts';
import { levelMismatch } from './rules/level-mismatch.ts';
import { missingMiddle } from './rules/missing-middle.ts';
import { outcomeLeadsNowhere } from './rules/outcome-leads-nowhere.ts';
import { outcomeWithoutCause } from './rules/outcome-without-cause.ts';
import { problemNotAddressed } from './rules/problem-not-addressed.ts';
import { unmarkedCycle } from './rules/unmarked-cycle.ts';
import { ASKED_THEN_WARNING, WARNING_FROM_DRAFT, WARNING_THEN_ERROR } from './severities.ts';

const DE_SILVA =
  'De Silva and others (2014), Theory of Change: a theory-driven approach to enhance the Medical Research Council’s framework for complex interventions';

/** Rules that ask about the whole theory: said when it rests, and where the team knows better it says so. */
const WHOLE = { scope: 'graph', acceptable: true } as const;

/** The rules about what leads to what, in the order of their page. */
export const STRUCTURE_RULES: readonly RuleRow[] = [
  {
    ...WHOLE,
    ...backwardsArrow,
    severity: WARNING_FROM_DRAFT,
    code: 'backwards-arrow',
    remedy: 'turn round; mark as feedback',
    title: 'An arrow back in time',
    why: 'A theory of change is read as a sequence: what comes first makes possible what comes later. An arrow the other way is mostly a slip, or a card in the wrong column; where a change really strengthens what came before, `~>` says so.',
    source: DE_SILVA,
  },
  {
    ...WHOLE,
    ...unmarkedCycle,
    severity: WARNING_FROM_DRAFT,
    code: 'unmarked-cycle',
    remedy: 'mark the last arrow as feedback',
    title: 'A loop that is not marked',
    why: 'If everything in a loop causes everything else, nobody can say where change starts. Circles are real, above all among problems: `~>` marks the arrow that closes one, and the rest reads forward again.',
    source: DE_SILVA,
  },
  {
    ...WHOLE,
    ...outcomeWithoutCause,
    severity: WARNING_FROM_DRAFT,
    code: 'outcome-without-cause',
    remedy: 'link from a card; say what outside the team brings it about',
    title: 'An outcome that nothing leads to',
    why: 'Working back from the goal, each outcome needs the conditions that must be there before it. One that has none is a hope, or is brought about by somebody else: then an enabler that `helps` it says so.',
    source: `${DE_SILVA}; CFLeads, on outcomes as preconditions`,
  },
  {
    ...WHOLE,
    ...outcomeLeadsNowhere,
    severity: WARNING_FROM_DRAFT,
    code: 'outcome-leads-nowhere',
    remedy: 'link to a card',
    title: 'An outcome from which nothing follows',
    why: 'An early change is in the figure because a later one rests on it. If nothing does, either the arrow is missing or the outcome is not needed, and need not be measured.',
    source: DE_SILVA,
  },
  {
    ...WHOLE,
    ...activityWithoutOutcome,
    severity: WARNING_THEN_ERROR,
    code: 'activity-without-outcome',
    remedy: 'link to an outcome',
    title: 'An activity that leads to no outcome',
    why: 'Money and time go into it, and nobody has said what for. A funder asks about it first: work with no outcome is either not needed, or its outcome is missing.',
    source: 'Big Lottery Fund, Getting funding and planning successful projects; HM Treasury, Magenta Book (2020)',
  },
  {
    ...WHOLE,
    ...problemNotAddressed,
    severity: WARNING_FROM_DRAFT,
    code: 'problem-not-addressed',
    remedy: 'link to an aim or an activity',
    title: 'A problem that nothing answers',
    why: 'Readers take a problem that is named for one that the team means to change. If it is not theirs, it is part of the context; if it is, an aim or an activity is missing.',
    source: 'Evaluation Support Scotland, Developing a logic model; Parent-Infant Foundation toolkit (2019), chapter 4',
  },
  {
    ...WHOLE,
    ...aimWithoutActivity,
    severity: WARNING_FROM_DRAFT,
    code: 'aim-without-activity',
    remedy: 'link to an activity; add one',
    title: 'An aim that no activity pursues',
    why: 'An aim tells what the work is to achieve. Where no work belongs to it, it is a promise without means.',
    source: 'Parent-Infant Foundation toolkit (2019), chapter 4',
  },
  {
    ...WHOLE,
    ...missingMiddle,
    severity: WARNING_FROM_DRAFT,
    code: 'missing-middle',
    remedy: 'put an outcome between',
    title: 'From the work to the long term in one leap',
    why: 'Between a session and a healthier generation lie changes that somebody could see. Without them a weak link stays hidden, and nothing can be measured while there is still time to learn from it.',
    source: 'HM Treasury, Magenta Book (2020), on intermediate outcomes and causal steps',
  },
  {
    ...WHOLE,
    ...levelMismatch,
    severity: WARNING_FROM_DRAFT,
    code: 'level-mismatch',
    remedy: 'move to the long term',
    title: 'An outcome of the other level',
    why: 'A clinical theory tells what happens between one family and its practitioner, a system theory what a team changes in a population and its services. Rates and areas do not change by the end of one family’s therapy; and one family is not all that a system changes.',
    source: 'Parent-Infant Foundation toolkit (2019), chapter 4',
  },
  {
    ...WHOLE,
    ...levelInterface,
    severity: WARNING_FROM_DRAFT,
    code: 'level-interface',
    remedy: 'link an outcome of the other theory',
    title: 'Two theories that do not meet',
    why: 'Where one theory tells an activity of another in full, its outcomes have to arrive somewhere in the other: else two teams describe two programmes.',
    source: 'CGIAR, on nested theories of change and their impact pathways',
  },
  {
    ...WHOLE,
    ...crowded,
    severity: ASKED_THEN_WARNING,
    code: 'crowded',
    remedy: 'move cards into a theory of their own, or gather them as parts of one',
    title: 'More than a page or a reader can hold',
    why: 'Funders advise a handful of outcomes for each term, because each is to be measured and reported. And a figure whose words have to be set smaller than they can be read explains nothing. In a theory of their own, in a new file beside this one, cards keep their details and their arrows; one card here stands for them, `detailed in` that file.',
    source:
      'Evaluation Support Scotland (three to five outcomes); Big Lottery Fund (four to six); the number of words is our own estimate',
  },
];
