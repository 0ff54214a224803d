import { COMPLETENESS_RULES } from './completeness-rules.ts';
import { EVIDENCE_RULES } from './evidence-rules.ts';
import { MEASURE_RULES } from './measure-rules.ts';
import type { RuleRow } from './rule.ts';
import { acceptWithoutReason } from './rules/accept-without-reason.ts';
import { ambiguousName } from './rules/ambiguous-name.ts';
import { arrowToItself } from './rules/arrow-to-itself.ts';
import { conflictingDetail } from './rules/conflicting-detail.ts';
import { contradictingArrows } from './rules/contradicting-arrows.ts';
import { duplicateName } from './rules/duplicate-name.ts';
import { importCycle } from './rules/import-cycle.ts';
import { impossibleFigures } from './rules/impossible-figures.ts';
import { invalidEifRating } from './rules/invalid-eif-rating.ts';
import { invalidValue } from './rules/invalid-value.ts';
import { misplacedDetail } from './rules/misplaced-detail.ts';
import { repeatedArrow } from './rules/repeated-arrow.ts';
import { repeatedSetting } from './rules/repeated-setting.ts';
import { unknownAccept } from './rules/unknown-accept.ts';
import { unreadableImport } from './rules/unreadable-import.ts';
import { unresolvedName } from './rules/unresolved-name.ts';
import { unusedAccept } from './rules/unused-accept.ts';
import { wrongArrowEnd } from './rules/wrong-arrow-end.ts';
import { wrongKind } from './rules/wrong-kind.ts';
import { ERROR, HINT, INFORMATION, WARNING } from './severities.ts';
import { STRUCTURE_RULES } from './structure-rules.ts';
import { WORDING_RULES } from './wording-rules.ts';

/** Rules whose place is one line, and which have to be mended. */
const MUST = { severity: ERROR, scope: 'line', acceptable: false } as const;

