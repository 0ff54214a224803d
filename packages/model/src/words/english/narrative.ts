import type { NarrativeWords, Saying, TellChange, TellWork, Voice } from '../narrative-words.ts';
import {
  becauseOf,
  capital,
  causeOf,
  clauseItems,
  counted,
  deeds,
  forAims,
  inAnswerTo,
  items,
  longWinded,
  otherWords,
  repeated,
  sentence,
  thatAll,
} from './phrases.ts';
import { englishReason, englishSaying, inside } from './sayings.ts';

/** The sentences of a narrative in English. */
export const ENGLISH_NARRATIVE: NarrativeWords = {
  saying: englishSaying,
  reason: englishReason,
  elsewhere: (words, theory) => `${words} (told in “${theory}”)`,
  inside,
  items,
  about: ({ organisation, population, ages }) => {
    const span = ages === undefined ? '' : ` (${ages})`;
    if (organisation === undefined)
      return population === undefined ? '' : sentence(`This work is for ${population}${span}`);
    return population === undefined
      ? sentence(`This is the work of ${organisation}`)
      : sentence(capital(`${organisation} works with ${population}${span}`));
  },
  context: (contexts) => sentence(`The work builds on this context: ${clauseItems(contexts.map(otherWords))}`),
  problems,
  aims: (aims, voice) => aimsSentence('', aims, voice, 0),
  needAndAims: (problemsSaid, aims, reasons, nth, voice) => {
    const embeds = problemsSaid.every(({ form, text }) => form !== 'other' && !longWinded(text));
    const because = reasons.length === 0 ? '' : ` ${becauseOf(reasons)}`;
    if (!embeds) return `${problems(problemsSaid)} ${aimsSentence('therefore ', aims, voice, nth)}${because}`;
    const lead = inAnswerTo(problemsSaid, nth % 2 === 0 ? 'because' : 'since');
    return aimsSentence(`${lead}, `, aims, voice, nth) + because;
  },
  pathway: ({ problems: problemsSaid, work, changes, opening, voice }) => {
    const why = problemsSaid.length === 0 ? '' : capital(inAnswerTo(problemsSaid, 'because'));
    const doing = voice === 'we' ? weDo(work, '') : planIs(work, '');
    const lead = why === '' ? capital(doing) : `${why}, ${doing}`;
    if (changes.length === 0) return sentence(lead);
    if (changes.every(({ form }) => form === 'clause')) {
      return sentence(`${lead}, so that ${lowered(opening)} ${clauses(changes)}`);
    }
    return `${sentence(lead)} ${sentence(`${opening}, ${resultOf(changes, voice)}`)}`;
  },
  inputs: (inputs, voice) => sentence(`${voice === 'we' ? 'We draw on' : 'The work draws on'}${thatAll(inputs)}`),
  work: workSentence,
  because: becauseOf,
  workFor: ({ provider, who, dose }) => {
    const whom = who.length === 0 ? undefined : repeated('for', who);
    const by = provider === undefined ? undefined : `provided by ${provider}`;
    const said = [whom, by].filter((part) => part !== undefined).join(', and is ');
    if (said === '') return sentence(`How much of it: ${dose ?? ''}`);
    return sentence(`It is ${said}${dose === undefined ? '' : `: ${dose}`}`);
  },
  uses: (names) => sentence(`It uses ${items(names)}`),
  guidance: (guidance) => sentence(`It is in line with ${items(guidance)}`),
  resources: (resources) => sentence(`It needs ${items(resources)}`),
  cost: (cost) => sentence(`It costs ${cost}`),
  fundedBy: (funders) => sentence(`It is funded by ${items(funders)}`),
  parts: (parts, voice) => {
    const withUses = parts.map(({ part, uses }) => ({
      ...part,
      text: uses.length === 0 ? part.text : `${part.text} (using ${items(uses)})`,
    }));
    if (voice === 'plain' && withUses.every(({ form }) => form === 'deed'))
      return sentence(`Part of this is to ${deeds(withUses)}`);
    return sentence(`As part of this, ${voice === 'we' ? weDo(withUses, '') : planIs(withUses, '')}`);
  },
  outputs: (outputs) => sentence(`The direct results, which can be counted:${thatAll(outputs)}`),
  opening: (stage, timeframe) => {
    if (timeframe === undefined) return OPENINGS[stage];
    return PREPOSITION.test(timeframe) ? capital(timeframe) : `${OPENINGS[stage]} (${timeframe})`;
  },
  group: (label) => (PREPOSITION.test(label) ? capital(label) : `For ${label}`),
  changes: (opening, count, nth, voice) => {
    const what = `${counted(count)} ${nth === 0 ? 'changes' : nth === 1 ? 'further changes' : 'wider changes'}`;
    if (nth > 0) return sentence(`${opening}, ${what} should follow`);
    return sentence(voice === 'we' ? `${opening}, we expect ${what}` : `${opening}, ${what} are expected`);
  },
  change: changeSentence,
  changeList: ({ changes, opening, voice }) => {
    const lead = opening === undefined ? '' : `${opening}, `;
    if (changes.every(({ form }) => form === 'clause'))
      return sentence(capital(lead + clauseItems(changes.map(otherWords))));
    return sentence(capital(lead + resultOf(changes, voice)));
  },
  including: (parts) => sentence(`This includes${thatAll(parts)}`),
  feedback: (from, to, reasons) =>
    sentence(
      `There is a loop, too: ${causeOf([from], 0, 'we')}, this in turn strengthens an earlier step (“${capital(to.text)}”)`,
    ) + (reasons.length === 0 ? '' : ` ${becauseOf(reasons)}`),
  columnReason: (from, to, reason) => sentence(`As for the step from ${from} to ${to}: ${reason.text}`),
  evidence: (sources, strength) => {
    const found = items(sources);
    if (strength === 'none') return sentence(`No evidence for this was found (${found})`);
    if (strength === 'harm') return sentence(`There is evidence that this can harm: ${found}`);
    return sentence(
      strength === undefined
        ? `Evidence for this comes from ${found}`
        : `The evidence for this is ${strength}: ${found}`,
    );
  },
  scope: (appliesTo) => sentence(`What this evidence covers: ${appliesTo}`),
  confidence: (degree, voice) =>
    sentence(`${voice === 'we' ? 'Our confidence' : 'Confidence'} in this step is ${degree}`),
  indicator: ({ words, measures, baseline, targets, actuals, moments, collectedBy }) => {
    const collected = [
      ...(moments.length === 0 ? [] : [momentsText(moments)]),
      ...(collectedBy === undefined ? [] : [`by ${collectedBy}`]),
    ];
    const details = [
      ...(measures.length === 0 ? [] : [`measured with ${items(measures)}`]),
      ...(baseline === undefined ? [] : [`baseline ${baseline}`]),
      ...(targets.length === 0 ? [] : [`target ${targets.join(', then ')}`]),
      ...(actuals.length === 0 ? [] : [`so far ${actuals.join(', ')}`]),
      ...(collected.length === 0 ? [] : [`collected ${collected.join(' ')}`]),
    ];
    return details.length === 0 ? words : `${words} (${details.join('; ')})`;
  },
  measured: (indicators, { measured, told }, voice) => {
    const by = indicators.length === 1 ? 'this indicator' : 'these indicators';
    const what = measured === told ? 'this' : `${counted(measured)} of these changes`;
    const is = measured === told || measured === 1 ? 'is' : 'are';
    return sentence(
      `${voice === 'we' ? `We measure ${what} by ${by}` : `${capital(what)} ${is} measured by ${by}`}: ${clauseItems(indicators)}`,
    );
  },
  ceiling: (voice) =>
    voice === 'we'
      ? 'Up to this point we answer for what changes; what follows depends on much else as well.'
      : 'Up to this point the team answers for what changes; what follows depends on much else as well.',
  assumptions: (assumptions, voice) => {
    const hands = voice === 'we' ? 'our hands' : 'the team’s hands';
    const count = assumptions.length === 1 ? 'one condition' : `${counted(assumptions.length)} conditions`;
    return sentence(`All this rests on ${count} outside ${hands}: ${clauseItems(assumptions.map(otherWords))}`);
  },
  watched: (indicators, voice) =>
    sentence(
      `${voice === 'we' ? 'We can tell whether they hold' : 'Whether they hold can be told'} from ${items(indicators)}`,
    ),
  enablers: (enablers) => sentence(`What helps: ${clauseItems(enablers.map(otherWords))}`),
  risk: ({ risk, mitigation, likelihood, severity, nth, voice }) => {
    const name = nth === 0 ? 'One risk' : nth === 1 ? 'Another' : 'A further risk';
    const said =
      risk.form === 'clause'
        ? `${name} is that ${risk.text}`
        : risk.form === 'thing'
          ? `${name} is ${risk.text}`
          : `${name}: ${risk.text}`;
    const degrees = [
      ...(likelihood === undefined ? [] : [`likelihood ${likelihood}`]),
      ...(severity === undefined ? [] : [`severity ${severity}`]),
    ];
    const rated = degrees.length === 0 ? said : `${said} (${degrees.join(', ')})`;
    if (mitigation === undefined) return sentence(rated);
    if (mitigation.form !== 'deed') return sentence(`${rated}; the answer: ${mitigation.text}`);
    return sentence(
      voice === 'we' ? `${rated}; to meet it, we ${mitigation.text}` : `${rated}; the answer is to ${mitigation.text}`,
    );
  },
};

