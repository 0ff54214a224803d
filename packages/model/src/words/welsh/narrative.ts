import type { NarrativeWords, Saying, Voice } from '../narrative-words.ts';

/**
 * The sentences of a narrative in Welsh. Welsh bends the first letter of a word after many others, so the user's own
 * words always follow a colon or stand in quotation marks, as they were written.
 */
export const WELSH_NARRATIVE: NarrativeWords = {
  saying: asWritten,
  reason: asWritten,
  inside: (words) => words,
  items,
  elsewhere: (words, theory) => `${words} (gweler ‘${theory}’)`,
  about: ({ organisation, population, ages }) => {
    const whom = population === undefined ? '' : `${population}${ages === undefined ? '' : ` (${ages})`}`;
    if (organisation === undefined) return whom === '' ? '' : sentence(`Mae’r gwaith hwn ar gyfer y bobl hyn: ${whom}`);
    return whom === ''
      ? sentence(`Dyma waith y sefydliad hwn: ${organisation}`)
      : sentence(`Mae ${organisation} yn gweithio gyda’r bobl hyn: ${whom}`);
  },
  context: (contexts) => sentence(`Cyd-destun y gwaith: ${texts(contexts)}`),
  problems: (problems) =>
    sentence(
      problems.length === 1
        ? `Mae’r broblem hon wrth wraidd y gwaith: ${texts(problems)}`
        : `Mae’r problemau hyn wrth wraidd y gwaith: ${texts(problems)}`,
    ),
  aims: aimsSentence,
  needAndAims: (problems, aims, reasons, nth, voice) => {
    const also = nth === 0 ? '' : 'hefyd ';
    const need =
      problems.length === 1
        ? `Mae hyn ${also}yn broblem: ${texts(problems)}`
        : `Mae’r rhain ${also}yn broblemau: ${texts(problems)}`;
    return followed(`${sentence(need)} Felly, ${lowered(aimsSentence(aims, voice))}`, reasons);
  },
  pathway: ({ problems, work, changes, opening, voice }) => {
    const need = problems.length === 0 ? '' : `${sentence(`Oherwydd hyn: ${texts(problems)}`)} `;
    const doing = voice === 'we' ? 'Rydym yn gwneud hyn' : 'Gwneir hyn';
    const result = changes.length === 0 ? '' : ` ${sentence(`${opening}, ${expected(voice)}: ${texts(changes)}`)}`;
    return `${need}${sentence(`${doing}: ${texts(work)}`)}${result}`;
  },
  inputs: (inputs) => sentence(`Mae’r gwaith yn defnyddio’r adnoddau hyn: ${texts(inputs)}`),
  work: ({ work, problems, aims, reasons, nth, voice }) => {
    const need = problems.length === 0 ? '' : `${sentence(`Oherwydd hyn: ${texts(problems)}`)} `;
    const also = nth === 0 ? '' : ' hefyd';
    const doing = voice === 'we' ? `rydym${also} yn gwneud hyn` : `gwneir hyn${also}`;
    const lead =
      aims.length === 0
        ? ''
        : `${aims.length === 1 ? 'Er mwyn cyrraedd y nod hwn' : 'Er mwyn cyrraedd y nodau hyn'} (${quoted(aims)}), `;
    return followed(need + sentence(capital(`${lead}${doing}: ${texts(work)}`)), reasons);
  },
  because,
  workFor: ({ provider, who, dose }) => {
    const parts = [
      ...(who.length === 0 ? [] : [`ar gyfer: ${items(who)}`]),
      ...(provider === undefined ? [] : [`darperir gan: ${provider}`]),
      ...(dose === undefined ? [] : [`faint: ${dose}`]),
    ];
    return parts.map((part) => sentence(capital(part))).join(' ');
  },
  uses: (names) => sentence(`Defnyddir: ${items(names)}`),
  guidance: (guidance) => sentence(`Mae hyn yn unol â’r canllawiau hyn: ${items(guidance)}`),
  resources: (resources) => sentence(`Mae angen yr adnoddau hyn: ${items(resources)}`),
  cost: (cost) => sentence(`Y gost: ${cost}`),
  fundedBy: (funders) => sentence(`Ariennir hyn gan: ${items(funders)}`),
  parts: (parts) =>
    sentence(
      `Mae hyn yn cynnwys: ${items(parts.map(({ part, uses }) => (uses.length === 0 ? part.text : `${part.text} (gan ddefnyddio: ${items(uses)})`)))}`,
    ),
  outputs: (outputs) => sentence(`Y canlyniadau uniongyrchol y gellir eu cyfrif: ${texts(outputs)}`),
  opening: (stage, timeframe) => `${OPENINGS[stage]}${timeframe === undefined ? '' : ` (${timeframe})`}`,
  group: (label) => `O dan “${label}”`,
  changes: (opening, count, nth, voice) => {
    if (nth > 0) return sentence(`${opening}, dylai ${count} newid pellach ddilyn`);
    return sentence(`${opening}, ${voice === 'we' ? 'rydym yn disgwyl' : 'disgwylir'} ${count} newid`);
  },
  change: ({ change, causes, reasons, opening, voice }) => {
    const lead = [
      ...(opening === undefined ? [] : [opening]),
      ...(causes.length === 0 ? [] : [`o ganlyniad i hyn (${quoted(causes)})`]),
    ];
    return followed(sentence(capital([...lead, `${expected(voice)}: ${change.text}`].join(', '))), reasons);
  },
  changeList: ({ changes, opening, voice }) =>
    sentence(capital(`${opening === undefined ? '' : `${opening}, `}${expected(voice)}: ${texts(changes)}`)),
  including: (parts) => sentence(`Mae hyn yn cynnwys: ${texts(parts)}`),
  feedback: (from, to, reasons) =>
    followed(
      sentence(`Mae dolen hefyd: mae ${quoted([from])} yn ei dro yn cryfhau cam cynharach, sef ${quoted([to])}`),
      reasons,
    ),
  columnReason: (from, to, reason) => sentence(`Y rheswm dros y cam o ${from} i ${to}: ${reason.text}`),
  evidence: (sources, strength) => {
    const found = items(sources);
    if (strength === 'none') return sentence(`Ni chanfuwyd tystiolaeth dros hyn: ${found}`);
    if (strength === 'harm') return sentence(`Mae tystiolaeth y gall hyn wneud niwed: ${found}`);
    return sentence(
      `${strength === undefined ? 'Y dystiolaeth dros hyn' : `Mae’r dystiolaeth dros hyn yn ${STRENGTHS[strength]}`}: ${found}`,
    );
  },
  scope: (appliesTo) => sentence(`Cwmpas y dystiolaeth hon: ${appliesTo}`),
  confidence: (degree, voice) =>
    sentence(`${voice === 'we' ? 'Ein hyder yn y cam hwn' : 'Hyder yn y cam hwn'}: ${DEGREES[degree]}`),
  indicator: ({ words, measures, baseline, targets, actuals, moments, collectedBy }) => {
    const details = [
      ...(measures.length === 0 ? [] : [`mesurir gyda: ${items(measures)}`]),
      ...(baseline === undefined ? [] : [`llinell sylfaen: ${baseline}`]),
      ...(targets.length === 0 ? [] : [`targed: ${targets.join(', ')}`]),
      ...(actuals.length === 0 ? [] : [`hyd yma: ${actuals.join(', ')}`]),
      ...(moments.length === 0 ? [] : [`cesglir: ${moments.join(', ')}`]),
      ...(collectedBy === undefined ? [] : [`cesglir gan: ${collectedBy}`]),
    ];
    return details.length === 0 ? words : `${words} (${details.join('; ')})`;
  },
  measured: (indicators, { measured, told }, voice) =>
    sentence(
      `${voice === 'we' ? 'Rydym yn mesur' : 'Mesurir'} ${measured === told ? 'hyn' : `${measured} o’r ${told} newid hyn`} gyda’r ${indicators.length === 1 ? 'dangosydd hwn' : 'dangosyddion hyn'}: ${items(indicators)}`,
    ),
  ceiling: (voice) => {
    const measured = voice === 'we' ? 'rydym yn atebol am y newid' : 'mae’r tîm yn atebol am y newid';
    return `Hyd at y pwynt hwn ${measured}; mae’r hyn sy’n dilyn yn dibynnu ar lawer o bethau eraill hefyd.`;
  },
  assumptions: (assumptions, voice) => {
    const beyond = voice === 'we' ? 'y tu hwnt i’n rheolaeth' : 'y tu hwnt i reolaeth y tîm';
    return sentence(
      `Mae hyn i gyd yn dibynnu ar ${assumptions.length === 1 ? 'amod' : 'amodau'} ${beyond}: ${texts(assumptions)}`,
    );
  },
  watched: (indicators, voice) =>
    sentence(
      `${voice === 'we' ? 'Gallwn weld' : 'Gellir gweld'} a yw hyn yn wir drwy’r canlynol: ${items(indicators)}`,
    ),
  enablers: (enablers) => sentence(`Beth sy’n helpu: ${texts(enablers)}`),
  risk: ({ risk, mitigation, likelihood, severity, nth }) => {
    const degrees = [
      ...(likelihood === undefined ? [] : [`tebygolrwydd: ${likelihood}`]),
      ...(severity === undefined ? [] : [`difrifoldeb: ${severity}`]),
    ];
    const rated = `${nth === 0 ? 'Un risg' : 'Risg arall'}: ${risk.text}${degrees.length === 0 ? '' : ` (${degrees.join('; ')})`}`;
    return sentence(rated) + (mitigation === undefined ? '' : ` ${sentence(`Er mwyn ei lleihau: ${mitigation.text}`)}`);
  },
};

