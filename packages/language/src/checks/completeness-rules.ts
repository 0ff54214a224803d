import type { RuleRow } from './rule.ts';
import { activityWithoutDetail } from './rules/activity-without-detail.ts';
import { arrowWithoutReason } from './rules/arrow-without-reason.ts';
import { measurementBurden } from './rules/measurement-burden.ts';
import { noAssumption } from './rules/no-assumption.ts';
import { noCeiling } from './rules/no-ceiling.ts';
import { noCoProduction } from './rules/no-co-production.ts';
import { noContext } from './rules/no-context.ts';
import { noPopulation } from './rules/no-population.ts';
import { noStakeholders } from './rules/no-stakeholders.ts';
import { noUnintendedEffects } from './rules/no-unintended-effects.ts';
import { outcomeWithoutIndicator } from './rules/outcome-without-indicator.ts';
import { riskWithoutMitigation } from './rules/risk-without-mitigation.ts';
import { stakeholderWithoutOutcome } from './rules/stakeholder-without-outcome.ts';
import { unattached } from './rules/unattached.ts';
import { unmonitoredAssumption } from './rules/unmonitored-assumption.ts';
import { ASKED_AT_FINAL, ASKED_THEN_WARNING, WARNING_FROM_DRAFT } from './severities.ts';

const WHOLE = { scope: 'graph', acceptable: true } as const;

const DE_SILVA =
  'De Silva and others (2014), Theory of Change: a theory-driven approach to enhance the Medical Research Council’s framework for complex interventions';
const MRC = 'Skivington and others (2021), A new framework for developing and evaluating complex interventions (MRC)';