const PREPOSITION =
  /^(by|within|in|after|at|over|during|from|across|among|before|until|through|throughout|between|when|once|for|on|as|beyond|towards|with)\b/iu;

const OPENINGS = {
  'short-term': 'In the short term',
  'medium-term': 'In the medium term',
  'long-term': 'In the long term',
  impact: 'Beyond this',
} as const;

/** Problems, each a sentence of its own where it can be one. */
function problems(said: readonly Saying[]): string {
  const clauses = said.filter(({ form }) => form === 'clause').map(({ text }) => sentence(capital(text)));
  const things = said.filter(({ form }) => form === 'thing' || form === 'deed').map(({ text }) => text);
  const others = said.filter(({ form }) => form === 'other').map(({ text }) => sentence(`There is this need: ${text}`));
  const also = clauses.length === 0 ? '' : 'also ';
  return [
    ...clauses,
    ...(things.length === 0 ? [] : [sentence(`The work ${also}responds to ${items(things)}`)]),
    ...others,
  ].join(' ');
}

/** “we want to a, b and c”, behind what leads to it. */
function aimsSentence(lead: string, aims: readonly Saying[], voice: Voice, nth: number): string {
  const also = nth > 0 ? 'also ' : '';
  const therefore = lead === 'therefore ';
  const before = therefore ? '' : lead;
  const adverb = therefore ? `${also === '' ? 'therefore' : 'also'} ` : also;
  if (aims.every(({ form }) => form === 'deed')) {
    const verb = voice === 'we' ? `we ${adverb}want to` : `the aim is ${adverb}to`;
    return sentence(capital(`${before}${verb} ${items(aims.map(({ text }) => text))}`));
  }
  if (aims.every(({ form }) => form === 'clause')) {
    return sentence(
      capital(
        `${before}${voice === 'we' ? `we ${adverb}want to see that` : `the aim is ${adverb}that`} ${clauses(aims)}`,
      ),
    );
  }
  const verb = voice === 'we' ? `we ${adverb}aim for` : `the aim is ${adverb}this:`;
  return sentence(
    capital(
      `${before}${verb}${aims.every(({ form }) => form === 'thing') ? ' ' : ' the following: '}${items(aims.map(otherWords))}`,
    ),
  );
}