const OPENINGS = {
  'short-term': 'Yn y tymor byr',
  'medium-term': 'Yn y tymor canolig',
  'long-term': 'Yn y tymor hir',
  impact: 'Y tu hwnt i hyn',
} as const;

/** After “yn”, with the soft mutation that it wants. */
const STRENGTHS = { strong: 'gryf', promising: 'addawol', mixed: 'gymysg', weak: 'wan' } as const;

const DEGREES = { low: 'isel', medium: 'canolig', high: 'uchel' } as const;

function asWritten(words: string): Saying {
  return { form: 'other', text: words.trim().replace(/(?<!\.)\.$/u, '') };
}

/** Parted by semicolons: the word for “and” would bend the word after it. */
function items(list: readonly string[]): string {
  return list.join('; ');
}

function texts(said: readonly Saying[]): string {
  return items(said.map(({ text }) => text));
}

function quoted(said: readonly Saying[]): string {
  return items(said.map(({ text }) => `“${text}”`));
}

function aimsSentence(aims: readonly Saying[], voice: Voice): string {
  const one = voice === 'we' ? 'Ein nod yw hyn' : 'Y nod yw hyn';
  const several = voice === 'we' ? 'Ein nodau yw’r rhain' : 'Y nodau yw’r rhain';
  return sentence(`${aims.length === 1 ? one : several}: ${texts(aims)}`);
}

function expected(voice: Voice): string {
  return voice === 'we' ? 'rydym yn disgwyl hyn' : 'disgwylir hyn';
}

function because(reasons: readonly Saying[]): string {
  if (reasons.length === 0) return '';
  return sentence(`${reasons.length === 1 ? 'Y rheswm' : 'Y rhesymau'}: ${texts(reasons)}`);
}

function followed(text: string, reasons: readonly Saying[]): string {
  return reasons.length === 0 ? text : `${text} ${because(reasons)}`;
}

function sentence(text: string): string {
  return text === '' || /[.!?…]["”’')\]]?$/u.test(text) ? text : `${text}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