/** The rules about what a theory does not say, in the order of their page. */
export const COMPLETENESS_RULES: readonly RuleRow[] = [
  {
    ...WHOLE,
    ...outcomeWithoutIndicator,
    severity: ASKED_THEN_WARNING,
    code: 'outcome-without-indicator',
    remedy: 'in a draft, add an indicator to be filled in',
    title: 'An outcome that nothing measures',
    why: 'An indicator tells whether a change came about, and a theory that cannot be seen to fail cannot be learned from. Not everything must be measured: a few outcomes, measured well, tell more than many. Where *none* is, a final version has an error.',
    source: DE_SILVA,
  },
  {
    ...WHOLE,
    ...arrowWithoutReason,
    severity: ASKED_THEN_WARNING,
    code: 'arrow-without-reason',
    remedy: 'add a reason',
    title: 'A step that does not say why',
    why: 'The arrows are the theory: each claims that one thing brings about another. The reason tells a doubter what happens in between, and tells an evaluator what to look for when it does not.',
    source: `${DE_SILVA}; HM Treasury, Magenta Book (2020)`,
  },
  {
    ...WHOLE,
    ...noAssumption,
    severity: ASKED_THEN_WARNING,
    code: 'no-assumption',
    remedy: 'assume one that there is; add one',
    title: 'A step that assumes nothing',
    why: 'Theories break mostly at two places: where people must come and take part, and where what they gained must last. What has to hold there, outside the team’s hands, is worth naming before it fails.',
    source: `${DE_SILVA}; HM Treasury, Magenta Book (2020)`,
  },
  {
    ...WHOLE,
    ...unmonitoredAssumption,
    severity: ASKED_AT_FINAL,
    code: 'unmonitored-assumption',
    remedy: 'add an indicator',
    title: 'An assumption that nothing would show failing',
    why: 'If the outcomes do not come, was the idea wrong, or did a condition fail? Only those who watched their conditions can tell. An assumption can be counted like an outcome: sessions attended, staff released.',
    source:
      'Rick Davies (2018), Representing theories of change; Forti (2012), Six theory of change pitfalls to avoid (SSIR)',
  },
  {
    ...WHOLE,
    ...noCeiling,
    severity: ASKED_AT_FINAL,
    code: 'no-ceiling',
    remedy: 'draw it below the long term',
    title: 'No ceiling of accountability',
    why: 'The team helps to bring about the long term, with many others; it answers for less. A line that says up to where spares it blame for what is not its own, and says what it measures.',
    source: `${DE_SILVA}; Forti (2012), Six theory of change pitfalls to avoid (SSIR)`,
  },
  {
    ...WHOLE,
    ...noPopulation,
    severity: ASKED_THEN_WARNING,
    code: 'no-population',
    remedy: 'add it',
    title: 'Nobody is said to be helped',
    why: 'What works for one group does not for another. A reader who knows for whom a theory is can tell whether its evidence fits, and whether its measures do.',
    source: `Forti (2012), Six theory of change pitfalls to avoid (SSIR); NPC, Theory of change in ten steps; ${MRC}`,
  },
  {
    ...WHOLE,
    ...noStakeholders,
    severity: ASKED_THEN_WARNING,
    code: 'no-stakeholders',
    remedy: 'add them',
    title: 'Nobody is named who changes or takes part',
    why: 'Change happens to somebody. Named once, they can be said of each outcome, and nobody is forgotten: not the baby, who speaks for no one.',
    source: `NPC, Theory of change in ten steps; NCVO Knowhow, How to build a theory of change; ${MRC}`,
  },
  {
    ...WHOLE,
    ...noContext,
    severity: ASKED_THEN_WARNING,
    code: 'no-context',
    remedy: 'add it',
    title: 'Nothing is said of the place',
    why: 'The same work has other effects where services, money or trust are different. The context tells others whether it would work with them, and the team what it rests on.',
    source: `NPC, Theory of change in ten steps; ${MRC}`,
  },
  {
    ...WHOLE,
    ...noUnintendedEffects,
    severity: ASKED_AT_FINAL,
    code: 'no-unintended-effects',
    remedy: 'add a risk',
    title: 'Nothing can go wrong',
    why: 'Help can do harm: through what it stirs up, whom it leaves out, what it takes the place of. A theory of how it might is drawn as carefully as one of how it helps.',
    source:
      'Bonell and others (2015), “Dark logic”: theorising the harmful consequences of public health interventions',
  },
  {
    ...WHOLE,
    ...activityWithoutDetail,
    severity: ASKED_AT_FINAL,
    code: 'activity-without-detail',
    remedy: 'say how much; say who does it',
    title: 'An activity that could not be repeated',
    why: 'How often, by whom, with what: without it nobody can cost the work, do it elsewhere, or tell a failed idea from one that was hardly tried.',
    source: `NCVO Knowhow, How to build a theory of change; ${MRC}`,
  },
  {
    ...WHOLE,
    ...stakeholderWithoutOutcome,
    severity: WARNING_FROM_DRAFT,
    code: 'stakeholder-without-outcome',
    remedy: 'add an outcome; remove them',
    title: 'Somebody for whom nothing changes',
    why: 'The gravest fault of this field: a theory of help for parent and baby, all of whose outcomes are the parent’s. Whoever is named as a stakeholder has an outcome, or is no stakeholder.',
  },
  {
    ...WHOLE,
    ...riskWithoutMitigation,
    severity: ASKED_THEN_WARNING,
    code: 'risk-without-mitigation',
    remedy: 'say what is done',
    title: 'A risk that nobody answers',
    why: 'Having seen how the work could harm, a team is expected to say what it does about it: a safety plan, a limit, somebody who watches.',
    source:
      'Bonell and others (2015), “Dark logic”: theorising the harmful consequences of public health interventions',
  },
  {
    ...WHOLE,
    ...unattached,
    severity: ASKED_THEN_WARNING,
    code: 'unattached',
    remedy: 'attach to an activity; remove',
    title: 'Something that concerns nothing here',
    why: 'An assumption matters at the step that rests on it, a risk where it threatens, a measure in the indicator that uses it. In a list by itself it is read by nobody, and missed where it counts.',
    source:
      'Bonell and others (2015), “Dark logic”: theorising the harmful consequences of public health interventions',
  },
  {
    ...WHOLE,
    ...measurementBurden,
    severity: ASKED_THEN_WARNING,
    code: 'measurement-burden',
    title: 'More measuring than a family can bear',
    why: 'Each measure seems short by itself. A family in distress meets all of them in one visit: past an hour, answers grow careless and some do not come back.',
  },
  {
    ...WHOLE,
    ...noCoProduction,
    severity: ASKED_AT_FINAL,
    code: 'no-co-production',
    title: 'Nobody whom it is about had a part in it',
    why: 'People who live with a problem know which steps of a theory would not happen. Where they had a part, readers should see it; where they had none, a final version is early.',
    source: 'NCVO Knowhow, How to build a theory of change',
  },
];