function workSentence({ work, problems: answered, aims, reasons, nth, voice }: TellWork): string {
  const leads = [
    ...(answered.length === 0 ? [] : [inAnswerTo(answered, 'because')]),
    ...(aims.length === 0 ? [] : [forAims(aims)]),
  ];
  const lead = leads.map((one) => `${one}, `).join('');
  const isFurther = nth > 0 && nth % 2 === 0 && lead === '';
  const also = nth === 0 || isFurther ? '' : 'also ';
  const doing = `${isFurther ? 'in addition, ' : ''}${voice === 'we' ? weDo(work, also) : planIs(work, also)}`;
  const because = reasons.length === 0 ? '' : ` ${becauseOf(reasons)}`;
  return `${sentence(capital(lead + doing))}${because}`;
}

/** “we train staff and visit families”. */
function weDo(work: readonly Saying[], also: string): string {
  if (work.every(({ form }) => form === 'deed')) return `we ${also}${deeds(work)}`;
  if (work.every(({ form }) => form === 'thing')) return `we ${also}offer ${items(work.map(({ text }) => text))}`;
  return `${also === '' ? 'this is what we do' : 'we also do this'}: ${items(work.map(otherWords))}`;
}

/** The same where nobody says “we”. */
function planIs(work: readonly Saying[], also: string): string {
  if (work.every(({ form }) => form === 'deed')) return `the plan is ${also}to ${deeds(work)}`;
  if (work.every(({ form }) => form === 'thing'))
    return `the work ${also}offers ${items(work.map(({ text }) => text))}`;
  return `the work ${also}consists of this: ${items(work.map(otherWords))}`;
}