/** Every rule, in the order of its page. A new rule is a file in `rules/` and a row here. */
export const RULES: readonly RuleRow[] = [
  {
    ...MUST,
    ...unresolvedName,
    code: 'unresolved-name',
    remedy: 'change to the nearest name; declare it',
    title: 'A name that nothing declares',
    why: 'The arrow or detail leads nowhere, and the figure lacks it. Mostly it is a slip of the keyboard: the nearest name is offered.',
  },
  {
    ...MUST,
    ...duplicateName,
    code: 'duplicate-name',
    remedy: 'rename',
    title: 'Two things of one name',
    why: 'Nobody can tell which of the two an arrow means. Cards, what they include, side lists and the names of imports share one list of names.',
  },
  {
    ...MUST,
    ...ambiguousName,
    code: 'ambiguous-name',
    title: 'A name that two files bring',
    why: 'An imported file and this one, or two imported files, both have the name. Importing one of them `as` something tells them apart.',
  },
  {
    ...MUST,
    ...wrongKind,
    code: 'wrong-kind',
    title: 'A name of something else',
    why: '`who` takes stakeholders, `using` takes measures, `assumes` takes assumptions: a card there means nothing.',
  },
  {
    ...MUST,
    ...misplacedDetail,
    code: 'misplaced-detail',
    remedy: 'move into the indicator; remove',
    title: 'A detail that does not fit its card',
    why: 'Each detail says something about some things only: a baseline belongs to an indicator, a mitigation to a risk. Elsewhere it would be lost without a word.',
  },
  {
    ...MUST,
    ...conflictingDetail,
    code: 'conflicting-detail',
    remedy: 'remove',
    title: 'One detail with two meanings',
    why: 'A dose, a reason or a confidence can be said once for each card or arrow. Twice with different words, one of them is out of date.',
  },
  {
    ...MUST,
    ...invalidValue,
    code: 'invalid-value',
    remedy: 'change to the nearest value',
    title: 'A value that its word does not take',
    why: 'The status decides how strict the checks are, dates are compared, strengths are drawn: each takes the few words, numbers or dates that it can be read from.',
  },
  {
    ...MUST,
    ...repeatedSetting,
    code: 'repeated-setting',
    remedy: 'remove',
    title: 'A setting given twice',
    why: 'A theory has one title, one level, one status and one date; a heading or a timeframe is given once a column. `context` may be given as often as needed.',
  },
  {
    ...MUST,
    ...arrowToItself,
    code: 'arrow-to-itself',
    remedy: 'delete',
    title: 'An arrow that ends where it starts',
    why: 'A step from a card to itself explains nothing.',
  },
  {
    ...MUST,
    ...wrongArrowEnd,
    code: 'wrong-arrow-end',
    title: 'An arrow to something that is no card',
    why: 'Arrows join cards in columns and the parts that these include, or two whole columns. People, assumptions, risks and sources are linked by details of their own.',
  },
  {
    ...MUST,
    ...contradictingArrows,
    code: 'contradicting-arrows',
    remedy: 'delete; write the same arrow',
    title: 'One arrow as cause and as feedback',
    why: 'A step is either part of the way forward (`->`) or a loop that strengthens what came before (`~>`): the figure draws them differently.',
  },
  {
    ...repeatedArrow,
    severity: HINT,
    scope: 'line',
    acceptable: true,
    code: 'repeated-arrow',
    remedy: 'delete',
    title: 'An arrow that was drawn already',
    why: 'It changes nothing in the figure. A line that adds a reason or a detail to an arrow is not a repetition.',
  },
  {
    ...MUST,
    ...invalidEifRating,
    code: 'invalid-eif-rating',
    remedy: 'pick a rating',
    title: 'A rating that does not exist',
    why: 'Commissioners read these ratings closely. “unlisted” (not in the Guidebook) is not NE (found not effective).',
    source: 'Early Intervention Foundation, evidence standards and cost ratings of the EIF Guidebook (EIF)',
  },
  {
    ...impossibleFigures,
    severity: ERROR,
    scope: 'line',
    acceptable: true,
    code: 'impossible-figures',
    remedy: 'remove the target',
    title: 'Figures that cannot be',
    why: 'Something measured after the file’s own date, a target that is the baseline, or ages that run backwards: a reader who finds one doubts the others.',
  },
  {
    ...MUST,
    ...unreadableImport,
    code: 'unreadable-import',
    remedy: 'write the path with `/`; remove',
    title: 'An import that leads to no theory',
    why: 'Imports are relative to the file and stay inside the workspace, so that a theory can be sent on with its folder. What cannot be read is said at the import; the rest of the file still works.',
  },
  {
    ...MUST,
    ...importCycle,
    scope: 'graph',
    code: 'import-cycle',
    remedy: 'remove the import',
    title: 'Files that import each other in a circle',
    why: 'Nobody can say which of them comes first. One direction is enough: the system theory imports the clinical one.',
  },
  {
    ...MUST,
    ...acceptWithoutReason,
    scope: 'graph',
    code: 'accept-without-reason',
    title: 'Accepted, but why?',
    why: 'Whoever reads the theory next should not have to guess why a finding was let stand.',
  },
  {
    ...unknownAccept,
    severity: WARNING,
    scope: 'graph',
    acceptable: false,
    code: 'unknown-accept',
    remedy: 'change to the nearest code; remove',
    title: 'Accepting what is no finding',
    why: 'The comment silences nothing: its code is misspelt, or belongs to an error that has to be mended.',
  },
  {
    ...unusedAccept,
    severity: INFORMATION,
    scope: 'graph',
    acceptable: false,
    code: 'unused-accept',
    remedy: 'remove',
    title: 'Accepting what is not there any more',
    why: 'Left standing, it would silence the finding if it came back for another reason.',
  },
  ...STRUCTURE_RULES,
  ...MEASURE_RULES,
  ...EVIDENCE_RULES,
  ...WORDING_RULES,
  ...COMPLETENESS_RULES,
];