/** Clauses one after the other. */
function clauses(said: readonly Saying[]): string {
  return items(said.map(({ text }) => text));
}

function changeSentence({ change, causes, reasons, opening, nth, voice }: TellChange): string {
  const cause = causes.length === 0 ? '' : causeOf(causes, nth, voice);
  const leads = [opening, opening === undefined ? cause : lowered(cause)].filter(
    (lead) => lead !== undefined && lead !== '',
  );
  const result = change.form === 'clause' ? change.text : resultOf([change], voice);
  const said = capital([...leads, result].join(', '));
  const [reason] = reasons;
  if (reason === undefined) return sentence(said);
  const flows = reasons.length === 1 && change.form !== 'other' && !longWinded(change.text) && !longWinded(reason.text);
  if (flows && reason.form === 'clause' && words(said) + words(reason.text) <= MOST_WORDS) {
    return sentence(`${said}${said.includes(', because') ? ';' : ','} because ${reason.text}`);
  }
  return `${sentence(said)} ${becauseOf(reasons)}`;
}

/** “we expect fewer referrals”; clauses need nothing before them. */
function resultOf(changes: readonly Saying[], voice: Voice): string {
  if (changes.every(({ form }) => form === 'clause')) return clauses(changes);
  if (changes.every(({ form }) => form === 'thing')) {
    return `${voice === 'we' ? 'we expect' : 'the expected result is'} ${items(changes.map(({ text }) => text))}`;
  }
  if (changes.every(({ form }) => form === 'deed')) {
    return `${voice === 'we' ? 'we expect to' : 'the work is expected to'} ${items(changes.map(({ text }) => text))}`;
  }
  return `${voice === 'we' ? 'we expect this' : 'this is expected'}: ${items(changes.map(otherWords))}`;
}

/** Words in a sentence beyond which its reason stands in the next. */
const MOST_WORDS = 44;

function words(text: string): number {
  return text.split(/\s+/u).length;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** “at start and end”, “every quarter”, “three months after”. */
function momentsText(moments: readonly string[]): string {
  const hasOwn = (moment: string): boolean =>
    /\d|^(every|each|after|before|during|at|once|twice|on|in|throughout|when|weekly|monthly|quarterly|yearly|annually)\b| (after|before|later)\b/iu.test(
      moment,
    );
  if (moments.every((moment) => !hasOwn(moment))) return `at ${items(moments)}`;
  return items(moments.map((moment) => (hasOwn(moment) ? moment : `at ${moment}`)));
}
